"""One treatment day, from what was done to who pays: joins the rules in the order they build on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ablepath.coverage.medicare import certification, nonparticipating, shares
from ablepath.coverage.medicare.allowed import Amount, Service, allowed_on
from ablepath.coverage.medicare.applied import NOT_MODELLED, figures_used, notes, rules_applied
from ablepath.coverage.medicare.billing import BilledLine, Counting, billed
from ablepath.coverage.medicare.pools import pool_states, with_kx
from ablepath.figures import Figures
from ablepath.knowledge.fees import FeeSchedule, fee_schedule
from ablepath.model.money import share_of
from ablepath.model.treatment_answer import NOTHING, ClaimLine, DayAnswer, Shares, TimedUnits
from ablepath.model.treatment_day import TreatmentDay


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
    states = tuple(pool_states(plain, day, figures))
    lines = tuple(with_kx(plain, day, figures))
    terms = shares.terms_on(figures, day.day)
    used = tuple(figures_used(day, done, states, figures))
    return DayAnswer(
        asked=day,
        mac=allowed.locality.mac,
        locality=allowed.locality.number,
        place=f"{allowed.locality.name}, {allowed.locality.state}",
        timed=tuple(map(_timed, done.countings)),
        lines=lines,
        pools=states,
        deductible=terms.deductible,
        saving=_saving(lines, day, terms),
        shares=tuple(_shares(lines, done.lines, day, terms)),
        rules=tuple(rules_applied(day, done, lines, schedule, terms)),
        figures=used,
        notes=tuple(notes(day, allowed, used, figures)),
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


def _shares(
    lines: Sequence[ClaimLine], sources: Sequence[BilledLine], day: TreatmentDay, terms: shares.Terms
) -> Iterator[Shares]:
    """One total when the deductible met is known, else lowest and highest; none where costs are paid."""
    if day.setting.is_paid_by_cost:
        return
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
    if day.qualified_beneficiary or day.setting.is_paid_by_cost:
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
