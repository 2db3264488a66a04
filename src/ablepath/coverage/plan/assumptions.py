"""
What nobody said, filled in twice: so that the person pays least, and so that they pay most.

The truth lies between. Nothing is called likely, for no source says how likely it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ablepath.model.discipline import Profession
from ablepath.model.insurance import Benefit, CopayApplies, Insurance, InsuranceKind, Limits, Met
from ablepath.model.money import LARGEST, WHOLE
from ablepath.model.note import Note
from ablepath.model.price_answer import Missing
from ablepath.model.price_request import PriceRequest

NO_MAXIMUM = "oop_max"
LEAST, MOST = (
    Benefit(coinsurance=0, after_deductible=False),
    Benefit(coinsurance=WHOLE, after_deductible=False),
)


@dataclass(frozen=True, slots=True)
class Gap:
    """Something not said of one plan: its path, and the plan with the least and the most that it can mean."""

    where: str
    low: Insurance
    high: Insurance
    is_bounded: bool = True
    values: Mapping[str, str] | None = None

    def missing(self) -> Missing:
        """As it is told, without amounts."""
        name = self.where.partition(".")[0].removesuffix("]").partition("[")[0]
        return Missing(f"insurance.{self.where}", Note(f"price.missing.{name}", self.values or {}))


def filled(asked: PriceRequest, *, high: bool) -> PriceRequest:
    """The request with nothing left open, at its lowest or its highest."""
    return replace(asked, plans=tuple(_filled(asked, place, high=high) for place in range(len(asked.plans))))


def gaps(asked: PriceRequest) -> Iterator[Missing]:
    """Everything not said that the price needs."""
    for place, plan in enumerate(asked.plans):
        for gap in _gaps(plan, _professions(asked, place)):
            yield gap.missing()


def _filled(asked: PriceRequest, place: int, *, high: bool) -> Insurance:
    plan = asked.plans[place]
    professions = _professions(asked, place)
    while gap := next((gap for gap in _gaps(plan, professions) if gap.is_bounded), None):
        plan = gap.high if high else gap.low
    return plan


def _professions(asked: PriceRequest, place: int) -> list[Profession]:
    return list(dict.fromkeys(v.profession for v in asked.visits if asked.plan_on(v.day) == place))


def _gaps(plan: Insurance, professions: list[Profession]) -> Iterator[Gap]:
    """The open points, one after the other; each filled one closes itself."""
    if plan.kind is InsuranceKind.medicare_part_b:
        if plan.deductible_met.individual is None:
            yield _met_gap("deductible_met", plan, Met(LARGEST), Met(0))
        return
    if not plan.kind.has_own_terms or not professions:
        return
    for profession in professions:
        yield from _benefit_gaps(plan, profession)
    if any(_uses_deductible(plan.benefits.get(profession, LEAST)) for profession in professions):
        yield from _deductible_gaps(plan)
    yield from _maximum_gaps(plan)


def _benefit_gaps(plan: Insurance, profession: Profession) -> Iterator[Gap]:
    where = f"benefits.{profession}"
    benefit = plan.benefits.get(profession, Benefit())
    values = {"profession": profession.value}
    if not benefit.is_known:
        yield Gap(where, _with(plan, profession, LEAST), _with(plan, profession, MOST), values=values)
    elif benefit.copay is None and benefit.after_deductible is None:
        before, after = (replace(benefit, after_deductible=one) for one in (False, True))
        yield Gap(
            f"benefits.{profession}.after_deductible",
            _with(plan, profession, before),
            _with(plan, profession, after),
            values=values,
        )


def _deductible_gaps(plan: Insurance) -> Iterator[Gap]:
    limits, met = plan.deductible, plan.deductible_met
    if limits is None or limits == Limits(embedded=limits.embedded):
        low, high = (replace(plan, deductible=Limits(amount)) for amount in (0, LARGEST))
        yield Gap("deductible", low, high)
        return
    if full := _unmet(limits, met):
        yield _met_gap("deductible_met", plan, full, _at_least(met))


def _maximum_gaps(plan: Insurance) -> Iterator[Gap]:
    if plan.oop_max is None:
        yield Gap(NO_MAXIMUM, plan, plan, is_bounded=False)
    elif full := _unmet(plan.oop_max, plan.oop_met):
        low, high = (replace(plan, oop_met=met) for met in (full, _at_least(plan.oop_met)))
        yield Gap("oop_met", low, high)


def _met_gap(where: str, plan: Insurance, full: Met, least: Met) -> Gap:
    return Gap(where, replace(plan, deductible_met=full), replace(plan, deductible_met=least))


def _unmet(limits: Limits, met: Met) -> Met | None:
    """Everything met, where part of what was met is not known and there is something to meet."""
    is_open = bool(limits.for_one) and met.individual is None
    is_open = is_open or (bool(limits.family) and met.family is None)
    if not is_open:
        return None
    individual = met.individual if met.individual is not None else limits.for_one or 0
    return replace(
        met, individual=individual, family=met.family if met.family is not None else limits.family or 0
    )


def _at_least(met: Met) -> Met:
    """No more met than is known of."""
    individual = met.individual or 0
    return replace(met, individual=individual, family=met.family or individual + sum(met.members.values()))


def _with(plan: Insurance, profession: Profession, benefit: Benefit) -> Insurance:
    return replace(plan, benefits={**plan.benefits, profession: benefit})


def _uses_deductible(benefit: Benefit) -> bool:
    has_copay = benefit.copay is not None
    return bool(benefit.after_deductible) or (
        has_copay and benefit.copay_applies is not CopayApplies.no_deductible
    )
