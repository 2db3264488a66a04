"""Yearly amounts for a person and a family: how much room is left, and counting towards them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ablepath.coverage.plan.account import FAMILY, Account, Key
from ablepath.model.insurance import Limits


@dataclass(frozen=True, slots=True)
class Running:
    """One yearly amount as it stands for one member. `kind` is a kind of count of the account."""

    kind: str
    limits: Limits | None
    place: int
    member: str
    year: date

    def room(self, account: Account) -> int | None:
        """What is left until it is met, the person's or the family's, the lesser; None without one."""
        if self.limits is None:
            return None
        rooms = [
            max(0, limit - account[self._key(who)])
            for who, limit in ((self.member, self.limits.for_one), (FAMILY, self.limits.family))
            if limit is not None
        ]
        return min(rooms, default=None)

    def count(self, account: Account, amount: int) -> None:
        """Count `amount` for the person and for the family."""
        for who in (self.member, FAMILY):
            account[self._key(who)] += amount

    def _key(self, who: object) -> Key:
        return (self.place, self.kind, who, self.year)
