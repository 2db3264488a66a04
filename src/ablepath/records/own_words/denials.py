"""What a "no" covers: from the word on to the end of its clause, or to a word that ends it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ablepath.records.own_words.clauses import Clause
from ablepath.records.own_words.finding import Hit


@dataclass(frozen=True, slots=True)
class Denial:
    """A "no" (its own words) and the words it covers."""

    no: Hit
    start: int
    end: int

    def covers(self, hit: Hit) -> bool:
        """Whether `hit` begins under this "no"."""
        return self.start <= hit.start < self.end


def denials_in(
    clause: Clause, noes: Iterable[Hit], ends: Sequence[Hit], cannot: Iterable[Hit]
) -> list[Denial]:
    """
    Every denial of a clause.

    After an outright `cannot` a further "no" denies nothing: "I can't do it without pain".
    """
    unable = min((hit.end for hit in cannot), default=clause.end)
    found = []
    for no in noes:
        if no.start < unable:
            end = min((hit.start for hit in ends if hit.start >= no.end), default=clause.end)
            found.append(Denial(no, no.end, end))
    return found


def all_gone(clause: Clause, gone: Iterable[Hit]) -> list[Denial]:
    """What "went away" or "se me quitó" denies: all that stands before it."""
    return [Denial(hit, clause.start, hit.start) for hit in gone]


def is_denied(hit: Hit, denials: Iterable[Denial], own: Iterable[Hit]) -> bool:
    """Whether a "no" covers `hit`. A "no" among the `own` words of what was found is part of its meaning."""
    own = tuple(own)
    return any(denial.covers(hit) and not any(denial.no.overlaps(mine) for mine in own) for denial in denials)
