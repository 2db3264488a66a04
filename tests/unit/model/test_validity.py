"""From when to when a statement is known to hold; the time of a source is not its entry into force."""

from __future__ import annotations

from datetime import date

import pytest

from ablepath.model.validity import Validity, end_of_period

READ, RELIED = date(2026, 11, 23), date(2027, 11, 23)


@pytest.mark.parametrize(
    ("written", "last"),
    [("2024", "2024-12-31"), ("2024-02", "2024-02-29"), ("2024-11", "2024-11-30"),
     ("2022-07-25", "2022-07-25")],
)  # fmt: skip
def test_a_period_ends_on_its_last_day(written: str, last: str) -> None:
    assert end_of_period(written) == date.fromisoformat(last)


@pytest.mark.parametrize(
    ("seen", "since", "until", "covered", "not_covered"),
    [
        ("2019", None, None, "2019-12-31 2027-11-23", "2019-12-30 2027-11-24"),
        ("2025", "2025-09-01", None, "2025-09-01 2027-11-23", "2025-08-31"),
        ("2025-06", None, "2025-08-31", "2025-06-30 2025-08-31", "2025-06-29 2025-09-01"),
        ("2017", "2017-04-06", None, "2017-04-06", "2017-04-05"),
    ],
)
def test_days_outside_are_not_covered(
    seen: str, since: str | None, until: str | None, covered: str, not_covered: str
) -> None:
    first, last = (day and date.fromisoformat(day) for day in (since, until))
    found = Validity(seen, READ, RELIED, first or None, last or None)
    assert all(found.covers(date.fromisoformat(day)) for day in covered.split())
    assert not any(found.covers(date.fromisoformat(day)) for day in not_covered.split())


def test_a_rule_that_goes_on_may_have_changed_after_it_was_read_and_a_closed_one_not() -> None:
    goes_on, closed = (Validity("2025", READ, RELIED, until=until) for until in (None, RELIED))
    day = date(2027, 1, 1)
    assert (goes_on.is_past_reading(day), closed.is_past_reading(day)) == (True, False)
    assert not goes_on.is_past_reading(READ)
