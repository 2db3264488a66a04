"""The allowed amount of each visit: the one given, or Medicare's for services and place, labelled so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from ablepath.coverage.medicare.allowed import Service, allowed_on
from ablepath.model.discipline import Therapy
from ablepath.model.insurance import InsuranceKind
from ablepath.model.note import Note
from ablepath.model.price_answer import AmountFrom
from ablepath.model.price_request import PriceRequest, Visit


@dataclass(frozen=True, slots=True)
class Amount:
    """The amount of a visit by claim line, in cents; no line where nobody knows it."""

    lines: tuple[int, ...]
    source: AmountFrom
    notes: tuple[Note, ...] = ()
    rules: tuple[str, ...] = ()
    estimate: bool = False

    @property
    def total(self) -> int | None:
        """All lines together; None where nobody knows."""
        return sum(self.lines) if self.lines else None


UNKNOWN = Amount((), AmountFrom.unknown, (Note("price.note.no_amount"),))


def amounts(asked: PriceRequest) -> list[Amount]:
    """
    The amount of each visit, in order. Raises what `allowed_on` raises: for places, codes and days not known.

    What several visits of one person have on one day is reduced together, as Medicare does.
    """
    found: dict[int, Amount] = {}
    for place, visit in enumerate(asked.visits):
        known = _given(visit, asked)
        if known is not None:
            found[place] = known
    priced = [place for place in range(len(asked.visits)) if place not in found]
    for _, together in groupby(priced, lambda place: _day_of(asked.visits[place])):
        found.update(_medicare(list(together), asked))
    return [found[place] for place in range(len(asked.visits))]


def _given(visit: Visit, asked: PriceRequest) -> Amount | None:
    if visit.allowed is not None:
        return Amount((visit.allowed,), AmountFrom.given)
    if visit.charge is not None and _kind(visit, asked) is InsuranceKind.self_pay:
        return Amount((visit.charge,), AmountFrom.given)
    return None if visit.services and visit.zip else UNKNOWN


def _day_of(visit: Visit) -> tuple[object, ...]:
    return (visit.day, visit.member, visit.zip, visit.setting)


def _medicare(places: list[int], asked: PriceRequest) -> Mapping[int, Amount]:
    visits = [asked.visits[place] for place in places]
    services = [
        Service(one.code, one.units, Therapy(visit.profession), visit.biller)
        for visit in visits
        for one in visit.services
    ]
    first = visits[0]
    allowed = allowed_on(services, first.day, first.zip or "", first.setting, may_estimate=not asked.strict)
    left = iter(allowed.amounts)
    return {
        place: Amount(
            _lines(visit, asked, [next(left).allowed for _ in visit.services]),
            AmountFrom.medicare,
            (*_labelled(visit, asked), *allowed.notes),
            allowed.rules,
            allowed.estimate or _kind(visit, asked) is not InsuranceKind.medicare_part_b,
        )
        for place, visit in zip(places, visits, strict=True)
    }


def _lines(visit: Visit, asked: PriceRequest, lines: Iterable[int]) -> tuple[int, ...]:
    """Medicare itself goes by the charge where that is less."""
    lines = tuple(lines)
    is_less = visit.charge is not None and visit.charge < sum(lines)
    if is_less and visit.charge is not None and _kind(visit, asked) is InsuranceKind.medicare_part_b:
        return (visit.charge,)
    return lines


def _labelled(visit: Visit, asked: PriceRequest) -> Iterator[Note]:
    if _kind(visit, asked) is not InsuranceKind.medicare_part_b:
        yield Note("price.note.medicare_amount")


def _kind(visit: Visit, asked: PriceRequest) -> InsuranceKind | None:
    place = asked.plan_on(visit.day)
    return None if place is None else asked.plans[place].kind
