"""Which answers count at which age, in a small world and in the one that ships."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ablepath.engines.person import judge
from ablepath.knowledge.ages import AgeCorrection, ExpectedFrom
from ablepath.knowledge.bundle import knowledge
from ablepath.model.intake import Answer, Facts
from ablepath.model.source import Citation, Trust
from ablepath.triage.counting import counted
from tests.spec.hand_made import NUMBER, ORDERED, SOURCE, fact, knowledge_of

SAID = Citation(SOURCE, "page 1", "says so", Trust.V2)
WALKING, DRIVING, WALKS = "difficulties.walking", "difficulties.driving", "milestones.walks"
AGE, WEEKS = "age_years", "gestation_weeks"
WORLD = knowledge_of(
    [],
    [
        replace(fact(WALKING, ORDERED), expected_from=ExpectedFrom(1.5, SAID)),
        replace(fact(DRIVING, ORDERED), expected_from=ExpectedFrom(14, SAID)),
        replace(fact(WALKS), expected_from=ExpectedFrom(1.5, SAID)),
        fact("symptoms.pain"),
        fact(AGE, NUMBER),
        replace(fact(WEEKS, NUMBER), corrects_age=AgeCorrection(37, 40, 2, SAID)),
    ],
)


@pytest.mark.parametrize(
    ("age", "told", "left_out"),
    [
        #  at this age,  this answer,     is left out?
        (1.49, {WALKING: 1},              {WALKING}),
        (1.49, {WALKING: 4},              {WALKING}),
        (1.49, {WALKING: 0},              set()),      # no harder than for others of that age
        (1.5,  {WALKING: 4},              set()),
        (13.9, {WALKING: 4, DRIVING: 4},  {DRIVING}),
        (14,   {DRIVING: 1},              set()),
        (0,    {WALKING: 2, DRIVING: 2},  {WALKING, DRIVING}),
        (1.2,  {WALKS: False},            {WALKS}),
        (1.2,  {WALKS: True},             set()),
        (1.6,  {WALKS: False},            set()),
        (0.1,  {"symptoms.pain": True},   set()),
        (None, {WALKING: 4, DRIVING: 4},  set()),      # without an age everything counts
    ],
)  # fmt: skip
def test_trouble_with_what_is_expected_only_later_is_left_out(
    age: float | None, told: Facts, left_out: set[str]
) -> None:
    told = told if age is None else {**told, AGE: age}
    found = counted(told, WORLD)
    assert {one.id for one in found.too_early} == left_out
    assert found.facts == {path: answer for path, answer in told.items() if path not in left_out}


@pytest.mark.parametrize(
    ("age", "weeks", "counts_as"),
    [
        #              age minus the weeks that were missing to 40, in years of 52.18 weeks
        (1,    40,     1),
        (1,    37,     1),                  # from 37 weeks on nobody is born early
        (1,    36.9,   1 - 3.1 / 52.178571),
        (1,    28,     1 - 12 / 52.178571),
        (1.99, 28,     1.99 - 12 / 52.178571),
        (2,    28,     2),                  # from two years on the birthday counts
        (30,   28,     30),
        (0.1,  28,     0),                  # before the due date
        (1,    None,   1),
    ],
)  # fmt: skip
def test_the_age_of_a_child_born_early_counts_from_the_due_date(
    age: float, weeks: float | None, counts_as: float
) -> None:
    told: dict[str, Answer] = {AGE: age} if weeks is None else {AGE: age, WEEKS: weeks}
    found = counted(told, WORLD)
    assert found.facts[AGE] == pytest.approx(counts_as)
    assert (found.correction is not None) is (counts_as != age)


@pytest.mark.parametrize(
    ("age", "weeks", "counts"),
    [
        (1.6, 40, True),
        (1.6, 30, False),    # 1.6 years less 10 weeks is 1.41
        (1.7, 30, True),     # 1.51
        (2.0, 24, True),
    ],
)  # fmt: skip
def test_what_is_expected_is_compared_with_the_age_from_the_due_date(
    age: float, weeks: float, counts: bool
) -> None:
    told: Facts = {AGE: age, WEEKS: weeks, WALKING: 3, WALKS: False}
    found = counted(told, WORLD).facts
    assert (WALKING in found, WALKS in found) == (counts, counts)


def test_harder_never_counts_less() -> None:
    for answer in range(1, 4):
        less, more = ({AGE: 1.0, WALKING: hard} for hard in (answer, answer + 1))
        assert counted(less, WORLD).facts == counted(more, WORLD).facts


def test_a_world_that_expects_nothing_lets_everything_count() -> None:
    bare = knowledge_of([], [fact(AGE, NUMBER), fact(WALKING, ORDERED)])
    assert counted({AGE: 0.1, WALKING: 4}, bare).facts == {AGE: 0.1, WALKING: 4}


@pytest.mark.parametrize(
    ("activity", "too_young", "old_enough"),
    [
        ("sitting_balance", 0.7, 0.75),
        ("walking", 1.4, 1.5),
        ("stairs", 1.9, 2),
        ("dressing_lower", 2.9, 3),
        ("toileting", 3.9, 4),
        ("bathing", 4.9, 5),
        ("community_transport", 9, 10),
        ("driving", 13, 14),
        ("work", 13, 14),
    ],
)  # fmt: skip
def test_the_ages_that_ship(activity: str, too_young: float, old_enough: float) -> None:
    path = f"difficulties.{activity}"
    assert path not in counted({AGE: too_young, path: 4}, knowledge()).facts
    assert path in counted({AGE: old_enough, path: 4}, knowledge()).facts


@pytest.mark.parametrize(
    "activity",
    ["eating", "fine_hand_use", "gross_motor_play", "head_turning", "play", "communication", "sleep",
     "sensory_regulation", "seeing"],
)  # fmt: skip
def test_what_matters_from_birth_always_counts(activity: str) -> None:
    path = f"difficulties.{activity}"
    assert path in counted({AGE: 0.05, path: 1}, knowledge()).facts


def test_every_age_that_ships_says_on_whose_word() -> None:
    for expected in knowledge().expected_later:
        assert expected.expected_from
        assert expected.expected_from.citation.supports
        assert expected.expected_from.citation.trust is not Trust.U


def test_nobody_is_asked_what_would_not_count() -> None:
    for expected in knowledge().expected_later:
        assert expected.expected_from
        assert expected.ask_when
        younger = {AGE: expected.expected_from.age - 0.01}
        assert judge(expected.ask_when, younger).truth is False
