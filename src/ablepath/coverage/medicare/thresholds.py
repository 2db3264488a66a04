"""
The yearly amounts above which claims need the KX mark, and Medicare may look closer. Neither is a cap.

Counted are allowed amounts, the patient's part included: PT and SLP in one pool, OT in another.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ablepath.figures import Figures, Value
from ablepath.model.treatment_day import Pool

KX = {
    Pool.pt_slp: "us.medicare.part_b.kx_threshold.pt_slp",
    Pool.ot: "us.medicare.part_b.kx_threshold.ot",
}
REVIEW = "us.medicare.part_b.medical_review_threshold"


@dataclass(frozen=True, slots=True)
class Threshold:
    """The two amounts of a pool on a day, in cents, with where they stand."""

    pool: Pool
    kx: Value
    review: Value

    def needs_kx(self, total: int) -> bool:
        """Whether the claim that brings the pool to `total` needs the mark."""
        return total > self.kx.cents()

    def may_be_reviewed(self, total: int) -> bool:
        """Whether the claim that brings the pool to `total` may be picked for review."""
        return total > self.review.cents()


def threshold(figures: Figures, pool: Pool, day: date, *, may_estimate: bool = False) -> Threshold:
    """The amounts of `pool` on `day`. Raises `NotInForce` where not known and not to be estimated."""
    look_up = figures.latest if may_estimate else figures.in_force
    return Threshold(pool, look_up(KX[pool], day), look_up(REVIEW, day))
