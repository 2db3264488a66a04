"""Lines in, answers out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

from ablepath.population.batch import LINES_AT_ONCE, answer_lines
from tests.spec.hand_made import DAY


def test_lines_are_answered_as_they_come() -> None:
    taken = 0

    def lines() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield '{"warnings": {"chest_pain": true}}'

    first = list(islice(answer_lines(lines(), today=DAY), 3))
    assert [answer["outcome"] for answer in first] == ["EMERGENCY"] * 3
    assert taken == LINES_AT_ONCE


def test_each_line_is_judged_by_the_rules_of_its_own_day() -> None:
    walking = '{"as_of": "%s", "difficulties": {"walking": "severe"}}'
    days = ["2027-01-01", "2026-01-01", "2027-01-01", "2035-12-31"]
    answers = list(answer_lines([walking % day for day in days]))
    assert [answer["as_of"] for answer in answers] == days


def test_lines_that_name_no_day_are_for_today() -> None:
    (named,) = answer_lines(["{}"], today=date(2030, 5, 1))
    (unnamed,) = answer_lines(["{}"])
    assert named["as_of"] == "2030-05-01"
    assert unnamed["as_of"] == date.today().isoformat()


def test_a_place_in_a_bad_line_is_counted_within_that_line() -> None:
    (answer,) = answer_lines(['{"age_years": 7\n'])
    assert answer == {
        "line": 1,
        "error": [
            {
                "where": "line 1, column 16",
                "value": '_years": 7',
                "what": "is not JSON: Expecting ',' delimiter",
            }
        ],
    }
