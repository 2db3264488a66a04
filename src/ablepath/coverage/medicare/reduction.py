"""
The multiple procedure reduction: of the therapy units of one patient, day and biller, one stays whole.

Units of PT, OT and SLP are ranked together by practice expense, then by the whole fee; the first is paid in
full, and every other unit loses a share of its practice expense, which depends on the day and on the kind
of place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from ablepath.figures import Figures, Value
from ablepath.model.money import WHOLE
from ablepath.model.treatment_day import Setting

OFFICE = "us.medicare.part_b.mppr.office"
INSTITUTION = "us.medicare.part_b.mppr.institution"


@dataclass(frozen=True, slots=True)
class Components:
    """The three parts of what one unit is worth, all in the same measure: relative values, or cents."""

    work: int
    practice: int
    malpractice: int

    @property
    def total(self) -> int:
        """All three together."""
        return self.work + self.practice + self.malpractice


def reduction_of(
    figures: Figures, day: date, setting: Setting, *, may_estimate: bool = False
) -> Value | None:
    """The share of practice expense that other units lose on `day`; None before there was such a rule."""
    figure = INSTITUTION if setting.is_institution else OFFICE
    if day < figures.figure(figure).begins:
        return None
    return figures.latest(figure, day) if may_estimate else figures.in_force(figure, day)


def full_unit(units: Sequence[Components]) -> int | None:
    """The place of the unit that stays whole: the highest, of equals the first; None of none."""
    places = range(len(units))
    return min(places, key=lambda place: (-units[place].practice, -units[place].total), default=None)


def reduced(units: Sequence[Components], share: int) -> list[Components]:
    """All units but the full one with `share` (ten-thousandths) of their practice expense taken off."""
    full = full_unit(units)
    return [
        unit if place == full else replace(unit, practice=_less(unit.practice, share))
        for place, unit in enumerate(units)
    ]


def _less(amount: int, share: int) -> int:
    return (amount * (WHOLE - share) * 2 + WHOLE) // (2 * WHOLE)
