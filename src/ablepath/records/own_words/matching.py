"""Holding the cues against a text that was taken apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ablepath.records.own_words.denials import Denial, is_denied
from ablepath.records.own_words.finding import Hit
from ablepath.records.own_words.lexicon import Clue, Way
from ablepath.records.own_words.listening import Found, Listening

FARTHEST = 40
"""Words between the parts of one cue, at most."""


@dataclass(frozen=True, slots=True)
class Place:
    """A clue found in one clause: its hits, one a group, and whether a "no" covers one of them."""

    clause: int
    hits: tuple[Hit, ...]
    is_denied: bool

    @property
    def start(self) -> int:
        """Its first word."""
        return min(hit.start for hit in self.hits)

    @property
    def end(self) -> int:
        """The word after its last one."""
        return max(hit.end for hit in self.hits)


def ways_heard(said: Listening) -> list[Way]:
    """The ways worth a look: those whose rarest group was found somewhere."""
    groups = dict.fromkeys(group for found in said.found for group in found)
    ways = (way for group in groups for way in said.lexicon.ways.get(group, ()))
    return [way for way in ways if not any(group in groups for group in way.nowhere)]


def places_of(way: Way, said: Listening, *, danger: bool) -> Iterator[tuple[Place, ...]]:
    """
    The readings of a cue: a place for each of its parts, none too far from the first.

    A `danger` of long ago is none, and one that "went away" still is one; of other things the opposite holds.
    """
    parts = [_places(clue, said, danger=danger) for clue in way.clues]
    if not all(parts):
        return
    fewest = min(parts, key=len)
    for anchor in fewest:
        places = tuple(anchor if part is fewest else _nearest(part, anchor) for part in parts)
        if all(_distance(place, anchor) <= FARTHEST for place in places):
            yield places


def _nearest(places: Sequence[Place], anchor: Place) -> Place:
    return min(places, key=lambda place: (place.is_denied, _distance(place, anchor)))


def _distance(one: Place, other: Place) -> int:
    return max(one.start, other.start) - min(one.end, other.end)


def _places(clue: Clue, said: Listening, *, danger: bool) -> Sequence[Place]:
    found = []
    for clause, hits in enumerate(said.found):
        if not all(group in hits for group in clue.wanted) or any(group in hits for group in clue.unwanted):
            continue
        heading = said.headings[clause]
        if not heading.is_not_theirs and not (danger and heading.is_past and not clue.ever):
            denials = heading.denials if danger else (*heading.denials, *heading.gone)
            place = _place(clause, clue, hits, denials)
            found += [place] if place else []
    return found


def _place(clause: int, clue: Clue, hits: Found, denials: Sequence[Denial]) -> Place | None:
    """The hits of a clue in a clause, none of them twice; rather those that are not denied."""
    own = [hit for group in clue.wanted for hit in hits[group]]
    chosen: dict[tuple[int, int], Hit] = {}
    for group in sorted(clue.wanted, key=lambda group: len(hits[group])):
        unused = [hit for hit in hits[group] if (hit.start, hit.end) not in chosen]
        if not unused:
            return None
        hit = next((hit for hit in unused if not is_denied(hit, denials, own)), unused[0])
        chosen[hit.start, hit.end] = hit
    return Place(clause, tuple(chosen.values()), any(is_denied(hit, denials, own) for hit in chosen.values()))
