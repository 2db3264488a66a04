"""Slips of the keyboard and words written by ear are understood; right words are left alone."""

from __future__ import annotations

import pytest

from ablepath.knowledge.phrases import phrases
from ablepath.records.own_words import hear
from ablepath.records.own_words.lexicon import lexicon_of
from tests.unit.own_words.heard import present, warned


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("my shoudler herts", {"pain_shoulder"}),
        ("cant get my pnats on", {"dressing_lower"}),
        ("nee pain", {"pain_knee"}),
        ("i hav troble swallowng", {"swallow_trouble"}),
        ("my mom has parkisons", {"parkinsons"}),
        ("bak pain", {"pain_back", "low_back_pain"}),
        ("rotater cuff sugery", {"rotator_cuff_repair"}),
        ("CAN'T CLIMB STAIRS!!!", {"stairs"}),
        ("I can\u2019t climb stairs", {"stairs"}),
        ("me duele el ombro", {"pain_shoulder"}),
        ("me duele la rodiya", {"pain_knee"}),
        ("se me inchan los tovillos", {"swelling"}),
        ("no puedo acer la lympiesa de mi caza", {"housework"}),
        ("me duele el cueyo", {"pain_neck", "neck_pain"}),
        ("no puedo bañarme", {"bathing"}),
        ("no puedo banarme", {"bathing"}),
        ("no puedo ban\u0303arme", {"bathing"}),
    ],
)
def test_what_was_meant_is_heard(text: str, proposed: set[str]) -> None:
    assert present(text) == proposed


@pytest.mark.parametrize("text", ["chset pain goin down my arm", "me duele el peecho"])
def test_danger_is_heard_through_typos(text: str) -> None:
    assert "chest_pain" in warned(text)


@pytest.mark.parametrize("word", ["week", "state", "hombre", "contra", "need", "meet", "best", "primer"])
def test_an_ordinary_word_is_left_as_it_is(word: str) -> None:
    assert lexicon_of(phrases()).spelling.mended(word) == word


def test_accents_make_no_difference() -> None:
    assert hear("me duele el talón").present[0].fact == hear("me duele el talon").present[0].fact
