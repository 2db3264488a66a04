"""One treatment day, from what was done to who pays: joins the rules in the order they build on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ablepath.coverage.medicare import (
    assistants,
    certification,
    nonparticipating,
    reduction,
    shares,
    thresholds,
)
from ablepath.coverage.medicare.allowed import Allowed, Amount, Service, allowed_on
from ablepath.coverage.medicare.billing import Billed, BilledLine, Counting, billed
from ablepath.coverage.medicare.modifiers import modifiers
from ablepath.figures import Figures
from ablepath.knowledge.fees import Counted, FeeSchedule, fee_schedule
from ablepath.knowledge.fees.schedule import CONVERSION_FACTOR, QUALIFYING
from ablepath.model.money import share_of
from ablepath.model.note import Note
from ablepath.model.source import Trust
from ablepath.model.treatment_answer import NOTHING, ClaimLine, DayAnswer, PoolState, Shares, TimedUnits
from ablepath.model.treatment_day import Pool, Setting, TreatmentDay

NOT_MODELLED = tuple(
    Note(f"medicare.not_modelled.{name}")
    for name in ("inpatient", "home_health", "facility_fee", "advantage")
)


def price_day(day: TreatmentDay, schedule: FeeSchedule | None = None) -> DayAnswer:
    """
    Units, marks, amounts and shares of one treatment day.

    Raises `PlaceUnknown`, `FeeUnknown`, and `NotInForce` beyond what is known: nothing is guessed.
    """
    schedule = schedule or fee_schedule()
    figures = schedule.amounts
    done = billed(day.lines, day.day, day.setting, day.rule, schedule.codes, figures)
    allowed = allowed_on(
        [Service(line.code, line.units, line.therapy, line.biller) for line in done.lines],
        day.day,
        day.zip,
        day.setting,
        qualifying=day.qualifying_model,
        schedule=schedule,
    )
    plain = [
        _priced(line, amount, day, figures) for line, amount in zip(done.lines, allowed.amounts, strict=True)
    ]
    states = [
        _state(pool, plain, day, figures) for pool in Pool if any(_pool(line) is pool for line in plain)
    ]
    lines = tuple(_with_kx(plain, day, figures))
    terms = shares.terms_on(figures, day.day)
    used = tuple(_figures_used(day, done, states, figures))
    return DayAnswer(
        day=day.day,
        zip=day.zip,
        mac=allowed.locality.mac,
        locality=allowed.locality.number,
        place=f"{allowed.locality.name}, {allowed.locality.state}",
        setting=day.setting,
        rule=day.rule,
        timed=tuple(map(_timed, done.countings)),
        lines=lines,
        pools=tuple(states),
        deductible=terms.deductible,
        saving=_saving(lines, day, terms),
        shares=tuple(_shares(lines, done.lines, day, terms)),
        rules=tuple(_rules(day, done, lines, schedule)),
        figures=used,
        notes=tuple(_notes(day, allowed, used, figures)),
        not_modelled=NOT_MODELLED,
        certification=None if day.plan is None else certification.certification(figures, day.plan, day.day),
    )


def _priced(line: BilledLine, amount: Amount, day: TreatmentDay, figures: Figures) -> ClaimLine:
    """A claim line with its amounts; for a supplier who does not take part the lower fee, unit by unit."""
    full, less = amount.full_fee, amount.reduced_fee
    limit = None
    if not day.participating:
        limit = nonparticipating.nonparticipating(figures, amount.allowed, day.day).limiting_charge
        full, less = (nonparticipating.nonparticipating(figures, fee, day.day).fee for fee in (full, less))
    fee = amount.full_units * full + (line.units - amount.full_units) * less
    return ClaimLine(
        code=line.code,
        therapy=line.therapy,
        biller=line.biller,
        units=line.units,
        modifiers=line.modifiers,
        full_fee=full,
        reduced_fee=less,
        full_units=amount.full_units,
        fee=fee,
        allowed=fee if line.charge is None else min(fee, line.charge),
        charge=line.charge,
        limiting_charge=None if day.assigned else limit,
    )


def _pool(line: ClaimLine) -> Pool:
    return Pool.of(line.therapy)


def _state(pool: Pool, lines: Iterable[ClaimLine], day: TreatmentDay, figures: Figures) -> PoolState:
    limits = thresholds.threshold(figures, pool, day.day)
    before = day.used.get(pool)
    after = None if before is None else before + sum(line.allowed for line in lines if _pool(line) is pool)
    return PoolState(
        pool,
        before,
        after,
        limits.kx.cents(),
        limits.review.cents(),
        None if after is None else limits.needs_kx(after),
        None if after is None else limits.may_be_reviewed(after),
    )


def _with_kx(lines: Sequence[ClaimLine], day: TreatmentDay, figures: Figures) -> Iterator[ClaimLine]:
    """The lines with the KX mark from the one on that crosses the amount of its pool."""
    running = dict(day.used)
    for line in lines:
        pool = _pool(line)
        if pool in running and line.units:
            running[pool] += line.allowed
            if thresholds.threshold(figures, pool, day.day).needs_kx(running[pool]):
                line = _marked(line)
        yield line


def _marked(line: ClaimLine) -> ClaimLine:
    by_assistant = len(line.modifiers) > 1
    marks = modifiers(line.therapy, by_assistant=by_assistant, above_the_amount=True)
    return replace(line, modifiers=marks)


def _shares(
    lines: Sequence[ClaimLine], sources: Sequence[BilledLine], day: TreatmentDay, terms: shares.Terms
) -> Iterator[Shares]:
    """One total when the deductible met is known, else the lowest and the highest."""
    met = [terms.deductible, 0] if day.deductible_met is None else [day.deductible_met]
    for paid in met:
        yield _shared_out(lines, sources, day, terms, max(0, terms.deductible - paid))


def _shared_out(
    lines: Sequence[ClaimLine],
    sources: Sequence[BilledLine],
    day: TreatmentDay,
    terms: shares.Terms,
    left: int,
) -> Shares:
    total = NOTHING
    for line, source in zip(lines, sources, strict=True):
        shared = shares.share_out(
            line.allowed,
            left,
            terms,
            by_assistant=source.by_assistant,
            qualified_beneficiary=day.qualified_beneficiary,
        )
        left -= shared.to_deductible
        total += shared
        total += Shares(0, 0, 0, 0, 0, _balance(line, day))
    return total


def _balance(line: ClaimLine, day: TreatmentDay) -> int:
    """What an unassigned claim may cost on top: the charge, up to the most allowed, less what is allowed."""
    if line.limiting_charge is None or line.charge is None or day.qualified_beneficiary:
        return 0
    return max(0, min(line.charge, line.limiting_charge) - line.allowed)


def _saving(lines: Iterable[ClaimLine], day: TreatmentDay, terms: shares.Terms) -> int:
    """The person's part of what the reduction takes off, once the deductible is met."""
    if day.qualified_beneficiary:
        return 0
    return sum(
        share_of(line.without_reduction, terms.coinsurance) - share_of(line.fee, terms.coinsurance)
        for line in lines
    )


def _timed(counting: Counting) -> TimedUnits:
    tie = counting.allocation.tie
    return TimedUnits(
        counting.therapy,
        counting.biller,
        counting.minutes,
        counting.allocation.units,
        tie.codes if tie else (),
        tie.units if tie else 0,
    )


def _rules(
    day: TreatmentDay, done: Billed, lines: Sequence[ClaimLine], schedule: FeeSchedule
) -> Iterator[str]:
    """The payment rules that had a part in the answer, in the order in which they were applied."""
    if done.countings:
        yield f"medicare.units.{day.rule.value}"
    if any(schedule.codes[line.code].counted is Counted.once for line in lines):
        yield "medicare.units.once"
    if any(line.by.is_assistant_alone for line in day.lines):
        yield from ("medicare.assistants", "medicare.assistants.share")
    yield "medicare.fee"
    if any(line.units > line.full_units and line.reduced_fee < line.full_fee for line in lines):
        yield "medicare.reduction"
    if any(line.charge is not None for line in lines):
        yield "medicare.lesser_of_charge"
    if not day.participating:
        yield "medicare.nonparticipating"
    yield from ("medicare.kx", "medicare.review", "medicare.shares", "medicare.sequestration")
    if day.qualified_beneficiary:
        yield "medicare.qualified_beneficiary"
    if day.plan:
        yield from ("medicare.certification", "medicare.certification.order", "medicare.progress_report")


def _figures_used(
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


def _notes(day: TreatmentDay, allowed: Allowed, used: Sequence[str], figures: Figures) -> Iterator[Note]:
    yield from allowed.notes
    if any(figures.latest(figure, day.day).trust is Trust.V2 for figure in used):
        yield Note("medicare.note.second_hand")
    if day.setting is Setting.critical_access_hospital:
        yield Note("medicare.note.cost_based")
