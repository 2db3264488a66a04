"""Episodes for tests, as people write them."""

from __future__ import annotations

from typing import Any

import ablepath
from ablepath.records.price_answer import as_plain

Plain = dict[str, Any]
MET: Plain = {"deductible": {"individual": "0"}, "deductible_met": {"individual": "0"}}


def visit(day: str, profession: str = "PT", allowed: str | None = "100.00", **more: object) -> Plain:
    return {"date": day, "discipline": profession, "allowed": allowed, **more}


def insurance(kind: str = "commercial", **more: object) -> Plain:
    return {"kind": kind, **more}


def priced(plan: object, *visits: Plain, as_of: str = "2026-03-01") -> Plain:
    return as_plain(ablepath.price({"as_of": as_of, "insurance": plan, "visits": list(visits)}))


def column(answer: Plain, key: str) -> list[Any]:
    return [line[key] for line in answer["ledger"]]


def reached(answer: Plain) -> list[tuple[str, int]]:
    return [(one["kind"], one["visit"]) for one in answer["warnings"]]
