"""Syllables, grades and ease, worked out by hand."""

from __future__ import annotations

import pytest

from scripts.reading import english, spanish


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("walk", 1), ("stairs", 1), ("therapy", 3), ("occupational", 5), ("doctor's", 2),
        ("child\N{RIGHT SINGLE QUOTATION MARK}s", 1),
        ("speech-language", 3), ("a", 1),
        ("zorbles", 2), ("fline", 1),    # in no dictionary: by groups of vowels
    ],
)  # fmt: skip
def test_english_syllables(word: str, syllables: int) -> None:
    assert english.syllables_in(word) == syllables


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("pan", 1), ("casa", 2), ("día", 2), ("terapia", 3), ("ahora", 3), ("cuidado", 3), ("muy", 1),
        ("leer", 2), ("país", 2), ("fisioterapia", 5), ("vergüenza", 3), ("y", 1), ("limpia", 2),
    ],
)  # fmt: skip
def test_spanish_syllables(word: str, syllables: int) -> None:
    assert spanish.syllables_in(word) == syllables


def test_the_grade_is_that_of_flesch_and_kincaid() -> None:
    words = ["The", "cat", "sat", "on", "the", "mat"]
    assert english.grade(words, 1) == pytest.approx(0.39 * 6 + 11.8 * 6 / 6 - 15.59)
    assert english.grade(words * 2, 2) == pytest.approx(english.grade(words, 1))


def test_the_ease_is_that_of_fernandez_huerta() -> None:
    words = ["El", "gato", "come", "pan"]
    assert spanish.ease(words, 1) == pytest.approx(206.84 - 60 * 6 / 4 - 1.02 * 4)
