"""Which answers are worth trying, and which is nearest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ablepath.criteria import All, Any, Compare, Criterion, Known, Not, Operator
from ablepath.knowledge.contents import Scale
from ablepath.model.intake import Answer
from ablepath.triage.judgement import Judge
from ablepath.triage.possible import nearest_first, possible_answers
from tests.spec import hand_made
from tests.spec.hand_made import CHOICE, DAY, FACTS, NUMBER, ORDERED, TEXT, YES_NO, fact, knowledge_of, rule

WHOLE = replace(NUMBER, whole=True)


def age(operator: Operator, value: float) -> Compare:
    return Compare("age", operator, value)


def answers(scale: Scale, *criteria: Criterion, id: str = "age") -> tuple[Answer, ...]:
    """The answers worth trying for a fact of this scale when these are the rules."""
    rules = [rule(f"rule.{place}", when, hand_made.PT) for place, when in enumerate(criteria)]
    made = fact(id, scale)
    return possible_answers(Judge(knowledge_of(rules, [*FACTS.values(), made]), DAY), made)


@pytest.mark.parametrize(
    ("scale", "tried"),
    [
        (YES_NO, (True, False)),
        (ORDERED, (0, 1, 2, 3, 4)),
        (CHOICE, ("home", "hospital", "school")),
        (TEXT, ()),
    ],
    ids=lambda value: getattr(value, "id", ""),
)
def test_what_can_be_listed_is_tried_in_full(scale: Scale, tried: tuple[Answer, ...]) -> None:
    assert answers(scale) == tried


def test_of_what_an_intake_lists_only_its_presence_is_tried() -> None:
    assert answers(YES_NO, id="conditions.stroke") == (True,)


@pytest.mark.parametrize(
    ("scale", "criteria", "tried"),
    [
        (NUMBER, [],                                                 ()),
        (NUMBER, [age(Operator.at_least, 65)],                       (64.5, 65, 65.5)),
        (WHOLE,  [age(Operator.at_least, 2)],                        (1, 2, 3)),
        (NUMBER, [age(Operator.at_least, 0)],                        (0, 0.5)),
        (NUMBER, [age(Operator.more_than, 130)],                     (129.5, 130)),
        (WHOLE,  [Not(age(Operator.less_than, 2)), age(Operator.is_, 3)], (1, 2, 3, 4)),
        (WHOLE,  [All((age(Operator.at_least, 2), Any((age(Operator.at_most, 9), Known("left")))))],
                 (1, 2, 3, 8, 9, 10)),
        (NUMBER, [Compare("other", Operator.at_least, 7)],           ()),
    ],
)  # fmt: skip
def test_of_a_number_the_answers_around_each_line_a_rule_draws_are_tried(
    scale: Scale, criteria: list[Criterion], tried: tuple[Answer, ...]
) -> None:
    assert answers(scale, *criteria) == tried


@pytest.mark.parametrize(
    ("scale", "given", "ordered"),
    [
        (ORDERED, 2,      (1, 3, 0, 4)),
        (ORDERED, 4,      (3, 2, 1, 0)),
        (ORDERED, None,   (0, 1, 2, 3, 4)),
        (YES_NO,  True,   (False,)),
        (CHOICE,  "home", ("hospital", "school")),
    ],
    ids=str,
)  # fmt: skip
def test_the_nearest_answer_is_tried_first_and_the_one_given_never(
    scale: Scale, given: Answer | None, ordered: tuple[Answer, ...]
) -> None:
    made = fact("x", scale)
    assert nearest_first(made, given, scale.answers()) == ordered


def test_the_nearest_number_is_tried_first() -> None:
    assert nearest_first(fact("x", NUMBER), 64, (17.5, 18, 64, 64.5, 65)) == (64.5, 65, 18, 17.5)
