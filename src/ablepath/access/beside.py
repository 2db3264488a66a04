"""What has to be said beside the answer: how old the law is, what was counted how, other ways to care."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ablepath.model.licence_reach import TelehealthRule
from ablepath.model.payer_rule import SELF_PAY, WORKERS_COMP, PayerRule
from ablepath.model.referral import LawGate, LimitState, Line, PayerGate, ReferralQuestion, Said
from ablepath.model.referral_law import Circumstance, DayUnit, Evidence, LegalStatement

NONE_NEAR = tuple(
    Line(f"access.none_near.{name}")
    for name in ("telehealth", "home_health", "hospital", "school", "other_profession")
)


def also(
    asked: ReferralQuestion,
    payer: PayerRule,
    law: LawGate,
    pays: PayerGate,
    limits: Sequence[LimitState],
) -> Iterator[Said]:
    """The notes of an answer."""
    yield Line("access.also.state_law_counts")
    if law.statement:
        yield from _of_law(law.statement)
    yield from _after_reading(asked, law, pays)
    yield from _counting(limits)
    if Circumstance.self_pay in asked.circumstances and asked.payer != SELF_PAY:
        yield Line("access.also.self_pay")
    if Circumstance.work_related in asked.circumstances and payer.id not in (WORKERS_COMP, SELF_PAY):
        yield Line("access.also.work_related")
    if not payer.tells_parents:
        yield Line("access.also.children")


def telehealth_on(
    rules: Sequence[TelehealthRule], payer: PayerRule, asked: ReferralQuestion
) -> tuple[TelehealthRule, ...]:
    """The rules on telehealth that hold for this payer on the day asked about."""
    return tuple(
        rule
        for rule in rules
        if rule.validity.covers(asked.day) and (not rule.payers or payer.id in rule.payers)
    )


def _of_law(statement: LegalStatement) -> Iterator[Said]:
    if statement.evidence in (Evidence.primary, Evidence.secondary):
        yield Line("access.also.source_year", {"seen": statement.validity.seen})
    if statement.pending:
        yield statement.pending


def _after_reading(asked: ReferralQuestion, law: LawGate, payer: PayerGate) -> Iterator[Line]:
    """When we read what the answer rests on, if the day asked about comes after it."""
    for statement in (law.statement, payer.statement):
        if statement and statement.rests_on and statement.validity.is_past_reading(asked.day):
            yield Line("access.also.after_reading", {"day": statement.validity.read_on.isoformat()})
            return


def _counting(limits: Sequence[LimitState]) -> Iterator[Line]:
    counted = [state.limit for state in limits if state.due]
    if counted:
        yield Line("access.limit_end.first_day")
    if any(limit.day_unit_assumed for limit in counted):
        yield Line("access.limit_end.calendar")
    if any(limit.day_unit is DayUnit.business for limit in counted):
        yield Line("access.limit_end.business")
