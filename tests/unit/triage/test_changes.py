"""The smallest change, in small worlds where it can be worked out by hand."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from ablepath.criteria import All, Any, Compare, Criterion, Known, Not, Operator
from ablepath.knowledge.contents import Fact, Rule
from ablepath.model.intake import Facts
from ablepath.triage.changes import MOST_CHANGES_SHOWN, smallest_changes
from ablepath.triage.judgement import Judge
from tests.spec import hand_made
from tests.spec.hand_made import DAY, DRESSING, FACTS, LEFT, RIGHT, WALKING, fact, given, knowledge_of, rule

Named = list[tuple[Facts, str]]


def hard(path: str) -> Criterion:
    return Compare(path, Operator.at_least, 2)


def changes(rules: Iterable[Rule], person: Facts, facts: Iterable[Fact] = FACTS.values()) -> Named:
    judge = Judge(knowledge_of(rules, facts), DAY)
    found = smallest_changes(judge, judge.judge(person))
    return [(change.answers, change.outcome.value) for change in found]


PT_IF_HARD = rule("pt", hard(WALKING), hand_made.PT)
OT_IF_HARD = rule("ot", hard(DRESSING), hand_made.OT)


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        ({},                            []),
        ({WALKING: 3},                  [({WALKING: 1}, "UNSURE")]),
        ({WALKING: 0},                  [({WALKING: 2}, "PT")]),
        ({WALKING: 3, DRESSING: 0},     [({WALKING: 1}, "UNSURE"), ({DRESSING: 2}, "BOTH")]),
        ({WALKING: 2, DRESSING: 4},     [({WALKING: 1}, "OT"), ({DRESSING: 1}, "PT")]),
        ({WALKING: 3, LEFT: True},      [({WALKING: 1}, "UNSURE")]),
    ],
    ids=str,
)  # fmt: skip
def test_one_answer_is_changed_to_the_nearest_that_leads_elsewhere(person: Facts, expected: Named) -> None:
    assert changes([PT_IF_HARD, OT_IF_HARD], person) == expected


def test_two_reasons_for_one_outcome_are_taken_away_together() -> None:
    rules = [PT_IF_HARD, rule("pt.too", given(LEFT), hand_made.PT)]
    assert changes(rules, {WALKING: 3, LEFT: True}) == [({WALKING: 1, LEFT: False}, "UNSURE")]


def test_one_reason_of_two_answers_needs_only_one_of_them_changed() -> None:
    rules = [rule("pt", All((hard(WALKING), given(LEFT))), hand_made.PT)]
    assert changes(rules, {WALKING: 3, LEFT: True}) == [({WALKING: 1}, "UNSURE"), ({LEFT: False}, "UNSURE")]


def test_two_answers_that_only_together_bring_a_reason_are_found() -> None:
    rules = [rule("pt", All((hard(WALKING), given(LEFT))), hand_made.PT)]
    assert changes(rules, {WALKING: 0, LEFT: False}) == [({WALKING: 2, LEFT: True}, "PT")]


def test_four_answers_are_the_most_that_are_changed_at_once() -> None:
    names = ["a", "b", "c", "d", "e"]
    facts = [fact(name) for name in names]
    rules = [rule(f"pt.{name}", given(name), hand_made.PT) for name in names]
    four = dict.fromkeys(names[:4], True)
    assert changes(rules, four, facts) == [(dict.fromkeys(names[:4], False), "UNSURE")]
    assert changes(rules, {**four, "e": True}, facts) == []


def test_where_neither_is_settled_and_has_other_grounds_both_give_way_to_something_else() -> None:
    rules = [
        rule("settled", given(LEFT), hand_made.SETTLED),
        rule("neither", Compare(WALKING, Operator.at_most, 1), hand_made.NEITHER),
        PT_IF_HARD,
        OT_IF_HARD,
    ]
    assert changes(rules, {LEFT: True, WALKING: 0, DRESSING: 0}) == [
        ({LEFT: False, WALKING: 2}, "PT"),
        ({LEFT: False, DRESSING: 2}, "OT"),
    ]


def test_what_may_not_change_is_left_alone() -> None:
    facts = [fact(LEFT, may_change=False), fact(RIGHT)]
    rules = [rule("pt", given(LEFT), hand_made.PT), rule("ot", given(RIGHT), hand_made.OT)]
    assert changes(rules, {LEFT: True, RIGHT: False}, facts) == [({RIGHT: True}, "BOTH")]
    assert changes(rules, {LEFT: True}, facts) == []


def test_what_was_not_given_is_a_question_and_no_change() -> None:
    assert changes([PT_IF_HARD, OT_IF_HARD], {DRESSING: 0}) == [({DRESSING: 2}, "OT")]


def test_no_more_than_a_few_changes_are_named() -> None:
    facts = [fact(f"fact_{n}") for n in range(20)]
    rules = [rule(f"pt.{one.id}", given(one.id), hand_made.PT) for one in facts]
    named = changes(rules, {one.id: False for one in facts}, facts)
    assert len(named) == MOST_CHANGES_SHOWN
    assert {outcome for _, outcome in named} == {"PT"}


WARNED = fact("warnings.swelling", may_change=False)
LOOKED = fact("warnings_evaluated.swelling")
FAINTED = fact("warnings.fainted", may_change=False)
LOOKED_AGAIN = fact("warnings_evaluated.fainted")
LOWERED = rule("swelling", All((given(WARNED.id), Not(Known(LOOKED.id)))), hand_made.URGENT)
LOWERED_TOO = rule("fainted", All((given(FAINTED.id), Not(Known(LOOKED_AGAIN.id)))), hand_made.URGENT)
NEVER_LOWERED = rule("swelling", given(WARNED.id), hand_made.URGENT)
SIGNS = [WARNED, LOOKED, FAINTED, LOOKED_AGAIN, *FACTS.values()]


def test_a_doctors_look_is_named_where_it_would_lower_a_warning() -> None:
    looked = [({LOOKED.id: True}, "PT")]
    assert changes([LOWERED, PT_IF_HARD], {WARNED.id: True, WALKING: 3}, SIGNS) == looked
    assert changes([NEVER_LOWERED, PT_IF_HARD], {WARNED.id: True, WALKING: 3}, SIGNS) == []


def test_two_warnings_need_two_looks() -> None:
    person = {WARNED.id: True, FAINTED.id: True, WALKING: 3}
    looked = {LOOKED.id: True, LOOKED_AGAIN.id: True}
    assert changes([LOWERED, LOWERED_TOO, PT_IF_HARD], person, SIGNS) == [(looked, "PT")]


def test_a_danger_sign_is_never_answered_away_nor_a_look_taken_back() -> None:
    assert changes([NEVER_LOWERED], {WARNED.id: True}, SIGNS) == []
    assert changes([LOWERED], {WARNED.id: True, LOOKED.id: True}, SIGNS) == []


def test_in_an_emergency_nothing_is_named() -> None:
    rules = [rule("danger", Any((given(LEFT), given(RIGHT))), hand_made.EMERGENCY), PT_IF_HARD]
    assert changes(rules, {LEFT: True, RIGHT: False, WALKING: 3}) == []
