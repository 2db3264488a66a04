"""One case: what is known of a person, and the outcomes that would be right."""

from __future__ import annotations

from dataclasses import dataclass

from ablepath.model.intake import Intake
from ablepath.model.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Case:
    """
    A person with the right answers. `place` is the file and line it stands in.

    `acceptable` lists every right outcome; `likely` is the likeliest of them. `core`: the source itself
    states what is hard or what hurts. `rule_instance`: the case restates a rule of a guideline, so that
    a program built on that rule passes it.
    """

    place: str
    id: str
    intake: Intake
    likely: Outcome
    acceptable: frozenset[Outcome]
    core: bool = False
    rule_instance: bool = False


@dataclass(frozen=True, slots=True)
class Unread:
    """A line that holds no case we can measure on, and what to do about it."""

    place: str
    what: str

    def __str__(self) -> str:
        return f"{self.place}: {self.what}"
