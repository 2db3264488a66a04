"""Is a referral needed: two gates, law and payer; the stricter counts, and both are shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ablepath.access.beside import NONE_NEAR, also, telehealth_on
from ablepath.access.law_gate import law_gate
from ablepath.access.limits import has_run_out, limit_end, limit_states
from ablepath.access.next_steps import gate_steps, next_steps
from ablepath.access.payer_gate import payer_gate
from ablepath.access.start import earliest_start
from ablepath.knowledge.access import AccessRules, access_rules
from ablepath.model.payer_rule import SELF_PAY, WORKERS_COMP
from ablepath.model.referral import LawGate, LimitState, Line, PayerGate, ReferralAnswer, ReferralQuestion
from ablepath.model.referral_law import Circumstance, StateLaw
from ablepath.model.referral_need import Need, strictest
from ablepath.model.source import Citation, Trust, lowest_trust

UNLIMITED = (Need.forbidden, Need.not_verified)
"""Where the law allows nothing without a referral, or was not found, there is no limit to count."""


def refer(question: ReferralQuestion, rules: AccessRules | None = None) -> ReferralAnswer:
    """The answer with both gates, the limits counted, and what to do next."""
    rules = rules or access_rules()
    asked = _with_what_follows(question)
    state, payer = rules.law[asked.state], rules.payers[_who_pays(asked)]
    law, limits = _law_with_limits(state, asked)
    pays = payer_gate(payer, asked, law.statement)
    need = strictest([law.need, pays.need])
    steps = gate_steps(asked, state, law, pays)
    compact = rules.compacts[asked.discipline]
    telehealth = telehealth_on(rules.telehealth, payer, asked)
    return ReferralAnswer(
        asked=asked,
        state=state,
        payer=payer,
        law_gate=law,
        payer_gate=pays,
        need=need,
        headline=_headline(need, limits, state, asked),
        limits=limits,
        limit_end=limit_end(limits, asked),
        start=earliest_start(asked, law, pays, steps),
        may_order=law.statement.may_order if law.statement else (),
        evaluation_free=law.statement.evaluation_free if law.statement else None,
        next_steps=next_steps(asked, steps, limits, law, need),
        also=tuple(also(asked, payer, law, pays, limits)),
        compact=compact,
        membership=compact.membership(asked.state, asked.day),
        telehealth=telehealth,
        none_near=NONE_NEAR,
        citations=tuple(dict.fromkeys(_citations(law, pays))),
        trust=_trust(law, pays),
    )


def _with_what_follows(asked: ReferralQuestion) -> ReferralQuestion:
    """Workers' compensation pays for injuries at work; who names no payer but themselves pays alone."""
    follows = {WORKERS_COMP: Circumstance.work_related, SELF_PAY: Circumstance.self_pay}
    if asked.payer in follows:
        return replace(asked, circumstances=asked.circumstances | {follows[asked.payer]})
    return asked


def _who_pays(asked: ReferralQuestion) -> str:
    return SELF_PAY if Circumstance.self_pay in asked.circumstances else asked.payer


def _law_with_limits(state: StateLaw, asked: ReferralQuestion) -> tuple[LawGate, tuple[LimitState, ...]]:
    law = law_gate(state, asked)
    if law.statement is None or law.need in UNLIMITED:
        return law, ()
    limits = limit_states(law.statement, asked)
    return (replace(law, need=Need.limit_reached) if has_run_out(limits) else law), limits


def _headline(need: Need, limits: tuple[LimitState, ...], state: StateLaw, asked: ReferralQuestion) -> Line:
    therapy = Line(f"access.therapy.{asked.discipline}")
    key = "with_limits" if need is Need.not_needed and limits else need
    return Line(f"access.headline.{key}", {"therapy": therapy, "state": state.name})


def _citations(law: LawGate, payer: PayerGate) -> Iterator[Citation]:
    for statement in (law.statement, payer.statement):
        yield from statement.rests_on if statement else ()


def _trust(law: LawGate, payer: PayerGate) -> Trust:
    """The lowest trust of the two gates; U when one of them rests on nothing."""
    found = [
        law.statement.trust if law.statement else Trust.U,
        payer.statement.trust if payer.statement else Trust.U,
    ]
    return lowest_trust(trust for trust in found if trust) or Trust.U
