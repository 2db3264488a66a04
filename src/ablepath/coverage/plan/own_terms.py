"""Visits under a plan with terms of its own: copay, deductible, coinsurance, held to the yearly maximum."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ablepath.coverage.plan.account import DEDUCTIBLE, OOP, Account
from ablepath.coverage.plan.cost_share import CostShare, cost_share
from ablepath.coverage.plan.limits import Running
from ablepath.coverage.plan.reckoning import Reckoning
from ablepath.knowledge.figures import figures
from ablepath.model.insurance import Benefit, CopayApplies, Insurance, InsuranceKind, Limits, Network
from ablepath.model.money import dollars
from ablepath.model.price_answer import WarningKind

MAXIMUM = "us.aca.oop_max"
OOP_MAX, OOP_FOR_ONE = "plan.oop_max", "plan.oop_for_one"


def share(of: Reckoning, account: Account) -> None:
    """What the person pays of the visit, and what it adds to deductible and maximum."""
    benefit = of.plan.benefits[of.visit.profession]
    deductible = Running(DEDUCTIBLE, of.plan.deductible, of.place, of.visit.member, of.year)
    maximum = Running(OOP, _maximum(of.plan, of.visit.day), of.place, of.visit.member, of.year)
    before, most = deductible.room(account) or 0, maximum.room(account)
    found = _due(of, benefit, before)
    of.share = found.within(most)
    of.rules += of.share.rules()
    deductible.count(account, of.share.to_deductible)
    maximum.count(account, of.share.total)
    _tell_deductible(of, before, deductible.room(account) or 0)
    _tell_maximum(of, found.total, most)
    if benefit.copay_applies is CopayApplies.with_deductible and before:
        of.say("with_deductible")


def _due(of: Reckoning, benefit: Benefit, room: int) -> CostShare:
    """The cost share before the maximum. Without an allowed amount only a copay alone is known."""
    allowed = of.amount.total
    if allowed is not None:
        return cost_share(allowed, benefit, room)
    is_copay_alone = (
        benefit.copay is not None
        and not benefit.coinsurance
        and benefit.copay_applies is CopayApplies.no_deductible
        and not benefit.after_deductible
    )
    if not is_copay_alone or benefit.copay is None:
        return CostShare()
    of.say("copay_at_most", amount=dollars(benefit.copay))
    of.is_copay_alone = True
    return CostShare(benefit.copay)


def _maximum(plan: Insurance, day: date) -> Limits | None:
    """The plan's maximum; by law one person in a family pays no more than the self-only amount."""
    limits = plan.oop_max
    if limits is None or limits.family is None or limits.for_one is not None:
        return limits
    is_bound = plan.kind is InsuranceKind.commercial and plan.network is Network.inside
    if not is_bound or day < figures().figure(MAXIMUM).begins:
        return limits
    for_one = figures().latest(MAXIMUM, day).cents("self_only")
    return replace(limits, individual=min(for_one, limits.family), embedded=True)


def _tell_deductible(of: Reckoning, before: int, after: int) -> None:
    amount = of.share.to_deductible
    if before and not after:
        of.say("finished_deductible", amount=dollars(amount))
        of.reach(WarningKind.deductible)
    elif amount:
        of.say("to_deductible", amount=dollars(amount))


def _tell_maximum(of: Reckoning, due: int, room: int | None) -> None:
    if room is None or due < room:
        return
    if due > room:
        of.rules.append(OOP_MAX)
        if of.plan.oop_max is not None and of.plan.oop_max.for_one is None:
            of.rules.append(OOP_FOR_ONE)
        of.say("oop_max", less=dollars(due - room))
    if room:
        of.reach(WarningKind.oop_max)
