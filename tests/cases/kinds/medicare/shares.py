"""Who pays, what counts towards the yearly amounts, and the most that may be charged."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from ablepath.coverage.medicare.nonparticipating import nonparticipating
from ablepath.coverage.medicare.shares import share_out, terms_on
from ablepath.coverage.medicare.thresholds import threshold
from ablepath.knowledge.figures import figures
from ablepath.model.discipline import Therapy
from ablepath.model.money import dollars
from ablepath.model.treatment_day import Pool
from tests.cases.kinds.medicare.written import day, money

NAMES = {Pool.pt_slp: "PT+SLP", Pool.ot: "OT"}


def kx_accrual(given: Mapping[str, Any]) -> object:
    """Where a claim brings its pool, and what that asks for."""
    claim = given["claim"]
    pool = Pool.of(Therapy(claim["discipline"]))
    before = sum(
        money(amount) for therapy, amount in given["allowed_ytd"].items() if Pool.of(Therapy(therapy)) is pool
    )
    after = before + money(claim["allowed"])
    limits = threshold(figures(), pool, _day(given))
    return {
        "pool": NAMES[pool],
        "pool_before": dollars(before),
        "pool_after": dollars(after),
        "kx_required": limits.needs_kx(after),
        "medical_review_possible": limits.may_be_reviewed(after),
    }


def part_b_patient_share(given: Mapping[str, Any]) -> object:
    """One allowed amount shared out; without sequestration unless the case asks for it."""
    terms = terms_on(figures(), _day(given))
    left = max(0, terms.deductible - money(given.get("deductible_paid_ytd", "0")))
    shares = share_out(
        money(given["allowed"]),
        left,
        terms,
        by_assistant=given.get("modifier") in ("CQ", "CO"),
        qualified_beneficiary=bool(given.get("qmb")),
        sequestered=bool(given.get("sequestration")),
    )
    return {
        "to_deductible": dollars(shares.to_deductible),
        "coinsurance": dollars(shares.coinsurance),
        "patient": dollars(shares.patient),
        "medicare": dollars(shares.medicare),
    }


def limiting_charge(given: Mapping[str, Any]) -> object:
    """What holds for suppliers who do not take part."""
    found = nonparticipating(figures(), money(given["fee_schedule_amount"]), _day(given))
    return {"nonpar_amount": dollars(found.fee), "limiting_charge": dollars(found.limiting_charge)}


def _day(given: Mapping[str, Any]) -> date:
    """The day of the case or the first of its year; without either the shares of 2026, long the same."""
    if "dos" in given:
        return day(given["dos"])
    return date(given.get("year", 2026), 1, 1)
