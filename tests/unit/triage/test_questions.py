"""What to ask next, in small worlds where it can be worked out by hand."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from ablepath.criteria import Compare, Known, Operator
from ablepath.knowledge.contents import Conclusion, Fact, Rule
from ablepath.model.intake import Facts
from ablepath.triage.judgement import Judge
from ablepath.triage.questions import next_questions
from tests.spec import hand_made
from tests.spec.hand_made import AGE, DAY, FACTS, LEFT, PLACE, RIGHT, WALKING, fact, given, knowledge_of, rule

PT_IF_LEFT = rule("pt", given(LEFT), hand_made.PT)
OT_IF_HARD = rule("ot", Compare(WALKING, Operator.at_least, 4), hand_made.OT)


def asked(rules: Iterable[Rule], person: Facts, facts: Iterable[Fact] = FACTS.values()) -> list[str]:
    judge = Judge(knowledge_of(rules, facts), DAY)
    return [question.fact.id for question in next_questions(judge, judge.judge(person))]


@pytest.mark.parametrize(
    ("person", "questions"),
    [
        #  half of the answers to `left` change the outcome, a fifth of those to `walking`
        ({},                        [LEFT, WALKING]),
        ({LEFT: True},              [WALKING]),
        ({WALKING: 4},              [LEFT]),
        ({LEFT: False, WALKING: 0}, []),
    ],
    ids=str,
)  # fmt: skip
def test_open_questions_that_can_change_the_outcome_are_asked_the_most_decisive_first(
    person: Facts, questions: list[str]
) -> None:
    assert asked([OT_IF_HARD, PT_IF_LEFT], person) == questions


def test_what_no_rule_reads_is_not_asked() -> None:
    assert asked([PT_IF_LEFT], {}) == [LEFT]


def test_what_can_change_nothing_any_more_is_not_asked() -> None:
    assert asked([PT_IF_LEFT, rule("pt.too", given(RIGHT), hand_made.PT)], {LEFT: True}) == []


def test_a_number_is_asked_when_one_side_of_a_line_changes_the_outcome() -> None:
    assert asked([rule("pt", Compare(AGE, Operator.at_least, 65), hand_made.PT)], {}) == [AGE]
    assert asked([rule("pt", Compare(AGE, Operator.at_least, 65), hand_made.PT)], {AGE: 3}) == []


@pytest.mark.parametrize(("age", "questions"), [(None, [RIGHT]), (70, [RIGHT]), (10, [])])
def test_a_question_is_asked_unless_it_cannot_matter_to_this_person(
    age: int | None, questions: list[str]
) -> None:
    adults_only = fact(RIGHT, ask_when=Compare(AGE, Operator.at_least, 18))
    facts = [adults_only, FACTS[AGE]]
    rules = [rule("pt", given(RIGHT), hand_made.PT)]
    assert asked(rules, {} if age is None else {AGE: age}, facts) == questions


def test_goals_and_doctors_looks_are_no_questions_of_their_own() -> None:
    facts = [fact("goals.walking"), fact("warnings_evaluated.swelling"), fact(LEFT)]
    rules = [
        rule("pt", given("goals.walking"), hand_made.PT),
        rule("ot", Known("warnings_evaluated.swelling"), hand_made.OT),
        rule("shared", given(LEFT), hand_made.SHARED),
    ]
    assert asked(rules, {}, facts) == [LEFT]


SIGNS: dict[str, Conclusion] = {
    "warnings.private": hand_made.PROTECT,
    "warnings.doctor": hand_made.DOCTOR_FIRST,
    "warnings.urgent": hand_made.URGENT,
    "warnings.emergency": hand_made.EMERGENCY,
}


def test_danger_signs_come_first_the_most_dangerous_first_even_when_they_would_change_nothing() -> None:
    facts = [fact(LEFT), *map(fact, SIGNS)]
    rules = [PT_IF_LEFT, *(rule(f"rule.{sign}", given(sign), then) for sign, then in SIGNS.items())]
    most_dangerous_first = ["warnings.emergency", "warnings.urgent", "warnings.doctor", "warnings.private"]
    assert asked(rules, {}, facts) == [*most_dangerous_first, LEFT]
    assert asked(rules, {"warnings.urgent": True}, facts) == [
        "warnings.emergency", "warnings.doctor", "warnings.private",
    ]  # fmt: skip
    assert asked(rules, {"warnings.emergency": True}, facts) == []


def test_one_thing_of_a_long_list_is_less_likely_than_an_even_chance() -> None:
    conditions = [fact(f"conditions.{name}") for name in ("a", "b", "c")]
    rules = [rule("ot", given("conditions.a"), hand_made.OT), PT_IF_LEFT]
    assert asked(rules, {}, [*conditions, fact(LEFT)]) == [LEFT, "conditions.a"]


def test_a_choice_counts_by_how_many_of_its_answers_change_the_outcome() -> None:
    at_home = rule("pt", Compare(PLACE, Operator.is_, "home"), hand_made.PT)
    not_school = rule("ot", Compare(PLACE, Operator.is_one_of, ("home", "hospital")), hand_made.OT)
    judge = Judge(knowledge_of([at_home, not_school]), DAY)
    (question,) = next_questions(judge, judge.judge({}))
    assert (question.fact.id, question.weight) == (PLACE, 666)
