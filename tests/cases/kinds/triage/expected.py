"""What a triage case expects."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.cases.case import Case
from tests.cases.comparing import ALSO

OF_THE_OUTCOME = ("outcome", "acceptable", ALSO)


def acceptable(case: Case) -> list[str]:
    """Every right outcome. Where none are listed, `expected.outcome` is the only one."""
    expected = _mapping(case)
    listed = expected.get("acceptable", expected.get("outcome"))
    return [*_listed(listed), *_listed(expected.get(ALSO)), *_listed(case.record.get(ALSO))]


def most_likely(case: Case) -> str | None:
    """The likeliest of the right outcomes: the one named, or the first listed."""
    named = _listed(_mapping(case).get("outcome"))
    return next(iter([*named, *acceptable(case)]), None)


def apart_from_the_outcome(case: Case) -> Mapping[str, object]:
    """What else the case expects of the answer."""
    return {key: value for key, value in _mapping(case).items() if key not in OF_THE_OUTCOME}


def _mapping(case: Case) -> Mapping[str, Any]:
    return case.expected if isinstance(case.expected, Mapping) else {}


def _listed(value: object) -> list[str]:
    """One outcome or several, as a list."""
    if value is None:
        return []
    return [str(outcome) for outcome in value] if isinstance(value, list) else [str(value)]
