"""The two professions Ablepath chooses between."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Discipline(StrEnum):
    """Physical therapy and occupational therapy."""

    PT = "PT"
    OT = "OT"


class Strength(IntEnum):
    """How strongly a profession is indicated. Whole numbers, so that every engine agrees."""

    weak = 1
    moderate = 2
    strong = 3
