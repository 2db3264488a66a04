"""The whole answer: the ledger at its highest, sums, what is reached, what is missing, what is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from ablepath.coverage.medicare.reduction import OFFICE
from ablepath.coverage.medicare.shares import COINSURANCE, DEDUCTIBLE
from ablepath.coverage.medicare.thresholds import KX, REVIEW
from ablepath.coverage.plan.account import opened
from ablepath.coverage.plan.amounts import Amount, amounts
from ablepath.coverage.plan.assumptions import filled, gaps
from ablepath.coverage.plan.ledger import Ledger, ledger
from ablepath.coverage.plan.own_terms import MAXIMUM, OOP_FOR_ONE
from ablepath.knowledge.fees.schedule import CONVERSION_FACTOR
from ablepath.model.discipline import Profession, Therapy
from ablepath.model.insurance import InsuranceKind
from ablepath.model.note import Note
from ablepath.model.plan_year import ends
from ablepath.model.price_answer import AmountFrom, LedgerLine, Missing, PriceAnswer, Totals, YearTotals
from ablepath.model.price_request import PriceRequest
from ablepath.model.treatment_day import Pool

NOT_MODELLED = ("other_care", "bundles", "denials", "facility_fee", "premium")
BY_KIND = {
    InsuranceKind.medicare_part_b: ("part_a", "home_health", "part_b_denied"),
    InsuranceKind.medicaid: ("medicaid",),
    InsuranceKind.medicare_advantage: ("advantage",),
    InsuranceKind.tricare: ("tricare",),
    InsuranceKind.va: ("va",),
    InsuranceKind.early_intervention: ("early_intervention",),
    InsuranceKind.self_pay: ("self_pay",),
    InsuranceKind.workers_comp: ("workers_comp",),
}


def price(asked: PriceRequest) -> PriceAnswer:
    """
    What the visits of `asked` cost, with reasons.

    Raises `PlaceUnknown`, `FeeUnknown` and `NotInForce` as `amounts` does.
    """
    found = amounts(asked)
    missing = tuple(gaps(asked))
    high, low = _bounds(asked, found, is_open=bool(missing))
    return PriceAnswer(
        asked=asked,
        ledger=high.lines,
        totals=Totals.of(high.lines),
        low=Totals.of(low.lines),
        by_year=tuple(_years(asked, high.lines)),
        by_profession=_by_profession(high.lines),
        warnings=high.warnings,
        missing=(*_amounts_missing(high.lines), *missing),
        not_modelled=tuple(_left_out(asked)),
        rules=tuple(dict.fromkeys(rule for line in high.lines for rule in line.rules)),
        figures=dict(_figures(high.lines)),
    )


def _bounds(asked: PriceRequest, found: Sequence[Amount], *, is_open: bool) -> tuple[Ledger, Ledger]:
    """
    The dearer and the cheaper ledger of what was not said.

    The one filled in high is the dearer, but where a copay ends once the deductible is met.
    """
    high = _ledger(asked, found, high=True)
    low = _ledger(asked, found, high=False) if is_open else high
    is_dearer = Totals.of(low.lines).you_pay > Totals.of(high.lines).you_pay
    return (low, high) if is_dearer else (high, low)


def _ledger(asked: PriceRequest, found: Sequence[Amount], *, high: bool) -> Ledger:
    whole = filled(asked, high=high)
    return ledger(whole, found, opened(whole))


def _years(asked: PriceRequest, lines: Iterable[LedgerLine]) -> Iterator[YearTotals]:
    years: dict[tuple[int, date], list[LedgerLine]] = {}
    for line in lines:
        years.setdefault((asked.plan_on(line.day) or 0, line.year), []).append(line)
    for (place, begun), own in years.items():
        yield YearTotals(begun, ends(begun, asked.plans[place].starts), Totals.of(own))


def _by_profession(lines: Sequence[LedgerLine]) -> dict[Profession, Totals]:
    there = [profession for profession in Profession if any(line.profession is profession for line in lines)]
    return {
        profession: Totals.of(line for line in lines if line.profession is profession) for profession in there
    }


def _amounts_missing(lines: Sequence[LedgerLine]) -> Iterator[Missing]:
    """Visits without an allowed amount, and those with Medicare's in its place."""
    for source in (AmountFrom.unknown, AmountFrom.medicare):
        own = [line for line in lines if line.amount_from is source and not _is_medicares(line)]
        if own:
            values = {"visits": str(len(own))}
            yield Missing("visits.allowed", Note(f"price.missing.allowed_{source}", values))


def _is_medicares(line: LedgerLine) -> bool:
    return "medicare.shares" in line.rules and line.amount_from is AmountFrom.medicare


def _left_out(asked: PriceRequest) -> Iterator[Note]:
    kinds = dict.fromkeys(plan.kind for plan in asked.plans)
    names = [*NOT_MODELLED, *(name for kind in kinds for name in BY_KIND.get(kind, ()))]
    yield from (Note(f"price.not_modelled.{name}") for name in names)


def _figures(lines: Sequence[LedgerLine]) -> Iterator[tuple[str, date]]:
    """The figures behind the ledger, each with the first day it was asked for."""
    for line in reversed(lines):
        if line.amount_from is AmountFrom.medicare:
            yield from ((CONVERSION_FACTOR, line.day), (OFFICE, line.day))
        if "medicare.shares" in line.rules:
            pool = Pool.of(Therapy(line.profession))
            yield from ((figure, line.day) for figure in (DEDUCTIBLE, COINSURANCE, KX[pool], REVIEW))
        if OOP_FOR_ONE in line.rules:
            yield MAXIMUM, line.day
