"""Telling the person from others who are only mentioned: "my brother hears voices, not me"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ablepath.records.own_words.finding import Hit

FAR = 3
"""How many clauses on a "not me" still looks back."""


def not_theirs(found: Sequence[Mapping[int, Sequence[Hit]]], sets: Mapping[str, int]) -> set[int]:
    """
    The clauses that are about somebody else, an animal or a machine, where the words make that clear.

    A relative alone is no reason: most people who write for a relative say "my mother".
    """
    others = {
        place
        for place, hits in enumerate(found)
        if sets["not a person"] in hits or sets["passed away"] in hits
    }
    for place, hits in enumerate(found):
        if sets["somebody else"] not in hits:
            continue
        for later in range(place, min(place + FAR, len(found))):
            if sets["not me"] in found[later]:
                others.update(range(place, max(place + 1, later)))
    return others
