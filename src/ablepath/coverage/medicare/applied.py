"""What an answer rests on and must say: the payment rules applied, the figures used, and the notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ablepath.coverage.medicare import (
    assistants,
    certification,
    nonparticipating,
    reduction,
    shares,
    thresholds,
)
from ablepath.coverage.medicare.allowed import Allowed
from ablepath.coverage.medicare.billing import Billed
from ablepath.figures import Figures
from ablepath.knowledge.fees import Counted, FeeSchedule
from ablepath.knowledge.fees.schedule import CONVERSION_FACTOR, QUALIFYING
from ablepath.model.money import WHOLE
from ablepath.model.note import Note
from ablepath.model.source import Trust
from ablepath.model.treatment_answer import ClaimLine, PoolState
from ablepath.model.treatment_day import TreatmentDay

NOT_MODELLED = tuple(
    Note(f"medicare.not_modelled.{name}")
    for name in ("inpatient", "home_health", "facility_fee", "advantage")
)


def rules_applied(
    day: TreatmentDay,
    done: Billed,
    lines: Sequence[ClaimLine],
    schedule: FeeSchedule,
    terms: shares.Terms,
) -> Iterator[str]:
    """The payment rules that had a part in the answer, in the order in which they were applied."""
    if done.countings:
        yield f"medicare.units.{day.rule.value}"
    if any(schedule.codes[line.code].counted is Counted.once for line in lines):
        yield "medicare.units.once"
    if any(line.by.is_assistant_alone for line in day.lines) and not day.setting.is_paid_by_cost:
        yield "medicare.assistants"
    if any(line.by_assistant for line in done.lines) and terms.assistant_share < WHOLE:
        yield "medicare.assistants.share"
    yield "medicare.fee"
    if any(line.units > line.full_units and line.reduced_fee < line.full_fee for line in lines):
        yield "medicare.reduction"
    if any(line.charge is not None for line in lines):
        yield "medicare.lesser_of_charge"
    if not day.participating:
        yield "medicare.nonparticipating"
    yield from ("medicare.kx", "medicare.review")
    if day.setting.is_paid_by_cost:
        yield "medicare.cost_based"
    else:
        yield from ("medicare.shares", "medicare.sequestration")
    if day.qualified_beneficiary:
        yield "medicare.qualified_beneficiary"
    if day.plan:
        yield from ("medicare.certification", "medicare.certification.order", "medicare.progress_report")


def figures_used(
    day: TreatmentDay, done: Billed, states: Sequence[PoolState], figures: Figures
) -> Iterator[str]:
    """The ids of the figures behind the answer."""
    is_apart = day.qualifying_model and day.day >= figures.figure(QUALIFYING).begins
    yield QUALIFYING if is_apart else CONVERSION_FACTOR
    yield reduction.INSTITUTION if day.setting.is_institution else reduction.OFFICE
    yield from (shares.DEDUCTIBLE, shares.COINSURANCE, shares.SEQUESTRATION)
    yield from (thresholds.KX[state.pool] for state in states)
    yield thresholds.REVIEW
    if any(line.by_assistant for line in done.lines):
        yield from (assistants.DE_MINIMIS, shares.ASSISTANT_SHARE)
    if not day.participating:
        yield from (nonparticipating.FEE_SHARE, nonparticipating.LIMITING_CHARGE)
    if day.plan:
        yield from (certification.INITIAL, certification.LONGEST)


def notes(day: TreatmentDay, allowed: Allowed, used: Sequence[str], figures: Figures) -> Iterator[Note]:
    """What has to be said with the answer."""
    yield from allowed.notes
    if any(figures.latest(figure, day.day).trust is Trust.V2 for figure in used):
        yield Note("medicare.note.second_hand")
