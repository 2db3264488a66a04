"""The reference engine keeps every step, and can say what a finding rests on."""

from __future__ import annotations

import pytest

from ablepath.criteria import All, Any, Compare, Criterion, Known, Not, Operator, Truth
from ablepath.engines.person import affirmed, grounds, judge
from ablepath.model.intake import Facts
from tests.spec.hand_made import given

LEFT, RIGHT, THIRD = given("left"), given("right"), given("third")
IS_OLD = Compare("age", Operator.at_least, 65)


def test_a_finding_holds_the_findings_of_its_parts() -> None:
    finding = judge(All((LEFT, Not(RIGHT))), {"left": True, "right": True})
    left, opposite = finding.parts
    assert (finding.truth, left.truth, opposite.truth) == (False, True, False)
    assert (left.criterion, left.parts) == (LEFT, ())
    assert [part.criterion for part in opposite.parts] == [RIGHT]


@pytest.mark.parametrize(
    ("criterion", "facts", "truth", "resting_on"),
    [
        (LEFT,                         {"left": True},                  True,  [LEFT]),
        (LEFT,                         {"left": False},                 False, [LEFT]),
        (LEFT,                         {},                              None,  [LEFT]),
        (Known("left"),                {"left": False},                 True,  [Known("left")]),
        (Not(LEFT),                    {"left": False},                 True,  [LEFT]),
        (All((LEFT, IS_OLD)),          {"left": True, "age": 70},       True,  [LEFT, IS_OLD]),
        (All((LEFT, IS_OLD)),          {"left": True, "age": 60},       False, [IS_OLD]),
        (All((LEFT, IS_OLD)),          {"left": True},                  None,  [IS_OLD]),
        (All((LEFT, IS_OLD)),          {"age": 60},                     False, [IS_OLD]),
        (Any((LEFT, RIGHT)),           {"left": True, "right": False},  True,  [LEFT]),
        (Any((LEFT, RIGHT)),           {"left": True, "right": True},   True,  [LEFT, RIGHT]),
        (Any((LEFT, RIGHT)),           {"left": True},                  True,  [LEFT]),
        (Any((LEFT, RIGHT)),           {"left": False, "right": False}, False, [LEFT, RIGHT]),
        (Any((LEFT, RIGHT)),           {"left": False},                 None,  [RIGHT]),
        (Not(Any((LEFT, RIGHT))),      {"left": False, "right": False}, True,  [LEFT, RIGHT]),
        (Not(All((LEFT, RIGHT))),      {"left": True, "right": False},  True,  [RIGHT]),
        (All((Any((LEFT, RIGHT)), Not(THIRD))), {"right": True, "third": False}, True, [RIGHT, THIRD]),
        (All((LEFT, Not(Known("right")))), {"left": True},              True,  [LEFT, Known("right")]),
    ],
)  # fmt: skip
def test_a_finding_rests_on_the_leaves_that_decide_it(
    criterion: Criterion, facts: Facts, truth: Truth, resting_on: list[Criterion]
) -> None:
    finding = judge(criterion, facts)
    assert finding.truth is truth
    assert list(grounds(finding)) == resting_on


@pytest.mark.parametrize(
    ("criterion", "facts", "told"),
    [
        (LEFT,                                  {"left": True},                   [LEFT]),
        (All((LEFT, Not(RIGHT))),               {"left": True, "right": False},   [LEFT]),
        (All((LEFT, Not(Known("right")))),      {"left": True},                   [LEFT]),
        (Any((LEFT, RIGHT)),                    {"left": False, "right": True},   [RIGHT]),
        (Not(LEFT),                             {"left": False},                  []),
        (All((Any((LEFT, RIGHT)), Not(THIRD))), {"left": True, "third": False},   [LEFT]),
    ],
)  # fmt: skip
def test_what_is_told_leaves_out_what_holds_only_because_something_else_is_not_so(
    criterion: Criterion, facts: Facts, told: list[Criterion]
) -> None:
    assert list(affirmed(judge(criterion, facts))) == told
