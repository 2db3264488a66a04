"""Where in a text the words we listen for stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ablepath.records.own_words.lexicon import Lexicon
from ablepath.records.own_words.tokens import Token


@dataclass(frozen=True, slots=True)
class Hit:
    """One alternative of `group`, from the word `start` up to, not with, the word `end`."""

    group: int
    start: int
    end: int

    def overlaps(self, other: Hit) -> bool:
        """Whether the two share a word."""
        return self.start < other.end and other.start < self.end


Readings = Mapping[str, Sequence[tuple[int, int]]]
"""Where numbers and times stand that mean something, by the name of what they mean."""


def hits_in(tokens: Sequence[Token], lexicon: Lexicon, readings: Readings) -> list[Hit]:
    """
    Every hit, in the order of the text.

    What is only a manner of speaking ("dying to …") is left out, and so is a "no" that denies nothing.
    """
    found = [Hit(*one) for patterns in lexicon.patterns for one in patterns.found_in(tokens)]
    found += [
        Hit(lexicon.sets[name], start, end) for name, places in readings.items() for start, end in places
    ]
    within = lexicon.within
    found += [Hit(group, hit.start, hit.end) for hit in found for group in within.get(hit.group, ())]
    found = list(dict.fromkeys(found))
    found = _without(found, lexicon.sets["saying"], None)
    found = _without(found, lexicon.sets["not a no"], lexicon.sets["no"])
    return sorted(found, key=lambda hit: (hit.start, hit.end, hit.group))


def _without(hits: list[Hit], mask: int, masked: int | None) -> list[Hit]:
    """The hits that no hit of the group `mask` covers; only those of `masked` when that is given."""
    covers = [hit for hit in hits if hit.group == mask]
    if not covers:
        return hits
    return [
        hit
        for hit in hits
        if masked not in (None, hit.group)
        or hit.group == mask
        or not any(cover.overlaps(hit) and _length(hit) <= _length(cover) for cover in covers)
    ]


def _length(hit: Hit) -> int:
    return hit.end - hit.start
