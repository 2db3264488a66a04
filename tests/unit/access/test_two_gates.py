"""Law and payer: the truth table of the stricter one, and what each payer asks for."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from ablepath.model.referral import Gate
from ablepath.model.referral_law import Circumstance
from ablepath.model.referral_need import Need, strictest
from tests.unit.access.asking import READ, ask

STRICT = """
             not_needed   usually_not  depends      not_verified usually_need needed
not_needed   not_needed   usually_not  depends      not_verified usually_need needed
probably_not probably_not probably_not depends      not_verified usually_need needed
depends      depends      depends      depends      not_verified usually_need needed
not_known    not_known    not_known    not_known    not_verified usually_need needed
not_verified not_verified not_verified not_verified not_verified usually_need needed
evaluation_o evaluation_o evaluation_o evaluation_o evaluation_o evaluation_o needed
limit_reache limit_reache limit_reache limit_reache limit_reache limit_reache limit_reache
forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    forbidden
"""
FULL = {need.value[:12]: need for need in Need}


def cells() -> list[tuple[Need, Need, Need]]:
    head, *rows = [line.split() for line in STRICT.strip("\n").splitlines()]
    return [
        (FULL[law], FULL[payer], FULL[found])
        for law, *found_in_row in rows
        for payer, found in zip(head, found_in_row, strict=True)
    ]


def test_the_stricter_of_law_and_payer_counts() -> None:
    assert len(cells()) == 8 * 6
    for law, payer, found in cells():
        assert strictest([law, payer]) is found, (law, payer)
        assert strictest([payer, law]) is found, (law, payer)


def test_a_payer_without_a_rule_leaves_the_law_alone() -> None:
    assert all(strictest([Need.no_rule, need]) is need for need in Need)


@pytest.mark.parametrize(
    ("payer", "need", "approval"),
    [
        ("medicare_part_b", "not_needed", "no"),
        ("medicare_advantage", "usually_needed", "ask"),
        ("medicaid", "usually_needed", "ask"),
        ("chip", "not_verified", "ask"),
        ("commercial", "depends", "ask"),
        ("commercial_hmo", "usually_needed", "ask"),
        ("commercial_ppo", "usually_not", "ask"),
        ("commercial_epo", "usually_not", "ask"),
        ("commercial_pos", "not_verified", "ask"),
        ("tricare", "needed", "ask"),
        ("tricare_prime", "needed", "yes"),
        ("tricare_select", "needed", "no"),
        ("tricare_active_duty", "needed", "yes"),
        ("va", "needed", "yes"),
        ("workers_comp", "usually_needed", "yes"),
        ("auto_no_fault", "not_verified", "ask"),
        ("school_idea", "depends", "team"),
        ("early_intervention", "not_needed", "team"),
        ("indian_health_service", "needed", "yes"),
        ("charity_care", "not_verified", "ask"),
        ("self_pay", "no_rule", "no"),
    ],
)
def test_what_each_payer_asks_for_where_the_law_asks_for_nothing(
    payer: str, need: str, approval: str
) -> None:
    answer = ask("IN PT", payer)
    assert answer.payer_gate.statement is not None
    assert (answer.payer_gate.need, answer.payer_gate.statement.approval) == (need, approval)
    assert answer.law_gate.need == "not_needed"
    assert answer.need == ("not_needed" if need == "no_rule" else need)


def test_who_pays_alone_is_held_to_the_law_alone_and_told_so() -> None:
    answer = ask("IN PT", "commercial_hmo", told=(Circumstance.self_pay,))
    assert (answer.need, answer.payer.id, answer.asked.payer) == ("not_needed", "self_pay", "commercial_hmo")
    assert "access.also.self_pay" in [getattr(note, "key", "") for note in answer.also]


@pytest.mark.parametrize(
    ("where", "payer", "evaluation_waits", "treatment_waits"),
    [
        ("IN PT", "medicare_part_b", "", ""),
        ("IN PT", "self_pay", "", ""),
        ("IN PT", "tricare_select", "order", "order"),
        ("IN PT", "tricare_prime", "order approval", "order approval"),
        ("IN PT", "commercial_hmo", "order told", "order told"),
        ("IN PT", "early_intervention", "", "approval"),
        ("CO PT", "self_pay", "told", "told"),
        ("PR PT", "self_pay", "order", "order"),
        ("TX OT", "self_pay", "", "order"),
        ("TX OT", "medicare_part_b", "", "order"),
        ("TX OT", "va", "order approval", "order approval"),
        ("OH OT", "medicare_part_b", "told", "told"),
    ],
)
def test_the_earliest_start_waits_for_what_law_and_payer_want_first(
    where: str, payer: str, evaluation_waits: str, treatment_waits: str
) -> None:
    start = ask(where, payer).start
    assert " ".join(start.evaluation_waits) == evaluation_waits
    assert " ".join(start.treatment_waits) == treatment_waits
    assert start.evaluation == (None if evaluation_waits else READ)
    assert start.treatment == (None if treatment_waits else READ)


def test_medicare_wants_the_plan_signed_within_thirty_days_of_the_first_visit() -> None:
    answer = ask("IN PT", "medicare_part_b", first_visit=date(2026, 11, 2))
    (step,) = [step for step in answer.next_steps if step.gate is Gate.payer]
    assert step.by == date(2026, 12, 2)


def test_a_step_has_no_last_day_where_the_figure_of_that_day_is_not_known() -> None:
    answer = ask("IN PT", "medicare_part_b", day=date(2008, 2, 1), first_visit=date(2007, 12, 3))
    assert [step.by for step in answer.next_steps if step.gate is Gate.payer] == [None]


def test_who_has_begun_still_hears_what_the_payer_wants() -> None:
    answer = ask("IN PT", "medicaid", first_visit=date(2026, 11, 2), visits=4)
    assert answer.need == "usually_needed"
    assert [step.says for step in answer.next_steps if step.gate is Gate.payer] == [
        step.says for step in ask("IN PT", "medicaid").next_steps if step.gate is Gate.payer
    ]


def test_medicare_before_2025_had_no_exception_for_an_order_on_file() -> None:
    then, now = (ask("IN PT", "medicare_part_b", day=day) for day in (date(2024, 12, 31), date(2025, 1, 1)))
    assert then.payer_gate.statement != now.payer_gate.statement
    assert "order on file" not in str(then.payer_gate.says)
    assert "order on file" in str(now.payer_gate.says)


def test_a_payers_rule_before_its_source_is_not_known() -> None:
    answer = ask("OH PT", "commercial_hmo", day=date(2020, 1, 1))
    assert (answer.payer_gate.need, answer.payer_gate.statement) == ("not_known", None)
    assert answer.law_gate.need == "not_needed"
    assert answer.need == "not_known"


@pytest.mark.parametrize(("state", "payer"), [*product(["TX", "PR"], ["commercial_ppo", "self_pay", "chip"])])
def test_parents_hear_that_they_may_call_themselves(state: str, payer: str) -> None:
    assert "access.also.children" in [getattr(note, "key", "") for note in ask(f"{state} OT", payer).also]
