"""Danger that no cue says outright is still asked about when the whole sounds like it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ablepath.knowledge.authoring.likeness import learnt
from ablepath.knowledge.likeness import as_text, features_of, likeness, load
from ablepath.records.own_words import hear
from evaluation.own_words.labelled import read_labelled
from evaluation.own_words.measure import ours
from evaluation.own_words.scores import scored
from tests.unit.own_words.heard import warned

FEW = [
    ("warnings.chest_pain", features_of("an elephant sits on my ribs")),
    ("warnings.chest_pain", features_of("elephant on my chest")),
    ("-", features_of("I cannot tie my shoes")),
    ("-", features_of("my shoes are hard to tie")),
]


def test_what_was_learnt_tells_like_from_unlike() -> None:
    small = load(as_text(learnt(FEW)))
    elephant, shoes = small.scores("elephant on the ribs"), small.scores("help with my shoes please")
    assert elephant["warnings.chest_pain"] > elephant["-"]
    assert shoes["-"] > shoes["warnings.chest_pain"]


def test_learning_is_the_same_whatever_the_order() -> None:
    assert as_text(learnt(FEW)) == as_text(learnt(FEW[::-1]))


@pytest.mark.parametrize("text", ["", "?!", "Ω 漢字", "zzzzqqq"])
def test_a_text_of_which_nothing_is_known_sounds_like_nothing(text: str) -> None:
    assert likeness().scores(text) == {}


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("feels like a piano landed on his breastbone and he has gone the colour of ash", "chest_pain"),
        ("nobody would notice if I were gone, I have written the letters already", "self_harm"),
        ("she keeps pouring the tea beside the mug and her words come out as porridge", "stroke_signs"),
        ("la bebé está morada y no reacciona cuando la muevo", "infant_danger"),
    ],
)
def test_danger_said_in_a_new_way_is_asked_about(text: str, sign: str) -> None:
    assert sign in warned(text)


@pytest.mark.parametrize(
    "text",
    [
        "can't button my shirt since my stroke",
        "I want to get back to golf after my knee replacement",
        "no tengo dolor de pecho, solo me cuesta subir escaleras",
        "my son is 20 months old and does not walk yet",
    ],
)
def test_an_everyday_text_sounds_like_no_danger(text: str) -> None:
    assert warned(text) == set()


def test_three_signs_are_asked_about_at_most_besides_what_was_said_outright() -> None:
    assert all(len(hear(row.text).warnings) <= 6 for row in read_labelled("test.jsonl"))


def test_no_sentence_of_the_test_half_was_learnt_from() -> None:
    folder = Path(__file__).parents[3] / "knowledge" / "phrases" / "examples"
    learnt_from = {
        line.partition("|")[2].strip()
        for file in folder.glob("*.txt")
        for line in file.read_text(encoding="utf-8").splitlines()
    }
    assert learnt_from
    assert not learnt_from & {row.text for row in read_labelled("test.jsonl")}


def test_danger_in_sentences_nobody_learnt_from_is_recognised() -> None:
    """
    Floors, below what was measured, so that a change for the worse is noticed.

    The half of the labelled sentences that nobody read while building: its share is in how-right.md.
    """
    rows = read_labelled("test.jsonl")
    found = scored((row, ours(row.text)) for row in rows)
    assert found.share("danger recognised") >= 0.94
    assert found.share("indirect danger recognised") >= 0.94
    assert found.share("false alarms elsewhere") <= 0.2
    assert found.precision >= 0.75
    assert found.recall >= 0.65
