"""Days counted from the first visit; federal holidays as the Office of Personnel Management lists them."""

from __future__ import annotations

from datetime import date

import pytest

from ablepath.access.business_days import federal_holidays, is_business_day, nth_day
from ablepath.model.referral_law import DayUnit

HOLIDAYS = {
    2020: "01-01 01-20 02-17 05-25 07-03 09-07 10-12 11-11 11-26 12-25",
    2021: "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
    2022: "01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26",
    2023: "01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25",
    2026: "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25",
    2027: "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
}


@pytest.mark.parametrize("year", HOLIDAYS)
def test_federal_offices_are_closed_on_the_published_days(year: int) -> None:
    assert sorted(federal_holidays(year)) == [
        date.fromisoformat(f"{year}-{day}") for day in HOLIDAYS[year].split()
    ]


@pytest.mark.parametrize(
    ("first", "number", "unit", "last"),
    [
        ("2026-11-02", 1, "calendar", "2026-11-02"),
        ("2026-11-02", 30, "calendar", "2026-12-01"),
        ("2026-11-02", 45, "calendar", "2026-12-16"),
        ("2028-02-01", 30, "calendar", "2028-03-01"),     # a leap year
        ("2027-02-01", 30, "calendar", "2027-03-02"),
        ("2026-11-02", 1, "business", "2026-11-02"),      # a Monday
        ("2026-11-02", 5, "business", "2026-11-06"),
        ("2026-11-02", 6, "business", "2026-11-09"),      # over a weekend
        ("2026-11-09", 5, "business", "2026-11-16"),      # Veterans Day is on the 11th
        ("2026-11-23", 5, "business", "2026-11-30"),      # Thanksgiving is on the 26th
        ("2026-11-21", 1, "business", "2026-11-23"),      # a Saturday is no business day
        ("2026-12-21", 15, "business", "2027-01-12"),     # Christmas and New Year
        ("2026-06-15", 5, "business", "2026-06-22"),      # Juneteenth
    ],
)  # fmt: skip
def test_the_first_visit_is_day_one(first: str, number: int, unit: str, last: str) -> None:
    assert nth_day(date.fromisoformat(first), number, DayUnit(unit)) == date.fromisoformat(last)


def test_before_2021_juneteenth_was_a_business_day() -> None:
    assert is_business_day(date(2020, 6, 19))
    assert not is_business_day(date(2026, 6, 19))
