"""Strict JSON: what Python would silently accept or crash on is refused with a reason."""

from __future__ import annotations

import json
from math import isinf
from typing import NoReturn

from ablepath.records.faults import Fault, InputFaults

LARGEST = 1_000_000
"""Characters one person may bring. A thousand times what a full intake needs."""


INTAKE = 'one intake as a JSON object, for example {} or {"age_years": 60}'


def read_json(text: str, wanted: str = INTAKE) -> object:
    """
    The value in `text`. `wanted`: what to bring, for whoever brought nothing.

    Raises `InputFaults` for what is not JSON, says one thing twice, holds NaN, is nested too deeply
    or is too large.
    """
    if len(text) > LARGEST:
        raise _fault(text[:20], f"is too large: more than {LARGEST} characters, which no person needs")
    if not text.strip():
        raise _fault("", f"is empty; bring {wanted}")
    try:
        text.encode()
        value: object = json.loads(
            text, object_pairs_hook=_object, parse_float=_number, parse_constant=_constant
        )
        json.dumps(value, ensure_ascii=False).encode()
        return value
    except json.JSONDecodeError as error:
        near = text[max(0, error.pos - 10) : error.pos + 10]
        where = f"line {error.lineno}, column {error.colno}"
        raise InputFaults([Fault(where, near, f"is not JSON: {error.msg}")]) from None
    except UnicodeEncodeError:
        raise _fault("…", "holds something that is not Unicode text; save it as UTF-8") from None
    except RecursionError:
        raise _fault("…", "is nested too deeply") from None
    except ValueError as error:
        if isinstance(error, InputFaults):
            raise
        raise _fault("…", "holds a number too long to be read") from None


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise InputFaults([Fault(key, value, "is said twice; keep one of the two")])
        found[key] = value
    return found


def _number(written: str) -> float:
    number = float(written)
    if isinf(number):
        raise _fault(written, "is too large a number")
    return number


def _constant(name: str) -> NoReturn:
    raise _fault(name, "is not a JSON value")


def _fault(value: object, what: str) -> InputFaults:
    return InputFaults([Fault("input", value, what)])
