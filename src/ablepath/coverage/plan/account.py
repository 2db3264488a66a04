"""
What has been met so far: one count for each thing a plan counts.

A key names the plan (its place), the kind of count, who for, and the period. Whoever prices half of an
episode and carries the account on gets the same as whoever prices all of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from ablepath.model.insurance import SELF, Insurance, Met, Per
from ablepath.model.plan_year import begins, period
from ablepath.model.price_request import PriceRequest

Key = tuple[object, ...]
Account = Counter[Key]
DEDUCTIBLE, OOP, POOL, AUTHORIZATION, THERAPY = "deductible", "oop", "pool", "authorization", "therapy"
FAMILY = ("family",)
"""Stands where a member would; no member can have this name, which is not text."""


def opened(asked: PriceRequest) -> Account:
    """The account on the day of asking, from what each plan says was met and used in its year."""
    account: Account = Counter()
    for place, plan in enumerate(asked.plans):
        day = max(asked.as_of, plan.since or asked.as_of)
        account.update(dict(_opened(place, plan, day)))
    return account


def _opened(place: int, plan: Insurance, day: date) -> Iterator[tuple[Key, int]]:
    year = begins(day, plan.starts)
    for kind, met in ((DEDUCTIBLE, plan.deductible_met), (OOP, plan.oop_met)):
        yield from (((place, kind, who, year), amount) for who, amount in _met(met))
    for number, pool in enumerate(plan.pools):
        if pool.per is not Per.condition:
            yield (place, POOL, number, SELF, period(pool.per, day, plan.starts, "")), pool.used
    for number, authorization in enumerate(plan.authorizations):
        yield (place, AUTHORIZATION, number, SELF, year), authorization.used
    for therapies, used in plan.used_so_far.items():
        yield (place, THERAPY, therapies, SELF, year), used


def _met(met: Met) -> Iterator[tuple[object, int]]:
    """What each member and the family have met; a family has met at least what its members have."""
    yield SELF, met.individual or 0
    yield from met.members.items()
    least = (met.individual or 0) + sum(met.members.values())
    yield FAMILY, least if met.family is None else met.family
