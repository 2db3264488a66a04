"""
The kinds of case that can be run, one module each.

To add one: write `tests/cases/kinds/<name>.py` with a `KIND` that brings its input to the public API,
register it here, and take its name off `LATER`.
"""

from __future__ import annotations

from collections.abc import Mapping

from tests.cases.kinds import triage
from tests.cases.kinds.kind import Kind

KINDS: Mapping[str, Kind] = {"triage": triage.KIND}

LATER = frozenset(
    {
        "assistant_modifier",
        "certification",
        "figure",
        "kx_accrual",
        "limiting_charge",
        "mppr_components",
        "mppr_parameter",
        "mppr_visit",
        "parameter_conversion_factor",
        "parameter_kx_threshold",
        "parameter_part_b_deductible",
        "part_b_patient_share",
        "pfs_fee_and_therapy_reduction",
        "pfs_national_fee",
        "price",
        "section_gg",
        "units_allocation",
        "units_ama_vs_cms",
        "units_total_time",
    }
)
"""Kinds we have agreed on whose part of the program is still to come."""


def why_not_run(kind: str) -> str:
    """Why cases of a kind that is not registered fail."""
    return "not built yet" if kind in LATER else "unknown kind"
