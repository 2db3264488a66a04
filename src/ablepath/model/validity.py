"""From when to when a statement of law or of a payer is known to hold."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Validity:
    """
    The days for which we may answer from one statement.

    `since` is the day it came into force, where a source gives it. Often there is only a text that was in
    force when it was published: `seen` is that year, month or day, and says nothing of the time before.
    `until` is the last day it held. What was read on `read_on` is relied on up to `relied_on_until`.
    """

    seen: str
    read_on: date
    relied_on_until: date
    since: date | None = None
    until: date | None = None

    @property
    def first_day(self) -> date:
        """
        The first day for which it is known: its entry into force, else the end of the time of its source.

        >>> Validity("2019", date(2026, 11, 23), date(2027, 11, 23)).first_day
        datetime.date(2019, 12, 31)
        """
        return self.since or end_of_period(self.seen)

    @property
    def last_day(self) -> date:
        """The last day for which it is known."""
        return min(self.until or date.max, self.relied_on_until)

    def covers(self, day: date) -> bool:
        """Whether it is known to hold on `day`."""
        return self.first_day <= day <= self.last_day

    def is_past_reading(self, day: date) -> bool:
        """Whether `day` lies after we read it, so that the rule may have changed since."""
        return self.until is None and day > self.read_on


def end_of_period(written: str) -> date:
    """
    The last day of a year ("2019"), a month ("2024-09") or a day.

    >>> end_of_period("2024-09")
    datetime.date(2024, 9, 30)
    """
    year, month, day = (*map(int, written.split("-")), 0, 0)[:3]
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])
