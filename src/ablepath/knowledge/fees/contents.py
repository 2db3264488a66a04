"""What the fee schedule is made of. All whole numbers, so that every engine comes to the same cent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ablepath.model.discipline import Therapy
from ablepath.model.text import Text


class Counted(StrEnum):
    """
    How the units of a code are counted.

    quarter_hours: by minutes, 15 a unit. once: one unit a day, however long. as_billed: by a time of its
    own or by the piece, so the units must be told.
    """

    quarter_hours = "quarter_hours"
    once = "once"
    as_billed = "as_billed"


class Status(StrEnum):
    """What the fee schedule does with a code: the letter in the CMS file."""

    active = "A"
    bundled = "B"
    contractor_priced = "C"
    excluded = "X"
    not_covered = "N"
    not_valid = "I"
    restricted = "R"


@dataclass(frozen=True, slots=True)
class Code:
    """A billing code with our own plain words. `only`: the therapy it belongs to, where it belongs to one."""

    id: str
    counted: Counted
    words: Text
    only: Therapy | None = None


@dataclass(frozen=True, slots=True)
class UnitValue:
    """
    Relative values of one unit of a code from `since` on, in hundredths.

    `practice`: the practice expense outside a facility. `reduced_with_others`: falls under the multiple
    procedure reduction of therapy (indicator 5).
    """

    since: date
    release: str
    status: Status
    work: int
    practice: int
    malpractice: int
    reduced_with_others: bool


@dataclass(frozen=True, slots=True)
class Index:
    """Geographic practice cost indices of a place from `since` on, in thousandths."""

    since: date
    release: str
    work: int
    practice: int
    malpractice: int


@dataclass(frozen=True, slots=True)
class Locality:
    """A payment area: contractor, its number for the area, what CMS calls it, its last day if it ended."""

    mac: str
    number: str
    state: str
    name: str
    until: date | None = None

    @property
    def id(self) -> str:
        """Contractor and area: `14112-03`."""
        return f"{self.mac}-{self.number}"


NATIONAL = Index(date.min, "national", 1000, 1000, 1000)
"""No place: every index is one. Only national comparisons use it."""
