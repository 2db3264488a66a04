"""Minutes to units, by total time and by midpoint."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from ablepath.coverage.medicare.allocation import allocate
from ablepath.coverage.medicare.units import units_of
from ablepath.model.treatment_day import UnitRule

RULES = {"cms_8_minute": UnitRule.total_time, "ama_midpoint": UnitRule.midpoint}


def total_time(given: Mapping[str, Any]) -> object:
    """The units of the timed minutes of a day."""
    if given.get("rule", "cms_8_minute") != "cms_8_minute":
        raise ValueError(f"not a rule of total time: {given['rule']}")
    return {"units": units_of(given["total_timed_minutes"])}


def allocation(given: Mapping[str, Any]) -> object:
    """The units of each code; untimed services count one each, whatever their minutes."""
    minutes = _minutes(given)
    found = allocate(minutes, RULES[given.get("rule", "cms_8_minute")])
    untimed = {service["code"]: 1 for service in given.get("untimed_services", ())}
    return {
        "total_timed_minutes": sum(minutes.values()),
        "total_units": found.total + len(untimed),
        "timed_units": found.total,
        "units_by_code": {**found.units, **untimed},
    }


def ama_vs_cms(given: Mapping[str, Any]) -> object:
    """The same minutes by both rules."""
    minutes = _minutes(given)
    midpoint = allocate(minutes, UnitRule.midpoint)
    total = allocate(minutes, UnitRule.total_time)
    return {
        "ama_midpoint_units_by_code": dict(midpoint.units),
        "ama_total": midpoint.total,
        "cms_units_by_code": dict(total.units),
        "cms_total": total.total,
    }


def _minutes(given: Mapping[str, Any]) -> Mapping[str, int]:
    minutes: Counter[str] = Counter()
    for service in given["timed_services"]:
        minutes[service["code"]] += service["minutes"]
    return minutes
