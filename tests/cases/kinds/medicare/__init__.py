"""Kinds of case about Medicare Part B: each brings its input to the module of the rule it is about."""

from __future__ import annotations

from collections.abc import Mapping

from tests.cases.kinds.kind import Kind
from tests.cases.kinds.medicare import assistants, fees, figures, plan_of_care, shares, units

KINDS: Mapping[str, Kind] = {
    "assistant_modifier": assistants.KIND,
    "certification": Kind(plan_of_care.certification),
    "kx_accrual": Kind(shares.kx_accrual),
    "limiting_charge": Kind(shares.limiting_charge),
    "mppr_components": Kind(fees.mppr_components),
    "mppr_parameter": Kind(fees.mppr_parameter),
    "mppr_visit": Kind(fees.mppr_visit),
    "parameter_conversion_factor": Kind(figures.conversion_factor),
    "parameter_kx_threshold": Kind(figures.kx_threshold),
    "parameter_part_b_deductible": Kind(figures.part_b_deductible),
    "part_b_patient_share": Kind(shares.part_b_patient_share),
    "pfs_fee_and_therapy_reduction": Kind(fees.pfs_fee_and_therapy_reduction),
    "pfs_national_fee": Kind(fees.pfs_national_fee),
    "units_allocation": Kind(units.allocation),
    "units_ama_vs_cms": Kind(units.ama_vs_cms),
    "units_total_time": Kind(units.total_time),
}
