"""Which units carry an assistant's mark, and what that does to the payment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ablepath.coverage.medicare.billing import billed
from ablepath.coverage.medicare.modifiers import ASSISTANT
from ablepath.coverage.medicare.shares import share_out, terms_on
from ablepath.knowledge.fees import fee_schedule
from ablepath.knowledge.figures import figures
from ablepath.model.money import dollars
from ablepath.model.treatment_day import By, Line, UnitRule
from tests.cases.case import Case, Miss
from tests.cases.comparing import compared
from tests.cases.kinds.kind import Kind
from tests.cases.kinds.medicare.written import day, money, setting


def answer(given: Mapping[str, Any]) -> object:
    """The billed lines of a day, or the payment of one amount."""
    return _payment(given) if "allowed" in given else _lines(given)


def _lines(given: Mapping[str, Any]) -> object:
    lines = [
        Line(line["code"], _by(line["by"]), line.get("minutes"), line.get("units")) for line in given["lines"]
    ]
    on = day(given["dos"])
    done = billed(
        lines, on, setting(given.get("setting")), UnitRule.total_time, fee_schedule().codes, figures()
    )
    return {
        "total_units": sum(line.units for line in done.lines),
        "billed": [
            {"code": line.code, "units": line.units, "modifiers": list(line.modifiers)}
            for line in done.lines
            if line.units
        ],
    }


def _payment(given: Mapping[str, Any]) -> object:
    terms = terms_on(figures(), day(given["dos"]))
    shares = share_out(
        money(given["allowed"]),
        0 if given.get("deductible_met", True) else terms.deductible,
        terms,
        by_assistant=given.get("modifier") in ASSISTANT.values(),
        sequestered=bool(given.get("sequestration")),
    )
    return {
        "medicare_pays": dollars(shares.medicare),
        "patient_pays": dollars(shares.patient),
        "total_to_provider": dollars(shares.to_provider),
    }


def _by(written: str) -> By:
    return By(written.removesuffix(" together"))


def _in_any_order(billed_lines: Any) -> Any:
    """Billed lines say the same in any order, and so do the marks on one."""
    if not isinstance(billed_lines, list):
        return billed_lines
    marked = [{**line, "modifiers": sorted(line.get("modifiers", []))} for line in billed_lines]
    return sorted(marked, key=lambda line: (line["code"], line["modifiers"]))


def misses(case: Case, given: object) -> Iterable[Miss]:
    """What is missed, lines and marks taken in any order."""
    expected = case.expected
    if isinstance(expected, Mapping) and isinstance(given, Mapping) and "billed" in expected:
        expected = {**expected, "billed": _in_any_order(expected["billed"])}
        given = {**given, "billed": _in_any_order(given.get("billed"))}
    also = [
        {**o, "billed": _in_any_order(o["billed"])}
        if isinstance(o, Mapping) and "billed" in o
        else _in_any_order(o)
        for o in (case.record.get("also_acceptable") or ())
    ]
    record = {**case.record, "also_acceptable": also}
    return compared(Case(case.place, case.id, case.kind, case.input, expected, record), given)


KIND = Kind(answer, misses)
