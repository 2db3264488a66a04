"""
An answer against what was expected.

Only the keys present in `expected` are compared, lists element by element, numbers and money as
decimals. `also_acceptable` lists other right answers: each is laid over the whole expected answer, or
stands in for the one part of it that it looks like.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from tests.cases.case import Case, Miss

ALSO = "also_acceptable"
AMOUNT = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?")
"""A number written as text. One that begins with 0, such as "03", is a code and stays text."""


def compared(case: Case, answer: object) -> list[Miss]:
    """What is missed in `answer`: nothing, when any acceptable answer fits it."""
    missed = [list(misses(expected, answer)) for expected in acceptable_answers(case)]
    return [] if [] in missed else missed[0]


def acceptable_answers(case: Case) -> Iterator[Any]:
    """The expected answer, then the others that are right too."""
    expected, others = case.expected, list(case.record.get(ALSO, ()))
    if isinstance(expected, Mapping):
        others += expected.get(ALSO, ())
        expected = {key: value for key, value in expected.items() if key != ALSO}
    yield expected
    for other in others:
        yield from _with_other(expected, other)


def misses(expected: object, given: object, where: str = "answer") -> Iterator[Miss]:
    """Every place where `given` is not what is expected there."""
    if isinstance(expected, Mapping) and isinstance(given, Mapping):
        for key, value in expected.items():
            inner = f"{where}.{key}"
            if key in given:
                yield from misses(value, given[key], inner)
            else:
                yield Miss(inner, "nothing", shown(value))
    elif isinstance(expected, list) and isinstance(given, list):
        if len(expected) != len(given):
            yield Miss(where, f"{len(given)} entries", f"{len(expected)} entries")
        for place, (value, other) in enumerate(zip(expected, given, strict=False)):
            yield from misses(value, other, f"{where}[{place}]")
    elif not same(expected, given):
        yield Miss(where, shown(given), shown(expected))


def same(expected: object, given: object) -> bool:
    """Whether two single values are the same, amounts by their worth: "120" is "120.00" is 120."""
    one, other = _amount(expected), _amount(given)
    if one is not None and other is not None:
        return one == other
    return type(expected) is type(given) and expected == given


def shown(value: object) -> str:
    """A value as JSON, for the reader."""
    return json.dumps(value, ensure_ascii=False, default=str)


def _amount(value: object) -> Decimal | None:
    is_number = isinstance(value, int | float | Decimal) and not isinstance(value, bool)
    is_written = isinstance(value, str) and AMOUNT.fullmatch(value)
    return Decimal(str(value)) if is_number or is_written else None


def _with_other(expected: object, other: object) -> Iterator[object]:
    if not isinstance(expected, Mapping):
        yield other
    elif isinstance(other, Mapping) and other.keys() <= expected.keys():
        yield {**expected, **other}
    else:
        alike = [key for key, value in expected.items() if _is_alike(value, other)]
        if len(alike) == 1:
            yield {**expected, alike[0]: other}


def _is_alike(value: object, other: object) -> bool:
    if isinstance(value, Mapping) and isinstance(other, Mapping):
        return bool(value.keys() & other.keys())
    return type(value) is type(other)
