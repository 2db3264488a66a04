"""Clauses, lists and sentences: what belongs together is heard together, and nothing else."""

from __future__ import annotations

import pytest

from ablepath.records.own_words import hear
from tests.unit.own_words.heard import absent, present


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("pain in my neck, shoulder and hips", {"pain_neck", "neck_pain", "pain_shoulder", "pain_hip_groin"}),
        ("my knee hurts and I can't sleep", {"pain_knee", "sleep"}),
        ("I can't drive. My knee is fine.", {"driving"}),
        ("no puedo manejar y me duele la rodilla", {"driving", "pain_knee"}),
        ("since my stroke", {"stroke"}),
        ("desde el derrame no puedo vestirme", {"stroke", "dressing_upper", "dressing_lower"}),
    ],
)
def test_each_clause_says_its_own(text: str, proposed: set[str]) -> None:
    assert present(text) == proposed


def test_a_denied_list_is_denied_as_a_whole() -> None:
    assert absent("no swelling, dizziness, or constipation") == {"swelling", "dizziness", "bowel_trouble"}


def test_a_proposal_shows_the_words_it_was_heard_in() -> None:
    heard = hear("Hello there. My right knee hurts a lot, and the weather is bad.")
    assert [one.words for one in heard.present] == ["My right knee hurts a lot"]


def test_what_rests_on_more_words_comes_first() -> None:
    facts = [one.fact for one in hear("dizzy, and I can't get up off the floor").present]
    assert facts == ["difficulties.floor_recovery", "symptoms.dizziness"]


def test_what_is_said_both_ways_is_proposed() -> None:
    text = "no knee pain at night. By day my knee hurts."
    assert (present(text), absent(text)) == ({"pain_knee"}, set())
