"""What an import brings, and the words of a refusal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ablepath.records.faults import Fault, InputFaults


@dataclass(frozen=True, slots=True)
class Imported:
    """The compiled content of one file, the name under which it is kept, and what it holds in a line."""

    name: str
    plain: Mapping[str, Any]
    holds: str


def refuse(where: str, value: object, what: str) -> InputFaults:
    """That a file is not what it must be, and what to do."""
    return InputFaults([Fault(where, value, what)])
