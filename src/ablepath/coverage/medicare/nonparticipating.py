"""Suppliers who do not take part in Medicare: a lower fee, and a most they may charge. Not for facilities."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ablepath.figures import Figures
from ablepath.model.money import share_of

FEE_SHARE = "us.medicare.part_b.nonparticipating.fee_share"
LIMITING_CHARGE = "us.medicare.part_b.nonparticipating.limiting_charge"


@dataclass(frozen=True, slots=True)
class NonParticipating:
    """For a full fee: the fee that holds instead, and the most that may be charged, in cents."""

    fee: int
    limiting_charge: int


def nonparticipating(
    figures: Figures, fee: int, day: date, *, may_estimate: bool = False
) -> NonParticipating:
    """What holds for a supplier who does not take part, from the full fee schedule amount `fee`."""
    look_up = figures.latest if may_estimate else figures.in_force
    return NonParticipating(
        share_of(fee, look_up(FEE_SHARE, day).share()),
        share_of(fee, look_up(LIMITING_CHARGE, day).share()),
    )
