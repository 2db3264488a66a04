"""
The person's part of a covered visit: copay, deductible, coinsurance, in the order the plan sets.

A copay without the deductible is paid first. One "with" the deductible is paid first as well, and the rest
goes to the deductible. One "until" the deductible stands in its place until it is met (by other care), and
the share follows. One "after" it comes once the deductible has taken its part. A copay is never more than
what is left.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ablepath.model.insurance import Benefit, CopayApplies
from ablepath.model.money import share_of

COPAY, DEDUCTIBLE, COINSURANCE = "plan.copay", "plan.deductible", "plan.coinsurance"
FIRST = (CopayApplies.no_deductible, CopayApplies.with_deductible)


@dataclass(frozen=True, slots=True)
class CostShare:
    """The parts of what the person pays for one covered visit, in cents."""

    copay: int = 0
    to_deductible: int = 0
    coinsurance: int = 0

    @property
    def total(self) -> int:
        """All parts together."""
        return self.copay + self.to_deductible + self.coinsurance

    def rules(self) -> Iterator[str]:
        """The payment rules behind the parts that are not nothing."""
        parts = ((DEDUCTIBLE, self.to_deductible), (COPAY, self.copay), (COINSURANCE, self.coinsurance))
        yield from (rule for rule, amount in parts if amount)

    def within(self, room: int | None) -> CostShare:
        """The share held to the `room` the out-of-pocket maximum leaves; what came last goes first."""
        if room is None or self.total <= room:
            return self
        to_deductible = min(self.to_deductible, room)
        copay = min(self.copay, room - to_deductible)
        return CostShare(copay, to_deductible, room - to_deductible - copay)


def cost_share(allowed: int, benefit: Benefit, room: int) -> CostShare:
    """The person's part of `allowed`, with `room` left in the deductible (0: it is met, or none)."""
    first = min(benefit.copay or 0, allowed) if _copay_comes_first(benefit, room) else 0
    rest = allowed - first
    to_deductible = min(rest, room) if _deductible_is_due(benefit) else 0
    rest -= to_deductible
    last = min(benefit.copay or 0, rest) if benefit.copay_applies is CopayApplies.after_deductible else 0
    found = CostShare(first + last, to_deductible, share_of(rest - last, benefit.coinsurance or 0))
    return replace(found, coinsurance=0) if _stands_for_the_deductible(benefit, room) else found


def _copay_comes_first(benefit: Benefit, room: int) -> bool:
    return benefit.copay_applies in FIRST or _stands_for_the_deductible(benefit, room)


def _stands_for_the_deductible(benefit: Benefit, room: int) -> bool:
    return benefit.copay is not None and benefit.copay_applies is CopayApplies.until_deductible and room > 0


def _deductible_is_due(benefit: Benefit) -> bool:
    if benefit.copay is None or benefit.copay_applies is CopayApplies.no_deductible:
        return bool(benefit.after_deductible)
    return benefit.copay_applies is not CopayApplies.until_deductible
