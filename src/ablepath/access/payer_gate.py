"""The second gate: what the payer asks for before it pays."""

from __future__ import annotations

from collections.abc import Iterator

from ablepath.model.payer_rule import WORKERS_COMP, Approval, PayerRule, PayerStatement
from ablepath.model.referral import Line, PayerGate, ReferralQuestion, Said
from ablepath.model.referral_law import Circumstance, LegalStatement, WorkInjuryKind
from ablepath.model.referral_need import Need, strictest


def payer_gate(payer: PayerRule, asked: ReferralQuestion, law: LegalStatement | None) -> PayerGate:
    """What the payer asks for; the law of a state may let it refuse an injury at work without a referral."""
    statement = payer.on(asked.day)
    if statement is None:
        line = Line("access.payer.not_known", {"day": asked.day.isoformat()})
        return PayerGate(Need.not_known, None, (line,))
    need = statement.need
    if _may_refuse(payer, asked, law):
        need = strictest([need, Need.needed])
    return PayerGate(need, statement, tuple(_says(statement, payer, asked, law)))


def approval_of(gate: PayerGate) -> Approval:
    """Whether the payer must say yes first; to be asked when its rule is not known."""
    return gate.statement.approval if gate.statement else Approval.ask


def _may_refuse(payer: PayerRule, asked: ReferralQuestion, law: LegalStatement | None) -> bool:
    return (
        payer.id == WORKERS_COMP
        and Circumstance.work_related in asked.circumstances
        and law is not None
        and law.work_injury is not None
        and law.work_injury.kind is WorkInjuryKind.unpaid
    )


def _says(
    statement: PayerStatement, payer: PayerRule, asked: ReferralQuestion, law: LegalStatement | None
) -> Iterator[Said]:
    yield statement.says
    if _may_refuse(payer, asked, law):
        yield Line("access.payer.unpaid")
    yield statement.ask
