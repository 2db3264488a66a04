"""The loop: one visit after the other, each through the same steps, with what was met carried on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ablepath.coverage.plan import own_terms, part_b, second_payer
from ablepath.coverage.plan.account import Account
from ablepath.coverage.plan.amounts import Amount
from ablepath.coverage.plan.pools import Counted
from ablepath.coverage.plan.reckoning import Reckoning
from ablepath.model.insurance import AfterCap, InsuranceKind, Network
from ablepath.model.money import dollars
from ablepath.model.plan_year import begins
from ablepath.model.price_answer import LedgerLine, Milestone, WarningKind
from ablepath.model.price_request import PriceRequest, Visit

POOL, AUTHORIZATION = "plan.pool", "plan.authorization"
BALANCE, SELF_PAY, EARLY = "plan.balance_bill", "plan.self_pay", "plan.early_intervention"
FREE = {
    InsuranceKind.workers_comp: "plan.workers_comp",
    InsuranceKind.school_idea: "plan.school",
}


@dataclass(frozen=True, slots=True)
class Ledger:
    """The lines, and what is reached at which of them."""

    lines: tuple[LedgerLine, ...]
    warnings: tuple[Milestone, ...]


def ledger(asked: PriceRequest, amounts: Sequence[Amount], account: Account, *, first: int = 1) -> Ledger:
    """
    Every visit in order; `account` holds what was met before and is carried on in it.

    `first`: the number of the first visit, where others were priced before.
    """
    lines, warnings = [], []
    for number, (visit, amount) in enumerate(zip(asked.visits, amounts, strict=True), first):
        found = _reckoned(asked, visit, amount, account)
        lines.append(found.line())
        warnings += [Milestone(kind, number, visit.day, visit.member, note) for kind, note in found.reached]
    return Ledger(tuple(lines), tuple(warnings))


def _reckoned(asked: PriceRequest, visit: Visit, amount: Amount, account: Account) -> Reckoning:
    place = asked.plan_on(visit.day)
    if place is None:
        raise LookupError(f"no plan is in force on {visit.day}")
    plan = asked.plans[place]
    of = Reckoning(visit, amount, plan, place, begins(visit.day, plan.starts))
    _tell_later_year(of, asked, account)
    _covered(of, account)
    if of.covered:
        _cost_share(of, account, strict=asked.strict)
    second_payer.paid(of)
    if plan.network is Network.outside and visit.charge is not None:
        of.rules.append(BALANCE)
        _tell_balance(of)
    return of


def _tell_later_year(of: Reckoning, asked: PriceRequest, account: Account) -> None:
    """A later plan year starts from nothing, and nobody knows yet whether its terms stay the same."""
    known = begins(max(asked.as_of, of.plan.since or asked.as_of), of.plan.starts)
    if of.year <= known:
        return
    if of.plan.kind.has_own_terms:
        of.estimate = True
        of.say("later_year", day=of.year.isoformat())
    key = (of.place, "year", of.visit.member, of.year)
    if not account[key]:
        account[key] = 1
        of.rules.append("plan.year")
        of.reach(WarningKind.new_year, day=of.year.isoformat())


def _covered(of: Reckoning, account: Account) -> None:
    """Whether the plan pays for the visit at all, and what that leaves of its pools."""
    counted = Counted(of.plan, of.place, of.visit)
    if of.plan.kind is InsuranceKind.self_pay:
        of.covered = False
        of.rules.append(SELF_PAY)
        return
    if counted.empty(account, AfterCap.not_covered):
        of.covered = False
        of.rules.append(POOL)
        of.say("after_cap")
        if _is_first(of, account, counted, POOL):
            of.reach(WarningKind.cap)
    else:
        _counted(of, counted, account)
    of.pools_left = counted.left(account)


def _counted(of: Reckoning, counted: Counted, account: Account) -> None:
    if counted.empty(account, AfterCap.review):
        of.say("review")
        if _is_first(of, account, counted, "review"):
            of.reach(WarningKind.review)
    counted.count(account)
    if counted.own():
        of.rules.append(POOL)
    if counted.empty(account, AfterCap.not_covered):
        of.reach(WarningKind.last_covered)
    for asked in counted.needs_authorization(account):
        of.rules.append(AUTHORIZATION)
        of.say("authorization", visits=str(asked.after_visits))
        if _is_first(of, account, counted, AUTHORIZATION):
            of.reach(WarningKind.authorization, visits=str(asked.after_visits))


def _is_first(of: Reckoning, account: Account, counted: Counted, what: str) -> bool:
    """Whether this is told for the first time, for these pools and this person in this plan year."""
    key = (of.place, what, counted.own(), of.visit.profession, of.visit.member, of.year)
    account[key] += 1
    return account[key] == 1


def _cost_share(of: Reckoning, account: Account, *, strict: bool) -> None:
    kind = of.plan.kind
    if kind.is_free:
        of.rules.append(FREE[kind])
    elif kind is InsuranceKind.medicare_part_b:
        part_b.share(of, account, strict=strict)
    else:
        own_terms.share(of, account)
        if kind is InsuranceKind.early_intervention:
            of.rules.append(EARLY)


def _tell_balance(of: Reckoning) -> None:
    allowed, charge = of.amount.total, of.visit.charge
    if allowed is not None and charge is not None and charge > allowed:
        of.say("balance_bill", amount=dollars(charge - allowed))
