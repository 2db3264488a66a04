"""The plan of care: signatures and days."""

from __future__ import annotations

from datetime import date

import pytest

from ablepath.coverage.medicare.certification import certification, initially_certified
from ablepath.knowledge.figures import figures
from ablepath.model.treatment_day import PlanOfCare


def plan(first: str, **days: str | bool | int) -> PlanOfCare:
    read = {
        key: date.fromisoformat(value) if isinstance(value, str) else value for key, value in days.items()
    }
    return PlanOfCare(date.fromisoformat(first), **read)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "met"),
    [
        (plan("2026-02-01", signed_on="2026-03-03"), True),  # day 30
        (plan("2026-02-01", signed_on="2026-03-04"), False),
        (plan("2026-02-01"), False),
        (plan("2026-02-01", verbal_order_on="2026-03-01", signed_on="2026-03-15"), True),  # 14 days after
        (plan("2026-02-01", verbal_order_on="2026-03-01", signed_on="2026-03-16"), False),
        (plan("2026-02-01", verbal_order_on="2026-03-04", signed_on="2026-03-10"), False),
        (plan("2025-01-01", order_on_file=True, sent_on="2025-01-31"), True),  # the rule of 2025, day 30
        (plan("2025-01-01", order_on_file=True, sent_on="2025-02-01"), False),
        (plan("2025-01-01", order_on_file=False, sent_on="2025-01-10"), False),
        (plan("2024-12-31", order_on_file=True, sent_on="2025-01-02"), False),  # a day too early
    ],
)
def test_the_first_certification(found: PlanOfCare, met: bool) -> None:
    assert initially_certified(figures(), found) is met


@pytest.mark.parametrize(
    ("days", "renewed", "day", "covers", "ends"),
    [
        (None, (), "2026-05-01", True, "2026-05-01"),  # 90 days, the first counted
        (None, (), "2026-05-02", False, "2026-05-01"),
        (30, (), "2026-03-02", True, "2026-03-02"),
        (30, (), "2026-03-03", False, "2026-03-02"),
        (120, (), "2026-05-10", False, "2026-05-01"),
        (None, (date(2026, 5, 1),), "2026-05-10", True, "2026-07-29"),
        (None, (date(2026, 6, 1),), "2026-05-10", False, "2026-05-01"),  # renewed later: not covered that day
        (None, (), "2026-01-31", False, "2026-05-01"),  # before the first treatment
    ],
)
def test_how_long_a_certification_holds(
    days: int | None, renewed: tuple[date, ...], day: str, covers: bool, ends: str
) -> None:
    found = PlanOfCare(date(2026, 2, 1), days, recertified_on=renewed)
    stands = certification(figures(), found, date.fromisoformat(day))
    assert (stands.covers, stands.ends.isoformat()) == (covers, ends)


def test_there_is_time_up_to_the_thirtieth_day() -> None:
    found = PlanOfCare(date(2026, 2, 1))
    states = [certification(figures(), found, date(2026, 3, day)).met for day in (3, 4)]
    assert states == [None, False]


@pytest.mark.parametrize(("treated", "due"), [(None, None), (9, False), (10, True)])
def test_a_progress_report_is_due_at_the_tenth_treatment_day(treated: int | None, due: bool | None) -> None:
    found = PlanOfCare(date(2026, 2, 1), treatment_days_since_report=treated)
    assert certification(figures(), found, date(2026, 3, 1)).report_due is due
