"""Words of a text, as they are compared, with their places in it and the pauses between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from unicodedata import normalize

from ablepath.knowledge.cues import plain

TOKEN = re.compile(r"\d+(?:[.,]\d+)?|[^\W\d_]+(?:['’‘`´][^\W\d_]+)*")
DOTS = re.compile(r"\.\.+|…")
DRAWN_OUT = re.compile(r"([a-z])\1{2,}")
NO_LETTER = re.compile("[\ud800-\udfff]")


class Pause(IntEnum):
    """What stands between a word and the one before it."""

    none = 0
    comma = 1
    stop = 2


@dataclass(frozen=True, slots=True)
class Token:
    """One word or number: how it is compared, where it stands, and the pause before it."""

    word: str
    start: int
    end: int
    pause: Pause


def in_one_form(text: str) -> str:
    """
    The text with each accented letter as one character, whichever keyboard wrote it.

    A byte that was no letter, as a terminal may bring it, becomes a mark that can be printed.
    """
    return normalize("NFC", NO_LETTER.sub("\N{REPLACEMENT CHARACTER}", text))


def tokens_in(text: str) -> Iterator[Token]:
    """
    The words of `text`, which is in one form.

    >>> [token.word for token in tokens_in("I can’t, soooo sad!")]
    ['i', 'cant', 'soo', 'sad']
    """
    before = 0
    for found in TOKEN.finditer(text):
        word = DRAWN_OUT.sub(r"\1\1", plain(found.group()))
        yield Token(word, found.start(), found.end(), _pause(text[before : found.start()]))
        before = found.end()


def _pause(between: str) -> Pause:
    between = DOTS.sub(",", between)
    if any(mark in between for mark in ".!?;¿¡\n"):
        return Pause.stop
    return Pause.comma if re.search(r"[,:()–—\"“”]|\s-\s", between) else Pause.none
