"""Other ways to do it, each priced by the same loop: wait for the new plan year, fewer visits, days apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from ablepath.coverage.plan.price import price
from ablepath.model.discipline import Profession
from ablepath.model.insurance import InsuranceKind
from ablepath.model.money import dollars
from ablepath.model.note import Note
from ablepath.model.plan_year import begins, ends
from ablepath.model.price_answer import PriceAnswer, WhatIf
from ablepath.model.price_request import PriceRequest, Visit

FEWEST = 4
"""Visits. With less there is nothing to leave out."""
LEFT_OUT = 4
"""One in so many visits is left out: the last ones."""


def what_ifs(answer: PriceAnswer) -> Iterator[WhatIf]:
    """Each other way that applies; waiting and days together only where they cost less."""
    if answer.totals.unknown:
        return
    for find in (_after_reset, _fewer, _cash, _apart, _together):
        yield from find(answer)


def _after_reset(answer: PriceAnswer) -> Iterator[WhatIf]:
    """All visits later by as much as brings the first into the new plan year."""
    asked = answer.asked
    plan, first = asked.plans[0], asked.visits[0].day
    if len(asked.plans) > 1 or not plan.kind.has_own_terms or plan.until:
        return
    year = begins(max(asked.as_of, first), plan.starts)
    reset = ends(year, plan.starts) + timedelta(days=1)
    later = [replace(visit, day=visit.day + (reset - first)) for visit in asked.visits]
    found = _priced("after_reset", answer, later, lambda _: {"day": reset.isoformat()})
    if found.saves > 0:
        yield found


def _fewer(answer: PriceAnswer) -> Iterator[WhatIf]:
    visits = answer.asked.visits
    if len(visits) >= FEWEST and answer.totals.you_pay:
        kept = visits[: len(visits) - len(visits) // LEFT_OUT]
        yield _priced("fewer", answer, kept, lambda _: {"fewer": str(len(kept))})


def _cash(answer: PriceAnswer) -> Iterator[WhatIf]:
    """Only where a commercial plan truly stops: elsewhere there is no cap, or no bill may be sent."""
    beyond = [
        line.not_covered or 0
        for line in answer.ledger
        if not line.covered and _kind(answer.asked, line.day) is InsuranceKind.commercial
    ]
    if beyond:
        note = Note("price.what_if.cash", {"amount": dollars(sum(beyond))})
        yield WhatIf("cash", answer.totals.you_pay, 0, (note,))


def _apart(answer: PriceAnswer) -> Iterator[WhatIf]:
    """Each later visit of a day moved to the next, where Medicare reduces what is given on one day."""
    visits, taken = answer.asked.visits, set[tuple[str, date]]()
    moved = []
    for visit in visits:
        day = visit.day
        while (visit.member, day) in taken and _is_priced_by_medicare(answer.asked, visit):
            day += timedelta(days=1)
        taken.add((visit.member, day))
        moved.append(replace(visit, day=day))
    yield from _if_another("apart", answer, moved)


def _together(answer: PriceAnswer) -> Iterator[WhatIf]:
    """Each OT visit moved to a day of PT in the same week."""
    visits = answer.asked.visits
    free = [one.day for one in visits if one.profession is Profession.PT]
    moved = []
    for visit in visits:
        day = visit.day
        if visit.profession is Profession.OT and _is_priced_by_medicare(answer.asked, visit):
            same_week = [one for one in free if one.isocalendar()[:2] == day.isocalendar()[:2]]
            day = day if day in free else next(iter(same_week), day)
            if day in free:
                free.remove(day)
        moved.append(replace(visit, day=day))
    yield from (found for found in _if_another("together", answer, moved) if found.saves > 0)


def _if_another(name: str, answer: PriceAnswer, visits: list[Visit]) -> Iterator[WhatIf]:
    if tuple(visits) != answer.asked.visits and all(
        answer.asked.plan_on(visit.day) is not None for visit in visits
    ):
        yield _priced(name, answer, visits, lambda _: {})


def _priced(
    name: str,
    answer: PriceAnswer,
    visits: list[Visit] | tuple[Visit, ...],
    values: Callable[[PriceAnswer], Mapping[str, str]],
) -> WhatIf:
    in_order = tuple(sorted(visits, key=lambda visit: visit.day))
    other = price(replace(answer.asked, visits=in_order))
    total = other.totals.you_pay
    note = Note(f"price.what_if.{name}", {"total": dollars(total), **values(other)})
    return WhatIf(name, total, answer.totals.you_pay - total, (note,))


def _kind(asked: PriceRequest, day: date) -> InsuranceKind | None:
    place = asked.plan_on(day)
    return None if place is None else asked.plans[place].kind


def _is_priced_by_medicare(asked: PriceRequest, visit: Visit) -> bool:
    return visit.allowed is None and _kind(asked, visit.day) is InsuranceKind.medicare_part_b
