"""Certification of the plan of care."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ablepath.coverage.medicare.certification import certified_until, initially_certified
from ablepath.knowledge.figures import figures
from ablepath.model.treatment_day import PlanOfCare
from tests.cases.kinds.medicare.written import day


def certification(given: Mapping[str, Any]) -> object:
    """Whether the first certification was had, or whether a certification covers a day."""
    if "certified_from" in given:
        return _covered(given)
    plan = PlanOfCare(
        first_treatment=day(given["first_treatment"]),
        order_on_file=bool(given.get("signed_dated_order_on_file")),
        sent_on=_optional(given, "poc_sent_on"),
        signed_on=_optional(given, "poc_signed_on"),
        verbal_order_on=_optional(given, "verbal_order_on"),
    )
    return {"initial_certification_met": initially_certified(figures(), plan)}


def _covered(given: Mapping[str, Any]) -> object:
    renewed = given.get("recertified_on") or []
    plan = PlanOfCare(
        first_treatment=day(given["certified_from"]),
        days=given.get("planned_duration_days"),
        recertified_on=tuple(map(day, [renewed] if isinstance(renewed, str) else renewed)),
    )
    on = day(given["date_of_service"])
    return {"covered_by_certification": plan.first_treatment <= on <= certified_until(figures(), plan, on)}


def _optional(given: Mapping[str, Any], key: str) -> Any:
    return day(given[key]) if given.get(key) else None
