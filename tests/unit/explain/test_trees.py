"""Criteria and findings as lines a clinician can read."""

from __future__ import annotations

import pytest

from ablepath.criteria import All, Any, Compare, Criterion, Known, Not, Operator
from ablepath.engines.person import judge
from ablepath.explain.trees import criterion_lines, finding_lines
from ablepath.explain.words import Words
from ablepath.model.intake import Facts
from ablepath.model.text import Language
from tests.spec.hand_made import AGE, LEFT, PLACE, WALKING, given, knowledge_of

HARD = Compare(WALKING, Operator.at_least, 2)
CRITERION = All((Any((HARD, given(LEFT))), Not(Known(PLACE)), Compare(AGE, Operator.less_than, 18)))


def words(language: Language) -> Words:
    return Words(knowledge_of([]), language)


@pytest.mark.parametrize(
    ("language", "tree"),
    [
        (
            "en",
            """
            all of these
              at least one of these
                difficulties.walking: moderate [moderate] or more
                left: yes
              not this
                place: was given
              age: less than 18
            """,
        ),
        (
            "es",
            """
            todo lo siguiente
              al menos uno de los siguientes
                difficulties.walking: moderate [moderate] o más
                left: sí
              no lo siguiente
                place: fue dado
              age: menos de 18
            """,
        ),
    ],
)
def test_a_criterion_is_a_line_for_each_node(language: Language, tree: str) -> None:
    assert list(criterion_lines(CRITERION, words(language))) == drawn(tree)


@pytest.mark.parametrize(
    ("facts", "tree"),
    [
        (
            {WALKING: 3, AGE: 70.0},
            """
            - all of these
              + at least one of these
                + difficulties.walking: moderate [moderate] or more  [here: severe [severe]]
                ? left: yes  [not asked]
              + not this
                - place: was given  [not asked]
              - age: less than 18  [here: 70]
            """,
        ),
        (
            {LEFT: False, PLACE: "home"},
            """
            - all of these
              ? at least one of these
                ? difficulties.walking: moderate [moderate] or more  [not asked]
                - left: yes  [here: no]
              - not this
                + place: was given  [here: home]
              ? age: less than 18  [not asked]
            """,
        ),
    ],
    ids=["seventy", "at home"],
)
def test_a_finding_shows_what_holds_and_the_answer_beside_it(facts: Facts, tree: str) -> None:
    assert list(finding_lines(judge(CRITERION, facts), facts, words("en"))) == drawn(tree)


def test_an_answer_that_does_not_count_is_said_to_be_left_out() -> None:
    finding = judge(Compare(WALKING, Operator.at_least, 2), {})
    (line,) = finding_lines(finding, {}, words("en"), left_out=[WALKING])
    assert line.endswith("[left out at this age]")


@pytest.mark.parametrize(
    ("criterion", "line"),
    [
        (Compare(PLACE, Operator.is_one_of, ("home", "school")), "place: one of home, school"),
        (Compare(AGE, Operator.more_than, 0.5), "age: more than 0.5"),
        (Compare(AGE, Operator.at_most, 18), "age: 18 or less"),
        (Compare(LEFT, Operator.is_, False), "left: no"),
        (Compare(PLACE, Operator.is_, "home"), "place: home"),
    ],
)
def test_each_comparison_is_said_in_words(criterion: Criterion, line: str) -> None:
    assert list(criterion_lines(criterion, words("en"))) == [line]


def drawn(tree: str) -> list[str]:
    return [line.removeprefix(" " * 12) for line in tree.strip("\n").rstrip().splitlines()]
