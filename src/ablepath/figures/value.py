"""One value of a figure: how much, from which day, on whose word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ablepath.model.money import WHOLE
from ablepath.model.source import Source, Trust

WHOLE_VALUE = ""
"""The name of the only part of a value that has no parts."""


@dataclass(frozen=True, slots=True)
class Value:
    """
    What a figure is from `since` on; `until` where a later value is not known.

    `parts` holds the amounts by name (`self_only`), or one under `WHOLE_VALUE`. `estimate`: the day asked
    for lies beyond what is known, and this is the last value before it.
    """

    figure: str
    unit: str
    since: date
    parts: Mapping[str, Decimal]
    source: Source
    at: str
    trust: Trust
    until: date | None = None
    estimate: bool = False

    def amount(self, part: str = WHOLE_VALUE) -> Decimal:
        """The exact amount, in the unit of the figure. `KeyError` when there is no such part."""
        return self.parts[part]

    def cents(self, part: str = WHOLE_VALUE) -> int:
        """The amount of a figure in dollars, in whole cents."""
        return _whole(self.amount(part) * 100)

    def share(self, part: str = WHOLE_VALUE) -> int:
        """The amount of a figure that is a share of something, in ten-thousandths."""
        return _whole(self.amount(part) * WHOLE)

    def whole(self, part: str = WHOLE_VALUE) -> int:
        """The amount of a figure that is counted: days, minutes."""
        return _whole(self.amount(part))

    def as_plain(self) -> str | dict[str, str]:
        """The amount as decimal text, or a text for each part."""
        if WHOLE_VALUE in self.parts:
            return str(self.parts[WHOLE_VALUE])
        return {part: str(amount) for part, amount in self.parts.items()}


def _whole(amount: Decimal) -> int:
    if amount != amount.to_integral_value():
        raise ValueError(f"{amount} is not a whole number")
    return int(amount)
