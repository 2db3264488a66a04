"""The first gate: what the law of the state comes to for this person on this day."""

from __future__ import annotations

from collections.abc import Iterator

from ablepath.model.payer_rule import WORKERS_COMP
from ablepath.model.referral import LawGate, Line, ReferralQuestion, Said
from ablepath.model.referral_law import (
    Circumstance,
    Evidence,
    LegalStatement,
    Level,
    StateLaw,
    WorkInjuryKind,
)
from ablepath.model.referral_need import Need

BY_LEVEL = {
    Level.unrestricted: Need.not_needed,
    Level.provisions: Need.not_needed,
    Level.conditions: Need.depends,
    Level.evaluation_only: Need.evaluation_only,
    Level.referral_required: Need.forbidden,
    Level.unknown: Need.not_verified,
}


def law_gate(law: StateLaw, asked: ReferralQuestion) -> LawGate:
    """What the law asks for, before any limit has run out."""
    statement = law.on(asked.discipline, asked.day)
    if statement is None:
        return LawGate(Need.not_known, None, (_not_known(law, asked),))
    return LawGate(_need(statement, asked), statement, tuple(_says(statement, law, asked)))


def shut_out_by_work(statement: LegalStatement | None, asked: ReferralQuestion) -> bool:
    """Whether the injury happened at work, and the law then allows no therapy without a referral."""
    if statement is None or statement.work_injury is None:
        return False
    if Circumstance.work_related not in asked.circumstances:
        return False
    match statement.work_injury.kind:
        case WorkInjuryKind.excluded:
            return True
        case WorkInjuryKind.excluded_claims:
            return asked.payer == WORKERS_COMP
        case _:
            return False


def _need(statement: LegalStatement, asked: ReferralQuestion) -> Need:
    if shut_out_by_work(statement, asked):
        return Need.forbidden
    if asked.circumstances & set(statement.not_needed_for):
        return Need.not_needed
    if statement.evidence is Evidence.chart:
        return Need.probably_not
    return BY_LEVEL[statement.level]


def _says(statement: LegalStatement, law: StateLaw, asked: ReferralQuestion) -> Iterator[Said]:
    if statement.evidence is Evidence.unverified:
        therapy = Line(f"access.therapy.{asked.discipline}")
        yield Line("access.law.not_verified", {"therapy": therapy, "state": law.name})
    if statement.evidence is Evidence.chart:
        yield Line("access.law.chart")
        if statement.level is Level.provisions:
            yield Line("access.law.chart_limits")
    if statement.provision:
        yield statement.provision
    if asked.circumstances & set(statement.not_needed_for):
        yield Line("access.law.named_before")
    if statement.therapist:
        yield statement.therapist
    if statement.work_injury:
        yield statement.work_injury.says


def _not_known(law: StateLaw, asked: ReferralQuestion) -> Line:
    first, last = law.known_days(asked.discipline)
    return Line(
        "access.law.not_known",
        {"day": asked.day.isoformat(), "first": first.isoformat(), "last": last.isoformat()},
    )
