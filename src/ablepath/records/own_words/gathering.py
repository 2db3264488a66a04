"""Gathering what was heard of each fact into one proposal, best first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ablepath.model.heard import HeardFact
from ablepath.records.own_words.listening import Listening
from ablepath.records.own_words.matching import Place, places_of, ways_heard
from ablepath.records.own_words.polarity import is_hard

WARNINGS = "warnings."
LONGEST_SHOWN = 16
"""Words of the person shown with a proposal, at most."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reading of one cue: the fact, where it stands, and whether it is denied."""

    fact: str
    places: tuple[Place, ...]
    is_denied: bool

    @property
    def weight(self) -> int:
        """How many words it rests on."""
        return len(
            {word for place in self.places for hit in place.hits for word in range(hit.start, hit.end)}
        )


@dataclass
class Gathered:
    """The evidence for and against each fact."""

    present: dict[str, list[Evidence]] = field(default_factory=dict)
    absent: dict[str, list[Evidence]] = field(default_factory=dict)

    def take(self, evidence: Evidence) -> None:
        """Add one piece."""
        side = self.absent if evidence.is_denied else self.present
        side.setdefault(evidence.fact, []).append(evidence)


def warnings_in(said: Listening) -> Gathered:
    """Danger signs. This is asked first, and what was long ago is none."""
    gathered = Gathered()
    for way in ways_heard(said):
        if way.fact.startswith(WARNINGS):
            for places in places_of(way, said, danger=True):
                gathered.take(Evidence(way.fact, places, any(place.is_denied for place in places)))
    return gathered


def facts_in(said: Listening) -> Gathered:
    """Difficulties, symptoms and conditions."""
    gathered = Gathered()
    for way in ways_heard(said):
        if way.fact.startswith(WARNINGS):
            continue
        for places in places_of(way, said, danger=False):
            denied: bool | None = any(place.is_denied for place in places)
            if way.is_activity:
                hard = is_hard(places[0], said, way.language)
                denied = None if hard is None else not hard
            if denied is not None:
                gathered.take(Evidence(way.fact, places, denied))
    return gathered


def proposals(evidence: Iterable[Sequence[Evidence]], said: Listening) -> tuple[HeardFact, ...]:
    """One proposal a fact: what rests on the most words first, then in the order of the text."""
    best = [
        max(pieces, key=lambda piece: (-len(piece.places), piece.weight, -_start(piece)))
        for pieces in evidence
    ]
    best.sort(key=lambda piece: (-piece.weight, _start(piece), piece.fact))
    return tuple(HeardFact(piece.fact, " … ".join(_words(piece, said))) for piece in best)


def _start(evidence: Evidence) -> int:
    return min(place.start for place in evidence.places)


def _words(evidence: Evidence, said: Listening) -> Iterator[str]:
    """What the person said: the clauses, or, where they are long, the words in and near the hits."""
    shown: set[int] = set()
    for place in sorted(evidence.places, key=lambda place: place.start):
        if place.clause in shown:
            continue
        shown.add(place.clause)
        clause = said.clauses[place.clause]
        start, end = clause.start, clause.end
        if end - start > LONGEST_SHOWN:
            start, end = (
                max(start, place.start - 2),
                min(end, max(place.end, place.start + LONGEST_SHOWN - 4) + 2),
            )
        yield said.words(start, end)
