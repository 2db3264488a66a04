"""
Which texts ask too much of a reader.

The formulas say nothing about a few words. So a sentence is graded when it has eight words, and a text
of shorter ones as a whole. What is allowed, with the reason, stands in `allowed.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from ablepath.knowledge.contents import Knowledge
from ablepath.model.text import LANGUAGES, Language, Text
from scripts.reading import english, spanish
from scripts.reading.sentences import Sentence, sentences

FILE = Path(__file__).with_name("allowed.yaml")
FEWEST_WORDS = 8
HIGHEST_GRADE = 8
LOWEST_EASE = 60
PLAIN: dict[Language, str] = {"en": "table", "es": "mesa"}
"""What a name counts as: one plain word of two syllables."""


@dataclass(frozen=True)
class Allowed:
    """The names that count as plain words, by language, and the places that may stay over the bar."""

    names: dict[Language, tuple[str, ...]]
    places: frozenset[str]

    @cached_property
    def patterns(self) -> dict[Language, re.Pattern[str]]:
        """For each language what finds a name as a whole word, the longest first."""
        longest_first = {key: sorted(names, key=len, reverse=True) for key, names in self.names.items()}
        return {
            key: re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})(?!\w)", re.IGNORECASE)
            for key, names in longest_first.items()
        }

    def plain(self, sentence: Sentence) -> Sentence:
        """The sentence with a plain word in the place of each name."""
        pattern = self.patterns[sentence.language]
        return replace(sentence, text=pattern.sub(PLAIN[sentence.language], sentence.text))


@dataclass(frozen=True, slots=True)
class TooHard:
    """A sentence, or a text of short ones, over the bar of its language."""

    place: str
    language: Language
    score: float
    text: str

    def __str__(self) -> str:
        measure = f"grade {self.score:.1f}" if self.language == "en" else f"ease {self.score:.0f}"
        return f"{self.place} ({self.language}, {measure}): {self.text}"


def read_allowed(file: Path = FILE) -> Allowed:
    """What `file` allows."""
    written = YAML(typ="safe", pure=True).load(file.read_text(encoding="utf-8"))
    names = {language: tuple(_listed(written["names"][language], "names")) for language in LANGUAGES}
    return Allowed(names, frozenset(_listed(written["places"], "places")))


def _listed(groups: Iterable[Mapping[str, Any]], what: str) -> Iterator[str]:
    """The entries of all groups; a group without a reason is refused."""
    for group in groups:
        if not group["why"]:
            raise ValueError(f"say why these are allowed: {group[what]}")
        yield from group[what]


def too_hard(
    knowledge: Knowledge, allowed: Allowed, beside: Iterable[tuple[str, Text]] = ()
) -> Iterator[TooHard]:
    """Everything over the bar, whether or not its place is allowed."""
    told_to_readers = sentences(knowledge, beside)
    for (place, language), text in groupby(told_to_readers, lambda one: (one.place, one.language)):
        told = [(one.text, allowed.plain(one)) for one in text]
        graded = told if len(told) > 1 else []
        for words, one in (*graded, _whole(told)):
            score = _score(one)
            if score is not None and _is_over(language, score):
                yield TooHard(place, language, score, words)


def _whole(told: list[tuple[str, Sentence]]) -> tuple[str, Sentence]:
    """All sentences of a text as one: a full stop within it counts as a pause."""
    text = " ".join(words for words, _ in told)
    first = told[0][1]
    return text, replace(first, text=" ".join(one.text.rstrip(".?!") + ":" for _, one in told))


def _score(sentence: Sentence) -> float | None:
    words, units = sentence.words, sentence.units
    if len(words) < FEWEST_WORDS:
        return None
    return english.grade(words, units) if sentence.language == "en" else spanish.ease(words, units)


def _is_over(language: Language, score: float) -> bool:
    return score > HIGHEST_GRADE if language == "en" else score < LOWEST_EASE
