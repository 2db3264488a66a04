"""
What a cue may say, and how it is read from its one line.

    my + knee|knees + <pain> … fever* + !no fever

A cue is parts joined by `…`; a part is groups joined by `+`, all of which must occur in one clause; a group
is alternatives joined by `|`. An alternative is one word or several in a row, each perhaps with a `*` for
any ending, or a named set of words in `<…>`. `!` before a group: it must not occur in that clause; a part
of such groups alone: they must not occur anywhere. `(ever)` before a part: it counts however long ago.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import category, normalize

from ablepath.model.text import Language

WORD = re.compile(r"[a-z0-9]+\*?")
NAME = re.compile(r"<[a-z0-9 _]+>")
EVER = "(ever)"
SHORTEST_STEM = 3


class CueError(ValueError):
    """A line that is not a cue; the message says why."""


@dataclass(frozen=True, slots=True)
class Group:
    """Alternatives of which one must occur, or, when `unwanted`, none may."""

    alternatives: tuple[str, ...]
    unwanted: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Groups that must occur in one clause. `ever`: also when it was long ago."""

    groups: tuple[Group, ...]
    ever: bool = False

    @property
    def wanted(self) -> tuple[Group, ...]:
        """The groups that must occur."""
        return tuple(group for group in self.groups if not group.unwanted)

    @property
    def unwanted(self) -> tuple[Group, ...]:
        """The groups that must not."""
        return tuple(group for group in self.groups if group.unwanted)


@dataclass(frozen=True, slots=True)
class Cue:
    """One way of saying something, in the language it was written for."""

    language: Language
    parts: tuple[Part, ...]

    def alternatives(self) -> Iterator[str]:
        """Every alternative in it."""
        return (one for part in self.parts for group in part.groups for one in group.alternatives)


def plain(text: str) -> str:
    """
    Words as they are compared: small letters, no accents, no apostrophes, hyphens as spaces.

    >>> plain("I can’t; el Niño")
    'i cant; el nino'
    """
    letters = normalize("NFD", text.lower())
    kept = "".join(letter for letter in letters if category(letter) != "Mn")
    return re.sub(r"\s+", " ", re.sub(r"['’‘`´]", "", kept).replace("-", " ")).strip()


def read_cue(line: str, language: Language) -> Cue:
    """
    The cue in a line that somebody wrote. Raises `CueError` when it is none.

    >>> read_cue("knee|knees + <pain>", "en").parts[0].groups[1].alternatives
    ('<pain>',)
    """
    cue = cue_in(plain(line), language)
    for alternative in cue.alternatives():
        _check(alternative)
    if not any(part.wanted for part in cue.parts):
        raise CueError("needs at least one group without `!`")
    return cue


def cue_in(line: str, language: Language) -> Cue:
    """The cue in a line that has been checked and is plain."""
    return Cue(language, tuple(map(_part, line.replace("...", "…").split("…"))))


def read_alternatives(line: str) -> tuple[str, ...]:
    """The alternatives in a line that somebody wrote. Raises `CueError` when one is empty or odd."""
    found = _alternatives(plain(line))
    for alternative in found:
        _check(alternative)
    return found


def _part(text: str) -> Part:
    text = text.strip()
    ever = text.startswith(EVER)
    return Part(tuple(map(_group, text.removeprefix(EVER).split("+"))), ever)


def _group(text: str) -> Group:
    text = text.strip()
    return Group(_alternatives(text.removeprefix("!")), text.startswith("!"))


def _alternatives(text: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in text.split("|"))


def _check(alternative: str) -> None:
    if not alternative:
        raise CueError("has an empty place; between `…`, `+` and `|` there must be words")
    if NAME.fullmatch(alternative):
        return
    words = alternative.split()
    if not all(map(WORD.fullmatch, words)):
        what = "is neither words (each perhaps with a last `*`) nor a set such as <pain>"
        raise CueError(f"{alternative!r} {what}")
    for word in words:
        if word.endswith("*") and len(word) <= SHORTEST_STEM:
            raise CueError(
                f"{word!r} would match too much; write at least {SHORTEST_STEM} letters before the `*`"
            )
