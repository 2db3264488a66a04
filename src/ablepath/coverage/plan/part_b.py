"""Visits under Medicare Part B: deductible and a fifth by law, no copay, no cap, and the yearly amounts."""

from __future__ import annotations

from datetime import date

from ablepath.coverage.medicare.shares import Terms, share_out, terms_on
from ablepath.coverage.medicare.thresholds import threshold
from ablepath.coverage.plan.account import DEDUCTIBLE, THERAPY, Account
from ablepath.coverage.plan.cost_share import CostShare
from ablepath.coverage.plan.limits import Running
from ablepath.coverage.plan.reckoning import Reckoning
from ablepath.knowledge.figures import figures
from ablepath.model.discipline import Therapy
from ablepath.model.insurance import Limits
from ablepath.model.money import dollars
from ablepath.model.price_answer import WarningKind
from ablepath.model.treatment_day import Pool

SHARES, QUALIFIED, KX, REVIEW = (
    f"medicare.{name}" for name in ("shares", "qualified_beneficiary", "kx", "review")
)


def share(of: Reckoning, account: Account, *, strict: bool) -> None:
    """What the person pays of each claim line, and what the visit adds to the yearly amounts."""
    terms = terms_on(figures(), of.visit.day, may_estimate=not strict)
    of.estimate = of.estimate or terms.estimate
    of.rules.append(SHARES)
    _shared_out(of, account, terms)
    if of.plan.qualified_beneficiary:
        of.rules.append(QUALIFIED)
        of.second_payer = of.share.total
    _counted(of, account, strict=strict)


def deductible(of: Reckoning, terms: Terms) -> Running:
    """The Part B deductible, which counts by calendar year."""
    return Running(
        DEDUCTIBLE, Limits(terms.deductible), of.place, of.visit.member, date(of.visit.day.year, 1, 1)
    )


def _shared_out(of: Reckoning, account: Account, terms: Terms) -> None:
    running = deductible(of, terms)
    left = before = running.room(account) or 0
    to_deductible = coinsurance = 0
    for allowed in of.amount.lines:
        shares = share_out(allowed, left, terms, sequestered=False)
        left -= shares.to_deductible
        to_deductible += shares.to_deductible
        coinsurance += shares.coinsurance
    of.share = CostShare(0, to_deductible, coinsurance)
    running.count(account, to_deductible)
    if before and not left:
        of.say("finished_deductible", amount=dollars(to_deductible))
        of.reach(WarningKind.deductible)
    elif to_deductible:
        of.say("to_deductible", amount=dollars(to_deductible))


def _counted(of: Reckoning, account: Account, *, strict: bool) -> None:
    """The allowed amount counts to the yearly amount of its therapies. Above is told, never a cap."""
    pool = Pool.of(Therapy(of.visit.profession))
    limits = threshold(figures(), pool, of.visit.day, may_estimate=not strict)
    key = (of.place, THERAPY, pool, of.visit.member, date(of.visit.day.year, 1, 1))
    before = account[key]
    account[key] = after = before + sum(of.amount.lines)
    if limits.needs_kx(after) and not limits.needs_kx(before):
        of.rules.append(KX)
        of.reach(WarningKind.kx, amount=dollars(limits.kx.cents()))
    if limits.may_be_reviewed(after) and not limits.may_be_reviewed(before):
        of.rules.append(REVIEW)
        of.reach(WarningKind.medical_review, amount=dollars(limits.review.cents()))
