"""Random questions: always answered, never looser than either gate, never later than the law."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

import ablepath
from ablepath.access.business_days import is_business_day, nth_day
from ablepath.access.referral import refer
from ablepath.knowledge.access import access_rules
from ablepath.model.discipline import Discipline
from ablepath.model.referral import ReferralQuestion
from ablepath.model.referral_law import Circumstance, DayUnit, Evidence
from ablepath.model.referral_need import Need
from ablepath.records.referral_answer import as_plain
from ablepath.records.referral_question import KEYS
from tests.generative.length import times

RULES = access_rules()
STRICT = list(Need)
DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
NEAR = st.dates(date(2021, 1, 1), date(2028, 12, 31))


@st.composite
def questions(draw: st.DrawFn) -> ReferralQuestion:
    day = draw(DAYS | NEAR)
    begun = draw(st.none() | st.integers(0, 200))
    return ReferralQuestion(
        state=draw(st.sampled_from(sorted(RULES.law))),
        discipline=draw(st.sampled_from(Discipline)),
        payer=draw(st.sampled_from(sorted(RULES.payers))),
        day=day,
        first_visit=None if begun is None else day - timedelta(days=begun),
        visits_so_far=None if begun is None else draw(st.none() | st.integers(1, 40)),
        circumstances=draw(st.frozensets(st.sampled_from(Circumstance))),
    )


@given(questions())
@times(300, at_length=100_000)
def test_the_answer_is_the_stricter_gate_and_never_too_kind(asked: ReferralQuestion) -> None:
    answer = refer(asked)
    law, payer = answer.law_gate, answer.payer_gate
    assert STRICT.index(answer.need) == max(STRICT.index(law.need), STRICT.index(payer.need))
    if answer.need is Need.not_needed:
        assert law.statement is not None
        assert law.statement.evidence in (Evidence.primary, Evidence.secondary)
        assert law.statement.validity.covers(asked.day)
    for statement in (law.statement, payer.statement):
        if statement is not None and statement.rests_on:
            assert statement.validity.covers(asked.day)
    assert answer.next_steps
    assert as_plain(answer, "es")["headline"]


@given(questions())
@times(200, at_length=50_000)
def test_an_injury_at_work_never_makes_the_law_looser(asked: ReferralQuestion) -> None:
    without = ReferralQuestion(asked.state, asked.discipline, "medicaid", asked.day)
    at_work = replace(without, circumstances=frozenset({Circumstance.work_related}))
    needs = [STRICT.index(refer(one).law_gate.need) for one in (without, at_work)]
    assert needs[1] >= needs[0]


@given(questions(), st.integers(1, 40))
@times(200, at_length=50_000)
def test_more_visits_never_leave_more_and_never_loosen_the_answer(asked: ReferralQuestion, more: int) -> None:
    first = asked.first_visit or asked.day
    few, many = (
        refer(ReferralQuestion(asked.state, asked.discipline, asked.payer, asked.day, first, visits))
        for visits in (1, 1 + more)
    )
    assert STRICT.index(many.need) >= STRICT.index(few.need)
    for one, other in zip(few.limits, many.limits, strict=True):
        assert one.due == other.due
        assert (other.visits_left or 0) <= (one.visits_left or 0)


@given(NEAR, st.integers(1, 120))
@times(200, at_length=20_000)
def test_business_days_by_counting_them_one_by_one(first: date, number: int) -> None:
    last = nth_day(first, number, DayUnit.business)
    days = [first + timedelta(days=step) for step in range((last - first).days + 1)]
    assert sum(map(is_business_day, days)) == number
    assert is_business_day(last)
    assert nth_day(first, number, DayUnit.calendar) <= last


JSON = st.none() | st.booleans() | st.integers(-5, 2_000) | st.text(max_size=5) | st.lists(st.integers())
LIKE_A_QUESTION = st.fixed_dictionaries(
    {"state": st.sampled_from([*RULES.law]) | JSON, "discipline": st.sampled_from(["PT", "OT"]) | JSON,
     "payer": st.sampled_from([*RULES.payers]) | JSON},
    optional={key: st.sampled_from(["2026-11-02", "2026-11-25", "9999-01-01"]) | JSON for key in KEYS[3:]},
)  # fmt: skip


def answered(brought: object) -> tuple[Need | None, tuple[ablepath.Fault, ...]]:
    try:
        return ablepath.refer(brought).need, ()
    except ablepath.InputFaults as refused:
        return None, refused.faults


@given(LIKE_A_QUESTION | JSON | st.dictionaries(st.text(max_size=8), JSON))
@times(500, at_length=50_000)
def test_whatever_is_brought_is_answered_or_refused_with_reasons(brought: object) -> None:
    need, faults = answered(brought)
    assert (need is None) is bool(faults)
    assert all(map(str, faults))
