"""
Which units carry the mark of an assistant (CQ, CO), by the day.

From 2020 a unit carries it when an assistant alone gave more than a tenth of it. From 2022 the last unit is
the therapist's when the therapist alone gave its midpoint; of two units left, nine to fourteen minutes by
each, one carries it and one does not. Full quarter hours belong to whoever gave them. Critical access
hospitals are exempt.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ablepath.coverage.medicare.units import UNIT
from ablepath.figures import Figures
from ablepath.model.money import WHOLE
from ablepath.model.treatment_day import Setting

DE_MINIMIS = "us.medicare.part_b.assistant.de_minimis"
MIDPOINT = "us.medicare.part_b.assistant.midpoint"


@dataclass(frozen=True, slots=True)
class Marked:
    """Units (or minutes) of a code: the therapist's, and those that carry the assistant's mark."""

    plain: int
    marked: int

    @property
    def total(self) -> int:
        """Both together."""
        return self.plain + self.marked


@dataclass(frozen=True, slots=True)
class AssistantRule:
    """The rule in force: the share too small to count, the minutes that make a unit the therapist's."""

    de_minimis: int
    midpoint: int | None

    def of_timed(self, units: int, therapist: int, assistant: int) -> Marked:
        """The units of a timed code, from the minutes of the therapist and of the assistant alone."""
        plain, marked = therapist // UNIT, assistant // UNIT
        left = units - plain - marked
        theirs, alone = therapist % UNIT, assistant % UNIT
        if left >= 2 and self.midpoint is not None and min(theirs, alone) > self.midpoint:
            return Marked(plain + left - 1, marked + 1)
        if self._is_marked(theirs, alone):
            return Marked(plain, marked + left)
        return Marked(plain + left, marked)

    def of_whole(self, units: int, therapist: int, assistant: int) -> Marked:
        """The units of a code that is not counted by time: all or none, by the tenth alone."""
        return Marked(0, units) if self._is_more_than_little(therapist, assistant) else Marked(units, 0)

    def _is_marked(self, therapist: int, assistant: int) -> bool:
        if self.midpoint is not None and therapist >= self.midpoint:
            return False
        return self._is_more_than_little(therapist, assistant)

    def _is_more_than_little(self, therapist: int, assistant: int) -> bool:
        return assistant * WHOLE > (therapist + assistant) * self.de_minimis


def assistant_rule(figures: Figures, day: date, setting: Setting) -> AssistantRule | None:
    """The rule in force on `day`; None where no mark is due. Raises `NotInForce` beyond what is known."""
    if setting.is_paid_by_cost:
        return None
    share, midpoint = figures.find(DE_MINIMIS, day), figures.find(MIDPOINT, day)
    if share is None:
        return None
    return AssistantRule(share.share(), None if midpoint is None else midpoint.whole())
