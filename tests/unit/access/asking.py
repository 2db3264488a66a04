"""Questions in one line."""

from __future__ import annotations

from datetime import date

from ablepath.access.referral import refer
from ablepath.model.discipline import Discipline
from ablepath.model.referral import ReferralAnswer, ReferralQuestion
from ablepath.model.referral_law import Circumstance

READ = date(2026, 11, 23)
"""The day on which the sources were read."""


def ask(
    where: str,
    payer: str = "self_pay",
    *,
    day: date = READ,
    first_visit: date | None = None,
    visits: int | None = None,
    told: tuple[Circumstance, ...] = (),
) -> ReferralAnswer:
    """The answer for "TX PT", a payer, and what was told."""
    state, discipline = where.split()
    return refer(
        ReferralQuestion(state, Discipline(discipline), payer, day, first_visit, visits, frozenset(told))
    )
