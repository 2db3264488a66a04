"""An age in a fact file also says from when on the question is asked."""

from __future__ import annotations

from typing import Any

import pytest

from ablepath.criteria import All, Compare, Criterion, Operator
from ablepath.knowledge.authoring.ages import AGE, asked_when, cited_in
from ablepath.knowledge.authoring.criteria import CriterionReader
from ablepath.knowledge.authoring.shapes import FactShape
from tests.spec.hand_made import LEFT, NUMBER, YES_NO, given

READER = CriterionReader("a-file.yaml", {AGE: NUMBER, LEFT: YES_NO}, {})
CITED = {"source": "a-source", "at": "page 1", "supports": "So.", "trust": "V2"}
SAID = {"en": "a", "es": "a"}
OLD_ENOUGH = Compare(AGE, Operator.at_least, 1.5)


def shape(**more: Any) -> FactShape:
    return FactShape.model_validate(
        {"id": "x", "answers": "yes_no", "label": SAID, "question": SAID, "why": SAID, **more}
    )


@pytest.mark.parametrize(
    ("written", "criterion"),
    [
        ({}, None),
        ({"ask_when": {"fact": LEFT, "is": True}}, given(LEFT)),
        ({"expected_from": {"age": 1.5, **CITED}}, OLD_ENOUGH),
        (
            {"ask_when": {"fact": LEFT, "is": True}, "expected_from": {"age": 1.5, **CITED}},
            All((OLD_ENOUGH, given(LEFT))),
        ),
    ],
)
def test_nobody_is_asked_before_the_age_at_which_it_counts(
    written: dict[str, Any], criterion: Criterion | None
) -> None:
    assert asked_when(shape(**written), READER) == criterion


def test_every_source_of_a_fact_file_is_found() -> None:
    correction = {"born_before": 37, "counted_from": 40, "until": 2, **CITED}
    fact = shape(expected_from={"age": 1, **CITED}, corrects_age=correction)
    assert [(place, cited.source) for place, cited in cited_in(fact)] == [
        ("expected_from", "a-source"), ("corrects_age", "a-source"),
    ]  # fmt: skip
