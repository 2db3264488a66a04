"""From which age something is expected, and how the age of a child born early is counted."""

from __future__ import annotations

from dataclasses import dataclass

from ablepath.model.source import Citation

WEEKS_IN_A_YEAR = 365.25 / 7


@dataclass(frozen=True, slots=True)
class ExpectedFrom:
    """The age in years from which people are expected to do something, and on whose word."""

    age: float
    citation: Citation


@dataclass(frozen=True, slots=True)
class AgeCorrection:
    """
    How the age of a child born early is counted from the due date.

    For births before `born_before` weeks of pregnancy, and until the age of `until` years, the weeks
    missing to `counted_from` are taken off the age.
    """

    born_before: float
    counted_from: float
    until: float
    citation: Citation

    def corrected(self, age: float, weeks: float) -> float | None:
        """The age of a child born after `weeks`, from the due date; None when it counts from birth."""
        if weeks >= self.born_before or age >= self.until:
            return None
        return max(0.0, age - (self.counted_from - weeks) / WEEKS_IN_A_YEAR)
