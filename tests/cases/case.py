"""One worked case, what was missed in it, and how it went."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

WHYS = ("why", "note", "situation", "source")
"""Where a case says why its answer is right, the plainest first."""


@dataclass(frozen=True)
class Case:
    """One line of a case file. `input` and `expected` mean what its kind says they mean."""

    place: str
    id: str
    kind: str
    input: Any
    expected: Any
    record: Mapping[str, Any] = field(repr=False)

    @property
    def why(self) -> str:
        """Why the expected answer is right, in the words of whoever wrote the case."""
        return next((str(self.record[key]) for key in WHYS if self.record.get(key)), "not said")


@dataclass(frozen=True)
class Miss:
    """One thing that is not as expected, both sides in words."""

    where: str
    given: str
    acceptable: str

    def __str__(self) -> str:
        return f"{self.where}: given {self.given}, acceptable {self.acceptable}"


@dataclass(frozen=True)
class Result:
    """How one case went. `answer` is what the API said, None when it said nothing."""

    case: Case
    misses: tuple[Miss, ...]
    answer: object = None

    @property
    def passed(self) -> bool:
        """Whether nothing was missed."""
        return not self.misses

    def lines(self) -> list[str]:
        """What to print of a case that failed."""
        title = f"FAILED {self.case.id}  ({self.case.kind}, {self.case.place})"
        return [title, *(f"  {miss}" for miss in self.misses), f"  why: {self.case.why}"]


@dataclass(frozen=True)
class Unreadable:
    """A line, or a whole file, that holds no case; counts as failed."""

    place: str
    what: str
    passed: ClassVar[bool] = False

    def lines(self) -> list[str]:
        """What to print of it."""
        return [f"FAILED {self.place}: {self.what}"]
