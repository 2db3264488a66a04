"""The two professions Ablepath chooses between, and the third that shares their allowances."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Discipline(StrEnum):
    """Physical therapy and occupational therapy."""

    PT = "PT"
    OT = "OT"


class Therapy(StrEnum):
    """A therapy as payers see it. Speech-language pathology (SLP) shares allowances with the other two."""

    PT = "PT"
    OT = "OT"
    SLP = "SLP"


class Profession(StrEnum):
    """Who is visited, as plans count visits: the therapies, and chiropractic, which may share a limit."""

    PT = "PT"
    OT = "OT"
    SLP = "SLP"
    CHIRO = "CHIRO"


class Strength(IntEnum):
    """How strongly a profession is indicated. Whole numbers, so that every engine agrees."""

    weak = 1
    moderate = 2
    strong = 3
