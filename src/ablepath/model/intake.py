"""What is known of one person on one day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

Answer = bool | int | float | str
"""One answer. Ordered answers are whole numbers: the place on their scale, least first."""

Facts = Mapping[str, Answer]
"""Answers by path (`difficulties.walking`). What is absent is unknown, never "no"."""


@dataclass(frozen=True, slots=True)
class Intake:
    """
    Everything brought to Ablepath about one person, checked and flattened to paths.

    `facts` is what rules may read. `goals` are activity ids, most wanted first. `insurance` and
    `measures` are kept as they came for the parts that price and measure.
    """

    as_of: date
    facts: Facts
    id: str | None = None
    goals: tuple[str, ...] = ()
    measures: tuple[Mapping[str, object], ...] = ()
    insurance: Mapping[str, object] | None = field(default=None, repr=False)
