"""
How dangers sound: for each small feature of a text, how much it speaks for each danger sign.

Learnt from example sentences (`knowledge/phrases/examples`) by counting, which is naive Bayes; nothing is
trained while the program runs. Read from a file of its own, `likeness.json`, by those who listen to free
text. Whole numbers, so that the same text always sounds the same.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import sqrt
from pathlib import Path
from typing import Any

from ablepath.knowledge.cues import plain

PATH = Path(__file__).with_name("likeness.json")
NO_DANGER = "-"
"""The sign under which examples stand that must raise nothing."""
LETTERS = 4
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Feature:
    """How telling a feature is, and for each sign that it speaks for (by number) how strongly."""

    weight: int
    speaks_for: tuple[tuple[int, int], ...]


@dataclass(frozen=True, eq=False)
class Likeness:
    """`base` is what a feature that an example of a sign never had speaks for it."""

    signs: tuple[str, ...]
    base: tuple[int, ...]
    features: Mapping[str, Feature]

    def scores(self, text: str) -> dict[str, float]:
        """For each sign, and for `NO_DANGER`, how much a text sounds like it; none when nothing is known."""
        known = [self.features[one] for one in features_of(text) if one in self.features]
        length = sqrt(sum(feature.weight**2 for feature in known))
        if not length:
            return {}
        every = sum(feature.weight for feature in known)
        found = [base * every for base in self.base]
        for feature in known:
            for sign, strength in feature.speaks_for:
                found[sign] += feature.weight * strength
        return {sign: total / length for sign, total in zip(self.signs, found, strict=True)}


def features_of(text: str) -> frozenset[str]:
    """
    The words of a text, its pairs of words, and the pieces of four letters of each word.

    >>> sorted(features_of("My arm"))
    ['#_arm', '#_my_', '#arm_', 'arm', 'my', 'my arm']
    """
    words = WORD.findall(plain(text))
    pairs = (f"{one} {next_one}" for one, next_one in pairwise(words))
    return frozenset((*words, *pairs, *(piece for word in set(words) for piece in _pieces(word))))


def _pieces(word: str) -> Iterable[str]:
    framed = f"_{word}_"
    return (f"#{framed[at : at + LETTERS]}" for at in range(max(1, len(framed) - LETTERS + 1)))


@cache
def likeness() -> Likeness:
    """The likeness that ships with this package."""
    return load(PATH.read_text(encoding="utf-8"))


def load(text: str) -> Likeness:
    """The likeness in a likeness file."""
    written = json.loads(text)
    return Likeness(
        tuple(written["signs"]),
        tuple(written["base"]),
        {key: Feature(entry[0], _pairs(entry[1:])) for key, entry in written["features"].items()},
    )


def _pairs(numbers: list[int]) -> tuple[tuple[int, int], ...]:
    return tuple(zip(numbers[::2], numbers[1::2], strict=True))


def as_text(content: Mapping[str, Any]) -> str:
    """The likeness file for `content`, one feature a line."""
    head = ",\n".join(f"{json.dumps(key)}: {json.dumps(content[key])}" for key in ("signs", "base"))
    lines = (
        f"{json.dumps(key, ensure_ascii=False)}: {json.dumps(entry, separators=(',', ':'))}"
        for key, entry in content["features"].items()
    )
    return "{" + head + ',\n"features": {\n' + ",\n".join(lines) + "\n}}\n"
