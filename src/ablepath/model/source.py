"""Where a statement comes from, and how far we trust our reading of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Trust(StrEnum):
    """
    How a source was read.

    V: read in the source. V2: read second-hand (a copy, an abstract, a chart). U: not verified;
    ships only as a warning kept for safety.
    """

    V = "V"
    V2 = "V2"
    U = "U"


def lowest_trust(trusts: Iterable[Trust]) -> Trust | None:
    """
    The weakest of `trusts`, or None when there are none: an answer is as good as its weakest source.

    >>> lowest_trust([Trust.V, Trust.V2])
    <Trust.V2: 'V2'>
    """
    from_best_to_worst = list(Trust)
    return max(trusts, key=from_best_to_worst.index, default=None)


@dataclass(frozen=True, slots=True)
class Source:
    """A publication. `published` is a year, a month or a day as the publisher gives it."""

    id: str
    title: str
    publisher: str
    url: str | None
    published: str | None
    checked_on: str
    superseded_by: str | None
    licence: str


@dataclass(frozen=True, slots=True)
class Citation:
    """One place in one source, what it supports in our words, and how it was read."""

    source: Source
    at: str
    supports: str
    trust: Trust
    superseded_note: str | None = None
