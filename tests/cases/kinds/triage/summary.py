"""
How good the triage is on a set of cases, group by group, with how sure the cases can make us.

Cases that restate a rule of a guideline show that we conform to it, not that we are right, and are
counted apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from tests.cases.case import Result
from tests.cases.intervals import wilson
from tests.cases.kinds.triage.expected import acceptable, most_likely

DOCTOR = ("EMERGENCY", "MEDICAL_FIRST")
SAFE: Mapping[str, tuple[str, ...]] = {"EMERGENCY": ("EMERGENCY",), "MEDICAL_FIRST": DOCTOR}
"""What may be said, at the least, where these are called for."""

GROUPS: Mapping[str, Callable[[Result], bool]] = {
    "all": lambda _: True,
    "core": lambda result: _is(result, "core"),
    "core, not rule instances": lambda result: _is(result, "core") and not _is(result, "rule_instance"),
    "rule instances": lambda result: _is(result, "rule_instance"),
}
TITLES = ("triage", "passed", "95 %", *(f"{name} missed" for name in SAFE), "over-triage", "BOTH too much")


def summary(results: Sequence[Result]) -> Iterator[str]:
    """A line a group: passed of all, the interval, what was missed and what was overdone."""
    rows = [TITLES]
    for name, belongs in GROUPS.items():
        group = [result for result in results if belongs(result)]
        rows.append((name, *_counts(group)))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *others in rows:
        cells = [cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)]
        yield "  ".join([first.ljust(widths[0]), *cells])


def _counts(group: Sequence[Result]) -> tuple[str, ...]:
    passed = sum(result.passed for result in group)
    low, high = wilson(passed, len(group))
    return (
        f"{passed}/{len(group)}",
        f"{100 * low:.0f}-{100 * high:.0f} %",
        *(_missed(group, called_for) for called_for in SAFE),
        _over_triage(group),
        _both_too_much(group),
    )


def _missed(group: Sequence[Result], called_for: str) -> str:
    """Of the cases that call for a doctor, those that were told nothing as urgent."""
    calling = [result for result in group if most_likely(result.case) == called_for]
    missed = [result for result in calling if _is_wrong(result) and _given(result) not in SAFE[called_for]]
    return f"{len(missed)}/{len(calling)}"


def _over_triage(group: Sequence[Result]) -> str:
    """Of the cases that call for no doctor, those that were sent to one."""
    calm = [result for result in group if not set(DOCTOR) & set(acceptable(result.case))]
    return f"{sum(_given(result) in DOCTOR for result in calm)}/{len(calm)}"


def _both_too_much(group: Sequence[Result]) -> str:
    """Of the cases for one profession, those that were sent to both although that is not acceptable."""
    single = [result for result in group if most_likely(result.case) in ("PT", "OT")]
    too_much = [result for result in single if _is_wrong(result) and _given(result) == "BOTH"]
    return f"{len(too_much)}/{len(single)}"


def _is(result: Result, mark: str) -> bool:
    return result.case.record.get(mark) is True


def _given(result: Result) -> object:
    return result.answer.get("outcome") if isinstance(result.answer, Mapping) else None


def _is_wrong(result: Result) -> bool:
    return _given(result) not in acceptable(result.case)
