from __future__ import annotations

import pytest

from ablepath.evaluation.baselines import BASELINES, always, musculoskeletal
from ablepath.evaluation.baselines.domains import DOMAINS
from ablepath.evaluation.baselines.keyword import KEYWORD
from ablepath.evaluation.baselines.lookup import LOOKUP
from ablepath.evaluation.baselines.musculoskeletal import MUSCULOSKELETAL
from ablepath.knowledge.bundle import knowledge
from ablepath.model.intake import Answer, Facts

NONE, MILD, SEVERE = 0, 1, 3


def walks(answer: int) -> dict[str, Answer]:
    return {"difficulties.walking": answer}


def dresses(answer: int) -> dict[str, Answer]:
    return {"difficulties.dressing_upper": answer}


STROKE_SIGNS: dict[str, Answer] = {"warnings.stroke_signs": True}
CHOKING: dict[str, Answer] = {"warnings.choking": True}


def test_the_same_for_everybody() -> None:
    assert [always.PT.answer({}, knowledge()), always.BOTH.answer({}, knowledge())] == ["PT", "BOTH"]


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [
        ({}, "UNSURE"),
        ({"condition_text": "a stiff knee"}, "PT"),
        ({"goal_text": "Dress alone"}, "OT"),
        ({"condition_text": "a stiff knee", "goal_text": "cook again"}, "BOTH"),
        ({"goal_text": "walk", "condition_text": "sudden weakness"}, "MEDICAL_FIRST"),
        ({"condition_text": "unknown"}, "UNSURE"),
        ({"condition_text": "prune"}, "UNSURE"),  # a word begins with "run", it does not hold it
        (walks(SEVERE), "UNSURE"),
        (STROKE_SIGNS, "UNSURE"),
    ],
)
def test_keywords_read_the_free_text_and_nothing_else(facts: Facts, outcome: str) -> None:
    assert KEYWORD.answer(facts, knowledge()) == outcome


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [
        ({}, "UNSURE"),
        (walks(NONE), "UNSURE"),
        (walks(MILD), "PT"),
        (dresses(MILD), "OT"),
        (walks(SEVERE) | dresses(MILD), "BOTH"),
        (walks(MILD) | dresses(MILD) | {"difficulties.eating": MILD}, "OT"),
        ({"difficulties.driving": SEVERE, "difficulties.handwriting": SEVERE}, "UNSURE"),
        (STROKE_SIGNS | walks(MILD), "PT"),
    ],
)
def test_domains_count_what_is_hard_in_mobility_and_in_self_care(facts: Facts, outcome: str) -> None:
    assert DOMAINS.answer(facts, knowledge()) == outcome


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [
        ({}, "UNSURE"),
        ({"symptoms.pain_knee": True}, "PT"),
        ({"symptoms.pain_knee": False}, "UNSURE"),
        ({"conditions.low_back_pain": True}, "PT"),
        ({"conditions.stroke": True} | walks(SEVERE), "UNSURE"),
        (CHOKING | {"symptoms.pain_knee": True}, "MEDICAL_FIRST"),
        (CHOKING | STROKE_SIGNS, "EMERGENCY"),
    ],
)
def test_muscles_and_joints_know_warnings_and_pain(facts: Facts, outcome: str) -> None:
    assert MUSCULOSKELETAL.answer(facts, knowledge()) == outcome


def test_muscles_and_joints_name_facts_that_exist() -> None:
    assert knowledge().facts.keys() >= musculoskeletal.FACTS


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [
        ({}, "BOTH"),
        (walks(NONE), "NEITHER"),
        (walks(NONE) | dresses(MILD), "BOTH"),
        (STROKE_SIGNS | walks(NONE), "EMERGENCY"),
        (STROKE_SIGNS | CHOKING, "EMERGENCY"),
        (CHOKING, "MEDICAL_FIRST"),
        (CHOKING | {"warnings_evaluated.choking": True}, "MEDICAL_FIRST"),
        ({"warnings.stroke_signs": False}, "BOTH"),
        ({"warnings.abuse_neglect": True}, "BOTH"),  # it protects and sends nobody to a doctor
    ],
)
def test_warnings_are_looked_up_and_everybody_else_is_sent_to_both(facts: Facts, outcome: str) -> None:
    assert LOOKUP.answer(facts, knowledge()) == outcome


def test_each_has_a_name_of_its_own_and_says_what_it_does() -> None:
    assert len({baseline.name for baseline in BASELINES}) == len(BASELINES)
    assert all(baseline.says.endswith(".") for baseline in BASELINES)
