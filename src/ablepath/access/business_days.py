"""
Days of the calendar and business days.

A business day is no Saturday, no Sunday and no federal holiday (5 U.S.C. 6103). Holidays of a state are
not left out: counting them as business days makes a limit end sooner, which is the safer mistake.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from ablepath.model.referral_law import DayUnit

MONDAY, THURSDAY, SATURDAY, SUNDAY = 0, 3, 5, 6
ONE_DAY = timedelta(days=1)
JUNETEENTH_SINCE = 2021


def nth_day(first: date, number: int, unit: DayUnit) -> date:
    """
    The day that is number `number` when `first` is day 1.

    >>> nth_day(date(2026, 11, 23), 5, DayUnit.business)    # Thanksgiving is no business day
    datetime.date(2026, 11, 30)
    """
    if unit is DayUnit.calendar:
        return first + timedelta(days=number - 1)
    day = first
    left = number - is_business_day(day)
    while left > 0:
        day += ONE_DAY
        left -= is_business_day(day)
    return day


def is_business_day(day: date) -> bool:
    """Whether offices of the government work on `day`."""
    return day.weekday() not in (SATURDAY, SUNDAY) and day not in federal_holidays(day.year)


@cache
def federal_holidays(year: int) -> frozenset[date]:
    """The days of `year` on which federal offices are closed for a holiday."""
    days = [*_fixed(year), *_moving(year), date(year + 1, 1, 1)]  # 1 January on a Saturday closes 31 December
    return frozenset(closed for closed in map(_observed, days) if closed.year == year)


def _fixed(year: int) -> Iterator[date]:
    yield from (date(year, 1, 1), date(year, 7, 4), date(year, 11, 11), date(year, 12, 25))
    if year >= JUNETEENTH_SINCE:
        yield date(year, 6, 19)


def _moving(year: int) -> Iterator[date]:
    yield _weekday_of(year, 1, MONDAY, 3)  # Martin Luther King
    yield _weekday_of(year, 2, MONDAY, 3)  # Washington
    yield date(year, 5, 31) - timedelta(days=date(year, 5, 31).weekday())  # Memorial Day
    yield _weekday_of(year, 9, MONDAY, 1)  # Labor Day
    yield _weekday_of(year, 10, MONDAY, 2)  # Columbus Day
    yield _weekday_of(year, 11, THURSDAY, 4)  # Thanksgiving


def _weekday_of(year: int, month: int, weekday: int, number: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))


def _observed(day: date) -> date:
    """A Saturday's holiday is kept on Friday, a Sunday's on Monday."""
    return day + timedelta(days={SATURDAY: -1, SUNDAY: 1}.get(day.weekday(), 0))
