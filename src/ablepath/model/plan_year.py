"""Plan years, which need not begin in January, and the period over which a visit pool counts."""

from __future__ import annotations

from datetime import date, timedelta

from ablepath.model.insurance import Per


def begins(day: date, starts: tuple[int, int]) -> date:
    """
    The first day of the plan year that holds `day`. A year that starts on 29 February starts on 1 March else.

    >>> begins(date(2026, 6, 30), (7, 1))
    datetime.date(2025, 7, 1)
    """
    this = first_day(day.year, starts)
    return this if this <= day else first_day(day.year - 1, starts)


def ends(begun: date, starts: tuple[int, int]) -> date:
    """The last day of the plan year that began on `begun`."""
    return first_day(begun.year + 1, starts) - timedelta(days=1)


def first_day(year: int, starts: tuple[int, int]) -> date:
    """The day on which the plan year of `year` starts."""
    month, day = starts
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month + 1, 1)


def period(per: Per, day: date, starts: tuple[int, int], condition: str) -> date | str:
    """What names the period of a pool on `day`: its first day, the condition, nothing for an episode."""
    match per:
        case Per.plan_year:
            return begins(day, starts)
        case Per.calendar_year:
            return date(day.year, 1, 1)
        case Per.condition:
            return condition
        case Per.episode:
            return ""
