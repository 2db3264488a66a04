from __future__ import annotations

import pytest

from ablepath.criteria import All, Any, Compare, Criterion, Known, Not, Operator
from ablepath.explain.reasons import reason
from ablepath.explain.words import Words
from ablepath.model.intake import Answer, Facts
from tests.spec import hand_made
from tests.spec.hand_made import FACTS, LEFT, PLACE, RIGHT, WALKING, given, knowledge_of, rule

HARD = Compare(WALKING, Operator.at_least, 2)
AT_HOME = Compare(PLACE, Operator.is_, "home")
WORDS = Words(knowledge_of([]), "en")


@pytest.mark.parametrize(
    ("when", "facts", "because", "told"),
    [
        (given(LEFT), {LEFT: True}, "Left.", {LEFT: True}),
        (HARD, {WALKING: 3, LEFT: True}, "Difficulties.walking (severe).", {WALKING: "severe"}),
        (Any((given(LEFT), given(RIGHT))), {LEFT: False, RIGHT: True}, "Right.", {RIGHT: True}),
        (Any((given(LEFT), given(RIGHT))), {LEFT: True, RIGHT: True}, "Left and right.",
         {LEFT: True, RIGHT: True}),
        (All((given(LEFT), Not(given(RIGHT)))), {LEFT: True, RIGHT: False}, "Left.", {LEFT: True}),
        (All((given(LEFT), Not(Known(RIGHT)))), {LEFT: True}, "Left.", {LEFT: True}),
        (All((AT_HOME, HARD)), {PLACE: "home", WALKING: 2}, "Difficulties.walking (moderate).",
         {PLACE: "home", WALKING: "moderate"}),
        (AT_HOME, {PLACE: "home"}, "Place (home).", {PLACE: "home"}),
    ],
)  # fmt: skip
def test_a_reason_tells_the_answers_it_rests_on(
    when: Criterion, facts: Facts, because: str, told: dict[str, Answer]
) -> None:
    made = reason(rule("a.rule", when, hand_made.PT), facts, WORDS)
    assert (made.rule, made.says) == ("a.rule", "a.rule holds.")
    assert made.because == because
    assert made.facts == told
    assert [cited.source for cited in made.sources] == [hand_made.SOURCE]


def test_a_reason_never_tells_a_fact_that_was_not_given() -> None:
    made = reason(rule("a.rule", Any((Known(LEFT), given(RIGHT))), hand_made.PT), {LEFT: False}, WORDS)
    assert made.facts.keys() <= FACTS.keys()
    assert made.facts == {LEFT: False}
