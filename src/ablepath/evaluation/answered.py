"""A case with what was said of it, by Ablepath or by a simpler rule."""

from __future__ import annotations

from dataclasses import dataclass

from ablepath.evaluation.case import Case
from ablepath.model.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Answered:
    """One case and the outcome given for it."""

    case: Case
    given: Outcome

    @property
    def is_acceptable(self) -> bool:
        """Whether the outcome given is one of the right ones."""
        return self.given in self.case.acceptable
