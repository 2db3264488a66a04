"""What to do, in order and by when: what the law asks for, what the payer asks for, what good sense does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from ablepath.access.limits import begins
from ablepath.figures import NotInForce
from ablepath.knowledge.figures import figures
from ablepath.model.payer_rule import PayerStep
from ablepath.model.referral import Gate, LawGate, LimitState, Line, PayerGate, ReferralQuestion, Step
from ablepath.model.referral_law import LimitKind, StateLaw
from ablepath.model.referral_need import Need

ORDER = (Need.forbidden, Need.limit_reached, Need.evaluation_only)


def gate_steps(asked: ReferralQuestion, state: StateLaw, law: LawGate, payer: PayerGate) -> tuple[Step, ...]:
    """Each legal and payer step on the way to the first visits."""
    return (*_legal(asked, state, law), *_of_payer(asked, law, payer))


def next_steps(
    asked: ReferralQuestion, steps: Sequence[Step], limits: Sequence[LimitState], law: LawGate, need: Need
) -> tuple[Step, ...]:
    """Everything to do: the steps of both gates, then booking, then what the limits ask for."""
    later = [one for one in steps if one.by]
    booking = [Step(Gate.person, line) for line in _booking(asked, need, law)]
    return (
        *(one for one in steps if not one.by),
        *booking,
        *later,
        *_of_limits(limits, law),
        Step(Gate.person, Line("access.step.warning")),
    )


def _legal(asked: ReferralQuestion, state: StateLaw, law: LawGate) -> Iterator[Step]:
    therapy = Line(f"access.therapy.{asked.discipline}")
    if law.need in ORDER:
        yield Step(Gate.law, Line("access.step.order", {"therapy": therapy}))
    elif law.need in (Need.not_verified, Need.not_known):
        yield Step(Gate.law, Line("access.step.ask_board", {"therapy": therapy, "state": state.name}))
    elif law.need is Need.depends:
        yield Step(Gate.law, Line("access.step.tell_problem"))
    elif law.need is Need.probably_not:
        yield Step(Gate.law, Line("access.step.ask_clinic"))
    if law.need is Need.not_needed and law.statement and law.statement.therapist:
        yield Step(Gate.law, Line("access.step.therapist"))


def _of_payer(asked: ReferralQuestion, law: LawGate, payer: PayerGate) -> Iterator[Step]:
    if payer.statement is None:
        yield Step(Gate.payer, Line("access.step.ask_payer"))
        return
    if payer.need is Need.needed and payer.statement.need is not Need.needed and law.need not in ORDER:
        therapy = Line(f"access.therapy.{asked.discipline}")
        yield Step(Gate.payer, Line("access.step.order", {"therapy": therapy}))
    for step in payer.statement.steps:
        yield Step(Gate.payer, step.says, _due(step, asked))


def _due(step: PayerStep, asked: ReferralQuestion) -> date | None:
    """The last day for a step, by the figure it names; None when the figure of that day is not known."""
    if step.figure is None:
        return None
    try:
        days = figures().in_force(step.figure, begins(asked)).whole()
    except NotInForce:
        return None
    return begins(asked) + timedelta(days=days)


def _booking(asked: ReferralQuestion, need: Need, law: LawGate) -> Iterator[Line]:
    if asked.first_visit:
        return
    if need is Need.not_needed:
        yield Line("access.step.book")
    elif law.statement and law.statement.evaluation_free and need is Need.evaluation_only:
        yield Line("access.step.book_evaluation")


def _of_limits(limits: Sequence[LimitState], law: LawGate) -> Iterator[Step]:
    for state in limits:
        match state.limit.kind:
            case LimitKind.hard_stop if law.need is not Need.limit_reached:
                yield from _before_it_ends(state, "go_on")
            case LimitKind.no_progress if state.reached:
                yield Step(Gate.law, Line("access.step.not_better_now"))
            case LimitKind.no_progress:
                yield from _before_it_ends(state, "not_better")
            case LimitKind.consult if state.reached:
                yield Step(Gate.law, Line("access.step.talk_now"))
            case LimitKind.consult:
                yield Step(Gate.law, Line("access.step.talk"), state.due)
            case LimitKind.notify:
                yield Step(Gate.law, Line("access.step.name_doctor"), None if state.reached else state.due)
            case _:
                pass


def _before_it_ends(state: LimitState, key: str) -> Iterator[Step]:
    if state.due:
        yield Step(Gate.law, Line(f"access.step.{key}"), state.due)
    if state.limit.visits:
        visit = state.limit.visits + (key == "go_on")
        yield Step(Gate.law, Line(f"access.step.{key}_visits", {"visit": str(visit)}))
