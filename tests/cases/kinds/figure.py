"""Kind `figure`: the value of a figure on a day, with its parts beside each other."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from ablepath.knowledge.figures import figures
from tests.cases.kinds.kind import Kind


def answer(given: Mapping[str, Any]) -> object:
    """The amounts of the figure by part; a figure without parts under `value`."""
    found = figures().in_force(given["figure"], date.fromisoformat(given["on"]))
    return {part or "value": str(amount) for part, amount in found.parts.items()} | {
        "source": found.source.id,
        "trust": found.trust.value,
    }


KIND = Kind(answer)
