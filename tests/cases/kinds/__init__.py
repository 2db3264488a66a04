"""
The kinds of case that can be run, one module each.

To add one: write `tests/cases/kinds/<name>.py` with a `KIND` that brings its input to the public API,
register it here, and take its name off `LATER`.
"""

from __future__ import annotations

from collections.abc import Mapping

from tests.cases.kinds import figure, medicare, price, triage
from tests.cases.kinds.kind import Kind

KINDS: Mapping[str, Kind] = {
    "triage": triage.KIND,
    "figure": figure.KIND,
    "price": price.KIND,
    **medicare.KINDS,
}

LATER = frozenset({"section_gg"})
"""Kinds we have agreed on whose part of the program is still to come."""


def why_not_run(kind: str) -> str:
    """Why cases of a kind that is not registered fail."""
    return "not built yet" if kind in LATER else "unknown kind"
