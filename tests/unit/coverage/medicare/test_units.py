"""Minutes to units: the table of the manual, its examples, and the midpoint rule beside it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from ablepath.coverage.medicare.allocation import Tie, allocate
from ablepath.coverage.medicare.units import units_of
from ablepath.model.treatment_day import UnitRule

TABLE = {
    1: (8, 22),
    2: (23, 37),
    3: (38, 52),
    4: (53, 67),
    5: (68, 82),
    6: (83, 97),
    7: (98, 112),
    8: (113, 127),
}


@pytest.mark.parametrize(("units", "ends"), TABLE.items(), ids=lambda value: str(value))
def test_the_table_of_the_manual(units: int, ends: tuple[int, int]) -> None:
    assert [units_of(minutes) for minutes in ends] == [units, units]


def test_under_eight_minutes_make_no_unit() -> None:
    assert [units_of(minutes) for minutes in (0, 1, 7)] == [0, 0, 0]


@pytest.mark.parametrize(
    ("minutes", "units"),
    [
        ({"97112": 24, "97110": 23}, {"97112": 2, "97110": 1}),  # example 1: remainders 9 and 8
        ({"97112": 20, "97110": 20}, {"97112": 2, "97110": 1}),  # example 2: a free choice, never 3 of one
        ({"97110": 33, "97140": 7}, {"97110": 2, "97140": 1}),  # example 3: remainders 3 and 7
        ({"97110": 7, "97140": 7, "97530": 7}, {"97110": 1, "97140": 0, "97530": 0}),  # together 21: one unit
        ({"97110": 7}, {"97110": 0}),
        ({}, {}),
    ],
)
def test_units_go_to_full_quarter_hours_and_then_to_the_largest_remainders(
    minutes: Mapping[str, int], units: Mapping[str, int]
) -> None:
    assert allocate(minutes, UnitRule.total_time).units == units


@pytest.mark.parametrize(
    ("minutes", "tie"),
    [
        ({"97112": 20, "97110": 20}, Tie(("97112", "97110"), 1)),
        ({"97112": 24, "97110": 23}, None),
        ({"97110": 30, "97140": 15}, None),  # nothing is left over
        (
            {"a": 29, "b": 20, "c": 20, "d": 20},
            Tie(("b", "c", "d"), 1),
        ),  # 89 minutes: 6 units, 4 given, a first
        ({"a": 23, "b": 23}, Tie(("a", "b"), 1)),  # 46 minutes: 3 units, 2 given
        ({"a": 24, "b": 24, "c": 24}, Tie(("a", "b", "c"), 2)),  # 72 minutes: 5 units, 3 given
    ],
)
def test_equal_remainders_at_the_cut_are_reported(minutes: Mapping[str, int], tie: Tie | None) -> None:
    assert allocate(minutes, UnitRule.total_time).tie == tie


@pytest.mark.parametrize(
    ("minutes", "by_midpoint", "by_total"),
    [
        ({"97110": 8, "97140": 8}, 2, 1),
        ({"97112": 24, "97110": 23}, 4, 3),
        ({"97110": 18, "97140": 13, "97116": 10, "97035": 8}, 4, 3),
        ({"97110": 7, "97140": 7}, 0, 1),  # the other way round: what each lacks, both have
    ],
)
def test_the_two_rules_differ_both_ways(minutes: Mapping[str, int], by_midpoint: int, by_total: int) -> None:
    assert allocate(minutes, UnitRule.midpoint).total == by_midpoint
    assert allocate(minutes, UnitRule.total_time).total == by_total


def test_a_service_may_be_done_and_get_no_unit() -> None:
    assert allocate({"97110": 15, "97140": 7}, UnitRule.total_time).without_unit == ("97140",)
