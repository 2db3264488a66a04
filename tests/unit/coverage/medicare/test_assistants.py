"""Who carries the mark of an assistant: minutes of both, by the rule of the day."""

from __future__ import annotations

from datetime import date

import pytest

from ablepath.coverage.medicare.assistants import AssistantRule, Marked, assistant_rule
from ablepath.knowledge.figures import figures
from ablepath.model.treatment_day import Setting

TENTH_ALONE = assistant_rule(figures(), date(2021, 12, 31), Setting.office)
MIDPOINT = assistant_rule(figures(), date(2022, 1, 1), Setting.office)


def test_the_midpoint_came_on_the_first_of_2022() -> None:
    assert AssistantRule(1_000, None) == TENTH_ALONE
    assert AssistantRule(1_000, 8) == MIDPOINT


@pytest.mark.parametrize(
    ("units", "therapist", "assistant", "before", "since"),
    [
        (1, 15, 0, Marked(1, 0), Marked(1, 0)),
        (1, 0, 15, Marked(0, 1), Marked(0, 1)),
        (1, 10, 5, Marked(0, 1), Marked(1, 0)),  # 5 of 15 is more than a tenth; 10 reaches the midpoint
        (1, 7, 8, Marked(0, 1), Marked(0, 1)),
        (1, 14, 1, Marked(1, 0), Marked(1, 0)),  # 1 of 15 is less than a tenth
        (1, 9, 1, Marked(1, 0), Marked(1, 0)),  # exactly a tenth is not more than it
        (2, 13, 23, Marked(0, 2), Marked(1, 1)),  # a full quarter hour by the assistant, then 13 and 8 left
        (2, 12, 12, Marked(0, 2), Marked(1, 1)),  # two units left, nine to fourteen minutes by each
        (2, 10, 19, Marked(0, 2), Marked(1, 1)),
        (3, 30, 15, Marked(2, 1), Marked(2, 1)),
        (0, 4, 3, Marked(0, 0), Marked(0, 0)),
    ],
)
def test_timed_units(units: int, therapist: int, assistant: int, before: Marked, since: Marked) -> None:
    assert TENTH_ALONE
    assert MIDPOINT
    assert TENTH_ALONE.of_timed(units, therapist, assistant) == before
    assert MIDPOINT.of_timed(units, therapist, assistant) == since


@pytest.mark.parametrize(
    ("therapist", "assistant", "marked"),
    [(27, 3, Marked(1, 0)), (26, 4, Marked(0, 1)), (0, 20, Marked(0, 1))],
)
def test_an_untimed_code_goes_by_the_tenth_alone(therapist: int, assistant: int, marked: Marked) -> None:
    assert MIDPOINT
    assert MIDPOINT.of_whole(1, therapist, assistant) == marked


def test_no_mark_is_due_in_a_critical_access_hospital_nor_before_2020() -> None:
    assert assistant_rule(figures(), date(2026, 1, 1), Setting.critical_access_hospital) is None
    assert assistant_rule(figures(), date(2019, 12, 31), Setting.office) is None
