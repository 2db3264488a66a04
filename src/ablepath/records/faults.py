"""What is wrong with something brought to us, in words for the person who brought it."""

from __future__ import annotations

import json
import reprlib
from collections.abc import Iterable
from dataclasses import dataclass

LONGEST_VALUE_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong: where (the path of the field), the value, and what to do."""

    where: str
    value: object
    what: str

    def __str__(self) -> str:
        shown = _as_json(self.value)
        if len(shown) > LONGEST_VALUE_SHOWN:
            shown = shown[:LONGEST_VALUE_SHOWN] + "…"
        return f"{self.where}: {shown} {self.what}"

    def as_plain(self) -> dict[str, object]:
        """For a JSON answer."""
        return {"where": self.where, "value": self.value, "what": self.what}


def _as_json(value: object) -> str:
    try:
        return json.dumps(value, ensure_ascii=False, default=str)
    except (RecursionError, TypeError, ValueError):  # a Python value that JSON could not have brought
        return reprlib.repr(value)


class InputFaults(ValueError):
    """Input that cannot be used, with every fault found."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))
