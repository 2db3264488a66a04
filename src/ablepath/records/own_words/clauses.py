"""Cutting a text into clauses: what is denied or long ago in one of them is not so in the next."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ablepath.records.own_words.finding import Hit
from ablepath.records.own_words.tokens import Pause, Token

LONGEST_LIST_PIECE = 3


@dataclass(frozen=True, slots=True)
class Clause:
    """The words from `start` up to, not with, `end`; `sentence` counts the sentences."""

    start: int
    end: int
    sentence: int


def clauses_in(
    tokens: Sequence[Token], cuts: Sequence[Hit], telling: Sequence[Hit], begins: Container[int]
) -> list[Clause]:
    """
    The clauses of a text, in order.

    Cut at stops, commas and the words in `cuts` ("but", "pero"). A piece of a list ("…, hips, knees") stays
    with its neighbour; a piece that `begins` like a clause ("I …") or holds a `telling` hit is one of its
    own.
    """
    starts = {cut.start for cut in cuts}
    tells = {place for hit in telling for place in range(hit.start, hit.end)}
    clauses: list[Clause] = []
    lists: list[bool] = []
    sentence = 0
    for start, end in _pieces(tokens, starts):
        if tokens[start].pause is Pause.stop and start:
            sentence += 1
        is_list = (
            end - start <= LONGEST_LIST_PIECE
            and start not in starts
            and start not in begins
            and not tells & set(range(start, end))
        )
        if clauses and clauses[-1].sentence == sentence and (is_list or lists[-1]):
            clauses[-1] = Clause(clauses[-1].start, end, sentence)
            lists[-1] = lists[-1] and is_list
        else:
            clauses.append(Clause(start, end, sentence))
            lists.append(is_list)
    return clauses


def _pieces(tokens: Sequence[Token], starts: set[int]) -> list[tuple[int, int]]:
    places = [place for place, token in enumerate(tokens) if place and (token.pause or place in starts)]
    edges = [0, *places, len(tokens)]
    return [(start, end) for start, end in pairwise(edges) if start < end]
