"""States one by one, as their statutes, boards and other pages were read: what is said, and what is not."""

from __future__ import annotations

from datetime import date

import pytest

from ablepath.model.referral_law import Circumstance, LimitKind
from tests.unit.access.asking import ask

WORK, CASH, SEEN = Circumstance.work_related, Circumstance.self_pay, Circumstance.diagnosed_before

LIMITS = {
    "AL PT": {"no_progress 30 calendar assumed 11"},    # not for cash patients, asked apart
    "CA PT": {"hard_stop 45 calendar 12", "notify"},
    "CT PT": {"no_progress 30 calendar 6"},
    "DE PT": {"consult 30 calendar"},
    "FL PT": {"hard_stop 30 calendar assumed"},
    "FL OT": set(),
    "GA PT": {"hard_stop 21 calendar 8"},
    "IL PT": {"notify 5 business", "no_progress 15 business 10", "referral_required"},
    "IL OT": {"no_progress 15 business 10"},
    "IN PT": {"hard_stop 42 calendar", "scope"},
    "KS PT": {"no_progress 15 business 10"},
    "KS OT": {"no_progress 30 calendar 10", "referral_required"},
    "LA PT": {"no_progress 30 calendar"},
    "ME PT": {"no_progress 30 calendar assumed", "consult 120 calendar assumed", "scope"},
    "MI PT": {"hard_stop 21 calendar assumed 10"},
    "MN PT": {"hard_stop 90 calendar assumed"},
    "MO PT": {"no_progress 30 calendar assumed 10"},
    "NH PT": {"no_progress 25 calendar assumed"},
    "NJ PT": {"no_progress 30 calendar assumed", "notify 30 calendar assumed"},
    "NY PT": {"hard_stop 30 calendar assumed 10"},
    "NY OT": {"hard_stop 30 calendar assumed 10"},
    "OH PT": {"notify 5 business", "no_progress 30 calendar assumed", "scope"},
    "OK PT": {"hard_stop 30 calendar assumed"},
    "RI PT": {"hard_stop 90 calendar assumed"},
    "SC PT": {"hard_stop 30 calendar assumed"},
    "TN PT": {"notify", "consult 90 calendar assumed"},
    "TX PT": {"hard_stop 30 calendar"},
    "VA PT": {"notify"},
    "VI PT": {"hard_stop 45 calendar assumed 12"},
    "WA PT": {"scope"},
    "WI PT": {"scope"},
    "AK PT": set(), "DC PT": set(), "NM PT": set(), "AR PT": set(), "MS PT": set(), "PA PT": set(),
}  # fmt: skip

ANSWERS = {
    "not_needed": "AL CA CT DE FL GA IL IN KS LA ME MI MN MO NH NJ NY OH OK RI SC TN TX VA VI",
    "probably_not": "AK AZ CO DC HI ID IA KY MD MA MT NE NV NM NC ND OR SD UT VT WV WY",
    "depends": "WA WI",
    "forbidden": "PR",
    "not_verified": "AR MS PA",
}
OT_ANSWERS = {"not_needed": "FL IL KS NY TN WI", "evaluation_only": "LA PA TX"}


def told(where: str) -> set[str]:
    limits = ask(where, "medicare_part_b").limits
    return {
        " ".join(
            [state.limit.kind.value]
            + ([str(state.limit.days), state.limit.day_unit.value] if state.limit.days else [])
            + (["assumed"] if state.limit.day_unit_assumed else [])
            + ([str(state.limit.visits)] if state.limit.visits else [])
        )
        for state in limits
    }


@pytest.mark.parametrize("where", LIMITS)
def test_each_state_has_all_its_limits(where: str) -> None:
    assert told(where) == LIMITS[where]


def test_every_state_answers_for_physical_therapy_as_its_evidence_allows() -> None:
    expected = {state: need for need, states in ANSWERS.items() for state in states.split()}
    assert len(expected) == 53
    assert {state: ask(f"{state} PT").need.value for state in expected} == expected


def test_occupational_therapy_is_answered_for_nine_states_and_left_open_for_the_others() -> None:
    answered = {state: need for need, states in OT_ANSWERS.items() for state in states.split()}
    states = [state for states in ANSWERS.values() for state in states.split()]
    expected = {state: answered.get(state, "not_verified") for state in states}
    assert {state: ask(f"{state} OT").need.value for state in states} == expected


@pytest.mark.parametrize(
    ("where", "may_order"),
    [
        ("CA PT", "physician podiatrist"),
        ("NY PT", "physician dentist podiatrist nurse_practitioner midwife"),
        ("PR PT", "physician"),
        ("LA OT", "physician physician_assistant nurse_practitioner dentist podiatrist optometrist"),
        ("PA OT", "physician podiatrist optometrist nurse_practitioner physician_assistant"),
        ("TX OT", ""),
    ],
)
def test_who_may_write_the_order_is_told_where_it_was_read(where: str, may_order: str) -> None:
    assert " ".join(ask(where).may_order) == may_order


@pytest.mark.parametrize(("where", "free"), [("TX OT", True), ("LA OT", True), ("PA OT", True),
                                             ("WA OT", True), ("NY OT", True), ("PR PT", None)])  # fmt: skip
def test_an_evaluation_alone_is_free_only_where_it_was_read(where: str, free: bool | None) -> None:
    assert ask(where).evaluation_free is free


def test_in_washington_treatment_by_an_occupational_therapist_is_left_open_but_an_evaluation_is_not() -> None:
    answer = ask("WA OT")
    assert (answer.need, answer.start.evaluation_waits) == ("not_verified", ())
    assert answer.start.treatment_waits == ("told",)


@pytest.mark.parametrize(
    ("where", "payer", "told", "need"),
    [
        ("AL PT", "self_pay", (WORK,), "forbidden"),          # no direct access for work injuries
        ("AL PT", "workers_comp", (), "forbidden"),
        ("OK PT", "workers_comp", (), "forbidden"),           # not for claims
        ("OK PT", "self_pay", (WORK,), "not_needed"),         # no claim is made
        ("ME PT", "workers_comp", (), "needed"),              # the employer need not pay without a referral
        ("ME PT", "medicare_part_b", (WORK,), "not_needed"),
        ("TX PT", "workers_comp", (), "usually_needed"),
        ("LA OT", "workers_comp", (), "evaluation_only"),
    ],
)  # fmt: skip
def test_injuries_at_work_have_rules_of_their_own(
    where: str, payer: str, told: tuple[Circumstance, ...], need: str
) -> None:
    assert ask(where, payer, told=told).need == need


def test_in_alabama_who_pays_in_cash_has_no_limit() -> None:
    assert ask("AL PT", "commercial_ppo", told=(CASH,)).limits == ()
    assert ask("AL PT", "commercial_ppo").limits != ()


def test_in_florida_the_thirty_days_are_for_problems_nobody_has_looked_at() -> None:
    assert ask("FL PT").limit_end is not None
    assert ask("FL PT", told=(SEEN,)).limit_end is None


def test_in_wisconsin_a_problem_named_before_needs_no_referral_but_a_notice() -> None:
    answer = ask("WI PT", told=(SEEN,))
    assert answer.need == "not_needed"
    assert LimitKind.notify in [state.limit.kind for state in answer.limits]
    assert ask("WI PT").need == "depends"


@pytest.mark.parametrize(
    ("where", "day", "says"),
    [
        ("TX PT", date(2025, 9, 1), "30 calendar"),
        ("TX PT", date(2025, 8, 31), "10 business"),
        ("TX PT", date(2024, 5, 1), None),
        ("VA PT", date(2023, 7, 1), "none"),
        ("VA PT", date(2023, 6, 30), "60 calendar"),
        ("VA PT", date(2022, 1, 1), None),
        ("OH PT", date(2017, 4, 6), "none"),
        ("OH PT", date(2017, 4, 5), None),
        ("IN PT", date(2019, 12, 31), "42 calendar"),     # a text of 2019: known from its end on
        ("IN PT", date(2019, 6, 1), None),
        ("IL OT", date(2023, 12, 31), None),
        ("IL OT", date(2024, 1, 1), "none"),
        ("AK PT", date(2021, 2, 27), None),               # the chart is of February 2021
        ("AK PT", date(2021, 2, 28), "none"),
        ("CA PT", date(2027, 11, 23), "45 calendar"),     # a year after we read it
        ("CA PT", date(2027, 11, 24), None),
    ],
)  # fmt: skip
def test_the_rule_of_a_day_is_the_one_then_or_not_known(where: str, day: date, says: str | None) -> None:
    answer = ask(where, day=day)
    if says is None:
        assert (answer.need, answer.law_gate.statement, answer.trust) == ("not_known", None, "U")
        return
    stops = [
        f"{state.limit.days} {state.limit.day_unit}"
        for state in answer.limits
        if state.limit.kind is LimitKind.hard_stop
    ]
    assert (stops or ["none"]) == [says]


def test_what_is_not_verified_is_not_verified_on_any_day() -> None:
    assert {ask("AR PT", day=day).need for day in (date(1995, 1, 1), date(2099, 1, 1))} == {"not_verified"}


@pytest.mark.parametrize("where", ["AL PT", "OK PT", "ME PT", "LA OT"])
def test_the_rule_for_injuries_at_work_is_told_to_everybody_there(where: str) -> None:
    statement = ask(where).law_gate.statement
    assert statement is not None
    assert statement.work_injury is not None
    assert statement.work_injury.says in ask(where).law_gate.says


@pytest.mark.parametrize(("where", "key"), [("IN PT", "with_limits"), ("FL OT", "not_needed")])
def test_the_headline_names_limits_where_there_are_any(where: str, key: str) -> None:
    assert ask(where).headline.key == f"access.headline.{key}"
