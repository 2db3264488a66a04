"""Visit pools and authorizations: which count a visit, what is left, and whether the plan still pays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ablepath.coverage.plan.account import AUTHORIZATION, POOL, Account, Key
from ablepath.model.insurance import SELF, AfterCap, Authorization, Insurance, Per, VisitPool
from ablepath.model.plan_year import begins, period
from ablepath.model.price_request import Visit


@dataclass(frozen=True, slots=True)
class Counted:
    """The pools that count one visit, by their places in the plan."""

    plan: Insurance
    place: int
    visit: Visit

    def left(self, account: Account) -> tuple[int, ...]:
        """What is left in every pool of the plan, for the member and the period of the visit."""
        return tuple(
            max(0, pool.visits - self._used(account, number)) for number, pool in enumerate(self.plan.pools)
        )

    def empty(self, account: Account, after: AfterCap) -> list[int]:
        """The pools that count the visit, have nothing left, and then do `after`."""
        return [
            number
            for number, pool in self._own()
            if pool.after_cap is after and self._used(account, number) >= pool.visits
        ]

    def count(self, account: Account) -> None:
        """Take the visit out of its pools."""
        for number, _ in self._own():
            account[self._key(number)] += 1

    def own(self) -> tuple[int, ...]:
        """The places of the pools that count the visit."""
        return tuple(number for number, _ in self._own())

    def needs_authorization(self, account: Account) -> list[Authorization]:
        """The authorizations that this visit needs; counts it for each."""
        found = []
        for number, asked in enumerate(self.plan.authorizations):
            if self.visit.profession in asked.professions:
                year = begins(self.visit.day, self.plan.starts)
                key = (self.place, AUTHORIZATION, number, self.visit.member, year)
                account[key] += 1
                if account[key] > asked.after_visits:
                    found.append(asked)
        return found

    def _own(self) -> Iterator[tuple[int, VisitPool]]:
        for number, pool in enumerate(self.plan.pools):
            if counts(pool, self.visit):
                yield number, pool

    def _used(self, account: Account, number: int) -> int:
        """What was used before of a pool per condition counts for the person's condition, whichever."""
        pool = self.plan.pools[number]
        before = pool.used if pool.per is Per.condition and self.visit.member == SELF else 0
        return before + account[self._key(number)]

    def _key(self, number: int) -> Key:
        per, visit = self.plan.pools[number].per, self.visit
        own = period(per, visit.day, self.plan.starts, visit.condition)
        return (self.place, POOL, number, visit.member, own)


def counts(pool: VisitPool, visit: Visit) -> bool:
    """Whether `pool` counts `visit`: its profession, its purpose, and a condition that is not exempt."""
    return (
        visit.profession in pool.professions
        and pool.purpose in (None, visit.purpose)
        and visit.condition not in pool.exempt_conditions
    )
