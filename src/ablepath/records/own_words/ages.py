"""Ages in a text: "my 6 year old", "tiene 4 años", "I'm 72"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ablepath.knowledge.phrases import Phrases
from ablepath.records.own_words.times import Span, number_at, spans_in
from ablepath.records.own_words.tokens import Pause, Token

OLD = frozenset("old yo edad".split())
IS = frozenset("im am is hes shes was turned aged age turning".split())
HAS = frozenset("tengo tiene tenia tenemos tienen cumplio cumpli".split())
OF = frozenset(["de", "a"])
LASTING = frozenset("con que sin de desde batallando sufriendo".split())
AFTERWARDS = frozenset("post out after since into pregnant along ago later in away".split())
GOES_ON = frozenset("and y with but now who he she i female male in yrs".split())
OLDEST = 115
MONTH, YEAR = 30, 365


@dataclass(frozen=True, slots=True)
class Age:
    """An age in days, from the word `start` up to, not with, `end`."""

    days: float
    start: int
    end: int


def ages_in(tokens: Sequence[Token], phrases: Phrases) -> list[Age]:
    """Every age, in the order of the text."""
    with_unit = [
        Age(span.days, span.start, span.end) for span in spans_in(tokens, phrases) if _is_age(tokens, span)
    ]
    return sorted([*with_unit, *_bare_ages(tokens, phrases)], key=lambda age: age.start)


def _is_age(tokens: Sequence[Token], span: Span) -> bool:
    before = tokens[span.start - 1].word if span.start else ""
    after = _words(tokens, span.end, 2)
    if OLD & set(after[:1]) or after == ["of", "age"] or after == ["de", "edad"]:
        return True
    if before in HAS:
        return not LASTING & set(after[:1])
    if before in OF:
        further = tokens[span.start - 2].word if span.start > 1 else ""
        return further not in ("mas", "menos", "despues", "luego", "cerca", "desde", "alrededor")
    return before in IS and not span.in_hours and not AFTERWARDS & set(after)


def _bare_ages(tokens: Sequence[Token], phrases: Phrases) -> Iterator[Age]:
    """Years without the word: "I'm 72, …", "he's 4"."""
    for place in range(1, len(tokens)):
        if tokens[place - 1].word in IS and (found := number_at(tokens, place, phrases.numbers)):
            years, end = found
            ends_here = (
                end >= len(tokens) or tokens[end].pause is not Pause.none or tokens[end].word in GOES_ON
            )
            if ends_here and years == int(years) and 0 < years <= OLDEST:
                yield Age(years * YEAR, place, end)


def _words(tokens: Sequence[Token], place: int, most: int) -> list[str]:
    found: list[str] = []
    for token in tokens[place : place + most]:
        if token.pause is Pause.stop:
            break
        found.append(token.word)
    return found
