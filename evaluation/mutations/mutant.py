"""One change made on purpose."""

from __future__ import annotations

from dataclasses import dataclass

from ablepath.knowledge.contents import Rule


@dataclass(frozen=True, slots=True)
class Mutant:
    """
    A rule before and after the change. `place` and `change` say what was done to it.

    `facts` are those the changed comparison speaks of, all on one scale.
    """

    before: Rule
    after: Rule
    place: str
    change: str
    facts: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.after.id}: {self.place}, {self.change}"
