"""
How people say things: the everyday words in which a fact may be heard.

Read from a file of its own, `phrases.json`, which only those load who listen to free text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ablepath.knowledge.cues import Cue, cue_in
from ablepath.knowledge.sections import sections_as_text
from ablepath.model.text import LANGUAGES, Language

PATH = Path(__file__).with_name("phrases.json")
SECTIONS = ("words", "numbers", "units", "moments", "facts", "right_words")
FAMILIES = ("warnings", "difficulties", "symptoms", "conditions")
"""The families of facts that may be heard."""
NEEDED_SETS = (
    "trouble", "cannot", "ease", "no", "not a no", "no ends", "gone", "long ago", "still", "somebody else",
    "passed away", "not me", "not a person", "saying", "new clause", "begins a clause", "it is over",
    "not a beginning", "passed over", "same as my", "same as me", "same as myself", "same as i", "telltale",
)  # fmt: skip
"""Sets of words that the listening itself needs, whatever the facts."""
TO_THE_LETTER = frozenset(NEEDED_SETS) - {"trouble", "cannot", "ease"}
"""Sets whose phrases are found only as they stand, with no small word between and no "his" for "my"."""
MEASURED_SETS = (
    "today", "older", "over 50", "over 65", "child", "baby under 18 months", "baby under 3 months",
    "very high pressure", "very low pressure", "fast pulse", "slow pulse", "fever reading", "low oxygen",
    "weeks of pregnancy",
)  # fmt: skip
"""Sets that are no lists of words: what numbers and times in the text come to."""


@dataclass(frozen=True, slots=True)
class Phrasing:
    """
    The ways in which one fact is said.

    `activity` names something a person does; beside a word of trouble it is hard, beside a word of ease it
    is not. `said` says it outright. A warning `holds_back` facts that must not be read into its words.
    """

    said: tuple[Cue, ...] = ()
    activity: tuple[Cue, ...] = ()
    holds_back: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Phrases:
    """
    All of them. Equal only to itself.

    `words` are the named sets; `numbers`, `units` (in days) and `moments` (days ago) are for telling time;
    `right_words` are spelled right though they look like a slip for a word of ours.
    """

    words: Mapping[str, Mapping[Language, tuple[str, ...]]]
    numbers: Mapping[str, float]
    units: Mapping[str, float]
    moments: Mapping[str, int]
    facts: Mapping[str, Phrasing]
    right_words: frozenset[str]

    def set(self, name: str) -> tuple[str, ...]:
        """The alternatives of a named set in both languages; none when there is no such set."""
        return tuple(one for words in self.words.get(name, {}).values() for one in words)


def as_text(content: Mapping[str, Any]) -> str:
    """The phrases file for `content`, one entry a line."""
    return "{" + sections_as_text(SECTIONS, content) + "\n}\n"


@cache
def phrases() -> Phrases:
    """The phrases that ship with this package."""
    return load(PATH.read_text(encoding="utf-8"))


def load(text: str) -> Phrases:
    """The phrases in a phrases file."""
    written = json.loads(text)
    return Phrases(
        words={
            name: {language: tuple(entry[language]) for language in LANGUAGES}
            for name, entry in written["words"].items()
        },
        numbers=written["numbers"],
        units=written["units"],
        moments=written["moments"],
        facts={fact: _phrasing(entry) for fact, entry in written["facts"].items()},
        right_words=frozenset(word for words in written["right_words"].values() for word in words.split()),
    )


def _phrasing(entry: Mapping[str, Any]) -> Phrasing:
    return Phrasing(
        said=_cues(entry.get("said", {})),
        activity=_cues(entry.get("activity", {})),
        holds_back=tuple(entry.get("holds_back", ())),
    )


def _cues(by_language: Mapping[str, list[str]]) -> tuple[Cue, ...]:
    return tuple(cue_in(line, language) for language in LANGUAGES for line in by_language.get(language, ()))
