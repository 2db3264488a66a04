"""One figure: its values in the order of their days, and the day up to which they are known."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from ablepath.figures.value import Value
from ablepath.model.text import Text


class NotInForce(LookupError):
    """No value of a figure is known for the day asked for."""

    def __init__(self, figure: Figure, day: date) -> None:
        self.figure, self.day = figure.id, day
        super().__init__(f"{figure.says.en.rstrip('.')} ({figure.id}): {_why(figure, day)}")


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount or limit set by somebody else. `values` are in the order of their days, at least one."""

    id: str
    says: Text
    unit: str
    values: tuple[Value, ...]
    known_until: date

    @property
    def begins(self) -> date:
        """The first day for which there is a value."""
        return self.values[0].since

    def in_force(self, day: date) -> Value:
        """The value on `day`. Raises `NotInForce` when none is known for it."""
        value = self._last_before(day)
        if value is None or day > self.end_of(value):
            raise NotInForce(self, day)
        return value

    def latest(self, day: date) -> Value:
        """
        The value on `day`, or the last one before it, marked as an estimate, when none is known for it.

        Raises `NotInForce` for a day before the first value.
        """
        value = self._last_before(day)
        if value is None:
            raise NotInForce(self, day)
        return value if day <= self.end_of(value) else replace(value, estimate=True)

    def _last_before(self, day: date) -> Value | None:
        return next((value for value in reversed(self.values) if value.since <= day), None)

    def end_of(self, value: Value) -> date:
        """The last day for which `value`, one of this figure, is known."""
        return self.known_until if value.until is None else min(value.until, self.known_until)


def _why(figure: Figure, day: date) -> str:
    if day < figure.begins:
        return f"is known from {figure.begins} on, not for {day}"
    last = figure.latest(day)
    known = ", ".join(f"{part} {amount}".lstrip() for part, amount in last.parts.items())
    until = figure.end_of(last)
    return f"is known up to {until}, not for {day}; the value until then is {known} {figure.unit}"
