"""Danger signs that a text sounds like, where no cue says one outright."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ablepath.knowledge.likeness import NO_DANGER, Likeness
from ablepath.records.own_words.listening import Listening

MOST = 3
"""Signs proposed at most: the right one is among the first three far more often than it is the first."""
LINE, LINE_OF_AN_EMERGENCY = 450, 300
"""
How much more a text must sound like a danger than like none.

Drawn by cross-validation over the examples, where about one in six of those that look like a danger and
are none is then asked about: a question too many is cheap, and an emergency that nobody asked about is not.
"""


def sounds_like(said: Listening, known: Likeness, is_emergency: Callable[[str], bool]) -> list[str]:
    """The danger signs, the likeliest first; none where the text rather sounds like no danger."""
    scores = known.scores(" ".join(_told(said)))
    no_danger = scores.pop(NO_DANGER, 0)
    likeliest = sorted(scores, key=lambda sign: (-scores[sign], sign))[:MOST]
    if not likeliest:
        return []
    line = LINE_OF_AN_EMERGENCY if is_emergency(likeliest[0]) else LINE
    return likeliest if scores[likeliest[0]] - no_danger > line else []


def _told(said: Listening) -> Iterator[str]:
    """The clauses that are about the person and not long over, without what is denied in them."""
    for clause, heading in zip(said.clauses, said.headings, strict=True):
        if heading.is_past or heading.is_not_theirs:
            continue
        denied = {place for denial in heading.denials for place in range(denial.no.start, denial.end)}
        for place in range(clause.start, clause.end):
            if place not in denied:
                yield said.words(place, place + 1)
