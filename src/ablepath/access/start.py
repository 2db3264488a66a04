"""When an evaluation and treatment can begin, and what has to be there first."""

from __future__ import annotations

from collections.abc import Iterator

from ablepath.access.payer_gate import approval_of
from ablepath.model.payer_rule import Approval
from ablepath.model.referral import EarliestStart, LawGate, PayerGate, ReferralQuestion, Step, Wait
from ablepath.model.referral_need import Need

ASK_FIRST = (Need.depends, Need.not_known, Need.not_verified, Need.probably_not, Need.usually_not)
ORDER_FIRST = (Need.needed, Need.usually_needed)


def earliest_start(
    asked: ReferralQuestion, law: LawGate, payer: PayerGate, steps: tuple[Step, ...]
) -> EarliestStart:
    """The first days for an evaluation and for treatment; None where something has to come first."""
    of_evaluation = _unique((*_law_of_evaluation(law), *_payer(payer)))
    of_treatment = _unique((*_law_of_treatment(law), *_payer(payer), *_team(payer)))
    if asked.first_visit:
        of_evaluation = ()  # it has taken place
    return EarliestStart(
        evaluation=None if of_evaluation else asked.first_visit or asked.day,
        treatment=None if of_treatment else asked.day,
        evaluation_waits=of_evaluation,
        treatment_waits=of_treatment,
        steps=steps,
    )


def _law_of_evaluation(law: LawGate) -> Iterator[Wait]:
    is_free = law.statement is not None and law.statement.evaluation_free
    if is_free and law.need is not Need.limit_reached:
        return
    if law.need in (Need.forbidden, Need.limit_reached):
        yield Wait.order
    elif law.need in ASK_FIRST:
        yield Wait.told


def _law_of_treatment(law: LawGate) -> Iterator[Wait]:
    if law.need in (Need.forbidden, Need.limit_reached, Need.evaluation_only):
        yield Wait.order
    elif law.need in ASK_FIRST:
        yield Wait.told


def _payer(payer: PayerGate) -> Iterator[Wait]:
    if payer.need in ORDER_FIRST:
        yield Wait.order
    elif payer.need in ASK_FIRST:
        yield Wait.told
    match approval_of(payer):
        case Approval.yes:
            yield Wait.approval
        case Approval.ask:
            yield Wait.told


def _team(payer: PayerGate) -> Iterator[Wait]:
    if approval_of(payer) is Approval.team:
        yield Wait.approval


def _unique(waits: tuple[Wait, ...]) -> tuple[Wait, ...]:
    return tuple(wait for wait in Wait if wait in waits)
