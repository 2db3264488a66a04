"""Judging again after a change gives what judging anew gives."""

from __future__ import annotations

import pytest

from ablepath.criteria import All, Compare, Operator
from ablepath.model.intake import Facts
from ablepath.triage.judgement import Judge
from tests.spec import hand_made
from tests.spec.hand_made import AGE, DAY, LEFT, RIGHT, WALKING, given, knowledge_of, rule

JUDGE = Judge(
    knowledge_of(
        [
            rule("warn", given(LEFT), hand_made.URGENT),
            rule("pt", Compare(WALKING, Operator.at_least, 2), hand_made.PT),
            rule("ot", All((given(RIGHT), Compare(AGE, Operator.at_least, 18))), hand_made.OT),
            rule("past", given(RIGHT), hand_made.EMERGENCY, until=DAY.replace(day=1)),
        ]
    ),
    DAY,
)


def test_only_the_rules_in_force_are_judged() -> None:
    assert list(JUDGE.rules) == ["warn", "pt", "ot"]
    assert {fact: [one.id for one in rules] for fact, rules in JUDGE.rules_reading.items()} == {
        LEFT: ["warn"], WALKING: ["pt"], RIGHT: ["ot"], AGE: ["ot"],
    }  # fmt: skip


@pytest.mark.parametrize(
    "before", [{}, {LEFT: True}, {WALKING: 3, AGE: 40}, {RIGHT: True, WALKING: 0}], ids=str
)
@pytest.mark.parametrize(
    "changes",
    [{}, {LEFT: False}, {WALKING: 4}, {WALKING: 0, LEFT: True}, {RIGHT: True, AGE: 18}, {"place": "home"}],
    ids=str,
)
def test_judging_a_change_is_judging_the_changed_person(before: Facts, changes: Facts) -> None:
    assert JUDGE.rejudge(JUDGE.judge(before), changes) == JUDGE.judge({**before, **changes})
