"""All figures, looked up by id and day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ablepath.figures.figure import Figure
from ablepath.figures.value import Value


class UnknownFigure(LookupError):
    """There is no figure of this id."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures by id. `version` is a hash of their content."""

    version: str
    by_id: Mapping[str, Figure]

    def figure(self, id: str) -> Figure:
        """The figure `id`. Raises `UnknownFigure`."""
        try:
            return self.by_id[id]
        except KeyError:
            raise UnknownFigure(f"there is no figure {id!r}") from None

    def in_force(self, id: str, day: date) -> Value:
        """The value of `id` on `day`. Raises `NotInForce` when none is known for it, `UnknownFigure`."""
        return self.figure(id).in_force(day)

    def latest(self, id: str, day: date) -> Value:
        """
        The value of `id` on `day`; beyond what is known the last one, marked as an estimate.

        Raises `NotInForce` for a day before its first value, `UnknownFigure`.
        """
        return self.figure(id).latest(day)

    def find(self, id: str, day: date) -> Value | None:
        """As `in_force`, but None before the first value: a rule that had not begun."""
        figure = self.figure(id)
        return None if day < figure.begins else figure.in_force(day)
