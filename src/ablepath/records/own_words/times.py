"""Lengths of time in a text: "two weeks ago", "desde hace mes y medio", "since yesterday"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ablepath.knowledge.phrases import Phrases
from ablepath.records.own_words.tokens import Pause, Token

ONE = frozenset("a an one un una uno".split())
AGO = frozenset("ago back earlier atras".split())
UP_TO = frozenset("to or a o".split())
HALF = (("and", "a", "half"), ("y", "medio"), ("y", "media"))
HALF_A = (("half", "a"), ("half", "an"), ("medio",), ("media",))
MORE_OR_LESS = (
    ("a", "couple", "of"),
    ("couple", "of"),
    ("un", "par", "de"),
    ("par", "de"),
    ("a", "couple"),
    ("couple",),
)
A_FEW = (
    ("a", "few"),
    ("few",),
    ("unos",),
    ("unas",),
    ("several",),
    ("varios",),
    ("varias",),
    ("algunos",),
    ("algunas",),
)
PAIR, FEW = 2, 3


@dataclass(frozen=True, slots=True)
class Span:
    """
    A length of time in days, from the word `start` up to, not with, `end`.

    `is_ago`: it tells when something happened, not how long it has lasted. `is_bare`: "a week", which may
    just as well be "once a week". `in_hours`: hours or minutes.
    """

    days: float
    start: int
    end: int
    is_ago: bool = False
    is_bare: bool = False
    in_hours: bool = False


def number_at(tokens: Sequence[Token], place: int, numbers: Mapping[str, float]) -> tuple[float, int] | None:
    """
    The number that begins at `place`, and where it ends.

    >>> from ablepath.records.own_words.tokens import tokens_in
    >>> number_at(list(tokens_in("ninety one years")), 0, {"ninety": 90, "one": 1})
    (91, 2)
    """
    value = _number(tokens, place, numbers)
    if value is None:
        return None
    end = place + 1
    joined = end + (value >= 20 and _follows(tokens, end, ("y",)))
    ones = _number(tokens, joined, numbers)
    if not tokens[place].word[0].isdecimal() and value >= 20 and value % 10 == 0 and ones and ones < 10:
        return value + ones, joined + 1
    return value, end


def spans_in(tokens: Sequence[Token], phrases: Phrases) -> Iterator[Span]:
    """Every length of time, in the order of the text."""
    place = 0
    while place < len(tokens):
        span = _span_at(tokens, place, phrases)
        if span:
            yield span
        place = span.end if span else place + 1


def moments_in(tokens: Sequence[Token], moments: Mapping[str, int]) -> Iterator[Span]:
    """Every word for a day: "yesterday", "esta mañana"."""
    in_words = sorted(
        ((tuple(moment.split()), days) for moment, days in moments.items()), key=lambda one: -len(one[0])
    )
    place = 0
    while place < len(tokens):
        found = next(((words, days) for words, days in in_words if _follows(tokens, place, words)), None)
        if found:
            yield Span(found[1], place, place + len(found[0]), is_ago=True)
        place += len(found[0]) if found else 1


def _span_at(tokens: Sequence[Token], place: int, phrases: Phrases) -> Span | None:
    counted = _count_at(tokens, place, phrases.numbers)
    if not counted:
        return None
    count, end, is_bare = counted
    unit = (
        phrases.units.get(tokens[end].word)
        if end < len(tokens) and tokens[end].pause is not Pause.stop
        else None
    )
    if unit is None:
        return None
    after = end + 1
    for half in HALF:
        if _follows(tokens, after, half):
            count, after = count + 0.5, after + len(half)
    before = [token.word for token in tokens[max(0, place - 3) : place]]
    said_after = after < len(tokens) and tokens[after].word in AGO and tokens[after].pause is not Pause.stop
    said_before = "hace" in before[-2:] and "desde" not in before
    return Span(
        count * unit, place, after + said_after, said_after or said_before, is_bare, in_hours=unit < 1
    )


def _count_at(
    tokens: Sequence[Token], place: int, numbers: Mapping[str, float]
) -> tuple[float, int, bool] | None:
    """How many, where that ends, and whether it is only an article."""
    for words, count in [
        *((one, 0.5) for one in HALF_A),
        *((one, PAIR) for one in MORE_OR_LESS),
        *((one, FEW) for one in A_FEW),
    ]:
        if _follows(tokens, place, words):
            return count, place + len(words), False
    if place and tokens[place - 1].word == "hace" and tokens[place].word in ("mes", "dia", "semana"):
        return 1, place, False
    found = number_at(tokens, place, numbers)
    if tokens[place].word in ONE and (not found or found[0] == 1):
        return 1, place + 1, True
    if not found:
        return None
    count, end = found
    for half in HALF:
        if _follows(tokens, end, half):
            count, end = count + 0.5, end + len(half)
    if end < len(tokens) and tokens[end].word in UP_TO and (higher := number_at(tokens, end + 1, numbers)):
        end = higher[1]
    return count, end, False


def _number(tokens: Sequence[Token], place: int, numbers: Mapping[str, float]) -> float | None:
    if not 0 <= place < len(tokens):
        return None
    word = tokens[place].word
    return float(word.replace(",", ".")) if word[0].isdecimal() else numbers.get(word)


def _follows(tokens: Sequence[Token], place: int, words: tuple[str, ...]) -> bool:
    if place >= len(tokens) or tokens[place].word != words[0]:
        return False
    there = tokens[place : place + len(words)]
    return (
        len(there) == len(words)
        and all(token.word == word for token, word in zip(there, words, strict=True))
        and all(token.pause is not Pause.stop for token in there[1:])
    )
