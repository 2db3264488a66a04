from __future__ import annotations

from datetime import date

import pytest

from ablepath.knowledge.ages import developmental_age, is_expected_later
from ablepath.knowledge.bundle import knowledge
from ablepath.model.intake import Facts
from ablepath.records.intake import read_intake
from ablepath.triage.recommendation import recommend

DAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("facts", "age"),
    [
        ({}, None),
        ({"age_years": 1}, 1),
        ({"age_years": 1, "gestation_weeks": 39}, 1),
        ({"age_years": 1, "gestation_weeks": 27}, 0.75),
        ({"age_years": 0.1, "gestation_weeks": 24}, 0),
        ({"age_years": 2, "gestation_weeks": 24}, 2),
    ],
)
def test_the_age_of_a_child_born_early_counts_from_the_due_date(facts: Facts, age: float | None) -> None:
    assert developmental_age(facts) == age


@pytest.mark.parametrize(
    ("path", "age", "later"),
    [
        ("difficulties.walking", 1.4, True),
        ("difficulties.walking", 1.5, False),
        ("difficulties.school", 2, True),
        ("difficulties.school", 40, False),  # past the age of asking is not too early
        ("difficulties.play", 0.1, False),
        ("difficulties.head_turning", 0.1, False),
    ],
)
def test_what_comes_later_is_known_from_the_age_of_asking(path: str, age: float, later: bool) -> None:
    assert is_expected_later(knowledge().facts[path], age) is later


def test_an_activity_below_its_age_counts_for_nobody_and_the_answer_says_so() -> None:
    written = {"age_years": 0.2, "difficulties": {"walking": "complete", "dressing_lower": "complete"}}
    intake = read_intake(written, knowledge(), DAY)
    assert intake.too_early == ("difficulties.dressing_lower", "difficulties.walking")
    assert intake.facts == {"age_years": 0.2}
    answer = recommend(knowledge(), intake)
    assert answer.outcome == "UNSURE"
    assert len(answer.not_modelled) == 2


def test_without_an_age_every_activity_counts() -> None:
    intake = read_intake({"difficulties": {"walking": "complete"}}, knowledge(), DAY)
    assert intake.facts == {"difficulties.walking": 4}
    assert intake.too_early == ()
