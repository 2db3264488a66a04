from __future__ import annotations

from datetime import date

import pytest

from ablepath.knowledge.contents import Scale
from ablepath.model.intake import Answer
from tests.spec import hand_made
from tests.spec.hand_made import CHOICE, DAY, NUMBER, ORDERED, TEXT, YES_NO, fact, given, knowledge_of, rule

LEFT = given("left")


@pytest.mark.parametrize(
    ("scale", "answers"),
    [
        (YES_NO, (True, False)),
        (ORDERED, (0, 1, 2, 3, 4)),
        (CHOICE, ("home", "hospital", "school")),
        (NUMBER, ()),
        (TEXT, ()),
    ],
    ids=lambda value: getattr(value, "id", ""),
)
def test_a_scale_lists_its_answers_when_they_can_be_listed(scale: Scale, answers: tuple[Answer, ...]) -> None:
    assert scale.answers() == answers


@pytest.mark.parametrize(
    ("scale", "answer", "written"),
    [(ORDERED, 3, "severe"), (YES_NO, True, True), (CHOICE, "home", "home"), (NUMBER, 0.5, 0.5)],
    ids=str,
)
def test_an_answer_is_written_as_in_an_intake(scale: Scale, answer: Answer, written: Answer) -> None:
    assert scale.written(answer) == written


def test_only_ordered_answers_and_numbers_have_a_size() -> None:
    assert [scale.is_sized for scale in (ORDERED, NUMBER, YES_NO, CHOICE, TEXT)] == [
        True, True, False, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "family", "name"),
    [("difficulties.walking", "difficulties", "walking"), ("age_years", "", "age_years")],
)
def test_a_fact_has_a_family_and_a_name(path: str, family: str, name: str) -> None:
    made = fact(path)
    assert (made.family, made.name) == (family, name)


@pytest.mark.parametrize("family", ["conditions", "precautions", "home", "goals", "warnings_evaluated"])
def test_what_an_intake_lists_can_be_true_and_cannot_be_false(family: str) -> None:
    assert fact(f"{family}.x").answers() == (True,)
    assert fact("symptoms.x").answers() == (True, False)


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        (date(2025, 12, 31), False),
        (date(2026, 1, 1), True),
        (date(2026, 6, 30), True),
        (date(2026, 7, 1), False),
    ],
)
def test_a_rule_is_in_force_from_its_first_day_to_its_last(day: date, holds: bool) -> None:
    half_a_year = rule("x", LEFT, hand_made.PT, since=date(2026, 1, 1), until=date(2026, 6, 30))
    assert half_a_year.in_force(day) is holds


def test_the_first_day_is_that_of_the_first_profession_rule_whatever_the_warnings_cover() -> None:
    rules = [
        rule("warning", LEFT, hand_made.EMERGENCY, since=date(2000, 1, 1)),
        rule("later", LEFT, hand_made.OT, since=DAY),
        rule("first", LEFT, hand_made.PT, since=date(2026, 2, 1)),
    ]
    assert knowledge_of(rules).first_day == date(2026, 2, 1)
    assert knowledge_of(rules[:1]).first_day == date.min


def test_facts_stand_together_by_family() -> None:
    facts = [fact("difficulties.walking"), fact("age"), fact("difficulties.stairs")]
    families = knowledge_of([], facts).families
    assert {family: [one.id for one in of] for family, of in families.items()} == {
        "difficulties": ["difficulties.walking", "difficulties.stairs"],
        "": ["age"],
    }
