"""The day a limit runs out, by the first visit and the visits so far."""

from __future__ import annotations

from datetime import date

import pytest

from ablepath.model.referral_law import LimitKind
from tests.unit.access.asking import ask


def day(written: str) -> date:
    return date.fromisoformat(written)


@pytest.mark.parametrize(
    ("where", "first_visit", "visits", "asked", "ends", "left", "need"),
    [
        # California: 45 calendar days or 12 visits
        ("CA PT", "2026-11-02", 1, "2026-11-02", "2026-12-16", 11, "not_needed"),
        ("CA PT", "2026-11-02", 11, "2026-11-23", "2026-12-16", 1, "not_needed"),
        ("CA PT", "2026-11-02", 12, "2026-11-23", "2026-12-16", 0, "limit_reached"),
        ("CA PT", "2026-11-02", 30, "2026-11-23", "2026-12-16", 0, "limit_reached"),
        ("CA PT", "2026-11-02", 3, "2026-12-16", "2026-12-16", 9, "not_needed"),
        ("CA PT", "2026-11-02", 3, "2026-12-17", "2026-12-16", 9, "limit_reached"),
        ("CA PT", "2026-11-02", None, "2026-11-23", "2026-12-16", None, "not_needed"),
        # Georgia: 21 calendar days or 8 visits
        ("GA PT", "2026-11-02", 4, "2026-11-22", "2026-11-22", 4, "not_needed"),
        ("GA PT", "2026-11-02", 4, "2026-11-23", "2026-11-22", 4, "limit_reached"),
        # Texas: 30 calendar days, no visits; before 1 September 2025 10 business days
        ("TX PT", "2026-11-02", 9, "2026-11-23", "2026-12-01", None, "not_needed"),
        ("TX PT", "2025-08-18", 2, "2025-08-29", "2025-08-29", None, "not_needed"),
        # Minnesota: 90 days
        ("MN PT", "2026-08-26", 20, "2026-11-23", "2026-11-23", None, "not_needed"),
        ("MN PT", "2026-08-25", 20, "2026-11-23", "2026-11-22", None, "limit_reached"),
        # Delaware: a talk with a prescriber within 30 days; care does not become forbidden by our count
        ("DE PT", "2026-10-01", 9, "2026-11-23", "2026-10-30", None, "not_needed"),
    ],
)  # fmt: skip
def test_a_limit_ends_by_days_or_visits_whichever_comes_first(
    where: str, first_visit: str, visits: int | None, asked: str, ends: str, left: int | None, need: str
) -> None:
    answer = ask(where, day=day(asked), first_visit=day(first_visit), visits=visits)
    assert answer.limit_end is not None
    assert (answer.limit_end.day, answer.limit_end.visits_left) == (day(ends), left)
    assert answer.need == need
    assert answer.limit_end.has_begun


def test_without_a_first_visit_the_day_asked_about_stands_for_it() -> None:
    end = ask("TX PT", day=day("2026-11-25")).limit_end
    assert end is not None
    assert (end.counted_from, end.has_begun, end.day) == (day("2026-11-25"), False, day("2026-12-24"))


@pytest.mark.parametrize(
    ("where", "kind", "first_visit", "due"),
    [
        ("IL PT", LimitKind.notify, "2026-11-23", "2026-11-30"),          # 5 business days, Thanksgiving
        ("IL PT", LimitKind.no_progress, "2026-11-02", "2026-11-23"),     # 15, Veterans Day
        ("KS PT", LimitKind.no_progress, "2026-11-02", "2026-11-23"),
        ("KS OT", LimitKind.no_progress, "2026-11-02", "2026-12-01"),     # 30 calendar days
        ("OH PT", LimitKind.notify, "2026-11-02", "2026-11-06"),
        ("ME PT", LimitKind.consult, "2026-08-01", "2026-11-28"),         # 120 days
    ],
)  # fmt: skip
def test_what_asks_for_progress_notice_or_a_talk_has_its_day(
    where: str, kind: LimitKind, first_visit: str, due: str
) -> None:
    limits = ask(where, day=day("2026-11-23"), first_visit=day(first_visit)).limits
    assert [state.due for state in limits if state.limit.kind is kind] == [day(due)]


def test_a_state_with_no_limit_that_stops_care_has_no_end() -> None:
    assert ask("KS PT").limit_end is None
    assert ask("CO PT").limit_end is None


def test_after_the_limit_the_first_thing_to_do_is_to_get_a_referral() -> None:
    answer = ask("CA PT", first_visit=day("2026-11-02"), visits=12)
    assert getattr(answer.next_steps[0].says, "key", "") == "access.step.order"
    assert answer.start.treatment is None
    assert answer.start.treatment_waits == ("order",)


def test_a_referral_is_asked_for_by_the_last_day() -> None:
    answer = ask("CA PT", first_visit=day("2026-11-02"), visits=5)
    steps = {getattr(step.says, "key", ""): step for step in answer.next_steps}
    assert steps["access.step.go_on"].by == day("2026-12-16")
    assert steps["access.step.go_on_visits"].says.values == {"visit": "13"}  # type: ignore[union-attr]


def test_where_therapy_is_forbidden_no_limit_is_counted() -> None:
    assert ask("AL PT", "workers_comp").limits == ()
