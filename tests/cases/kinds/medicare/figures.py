"""Figures of a year or a stretch of days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from ablepath.coverage.medicare.shares import COINSURANCE, DEDUCTIBLE
from ablepath.coverage.medicare.thresholds import threshold
from ablepath.knowledge.fees import fee_schedule
from ablepath.knowledge.figures import figures
from ablepath.model.treatment_day import Pool
from tests.cases.kinds.medicare.written import day, decimal


def conversion_factor(given: Mapping[str, Any]) -> object:
    """The factor, which must be the same on the first and the last day."""
    found = {
        fee_schedule().factor(day(given[end]), qualifying=bool(given.get("qualifying_apm"))).parts
        for end in ("from", "to")
        if given.get(end)
    }
    return {"cf": decimal(found.pop())} if len(found) == 1 else {"cf": sorted(map(decimal, found))}


def kx_threshold(given: Mapping[str, Any]) -> object:
    """The amounts of both pools."""
    both = {pool: threshold(figures(), pool, date(given["year"], 1, 1)) for pool in Pool}
    return {
        "pt_slp_combined": both[Pool.pt_slp].kx.as_plain(),
        "ot": both[Pool.ot].kx.as_plain(),
        "medical_review": both[Pool.ot].review.as_plain(),
    }


def part_b_deductible(given: Mapping[str, Any]) -> object:
    """The deductible and the coinsurance of a year."""
    first = date(given["year"], 1, 1)
    return {
        "deductible": figures().in_force(DEDUCTIBLE, first).as_plain(),
        "coinsurance": figures().in_force(COINSURANCE, first).as_plain(),
    }
