from __future__ import annotations

import json

import pytest

from ablepath.records.faults import Fault, InputFaults


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("é", '"é"'),
        (None, "null"),
        (True, "true"),
        ({"a": [1]}, '{"a": [1]}'),
        ("x" * 100, '"' + "x" * 59 + "…"),
        ({1, 2}, '"{1, 2}"'),
        ({(1, 2): 3}, "{(1, 2): 3}"),
    ],
    ids=str,
)
def test_a_fault_says_where_the_value_and_what_to_do_on_one_line(value: object, shown: str) -> None:
    assert str(Fault("age_years", value, "is wrong")) == f"age_years: {shown} is wrong"


def test_a_value_with_line_feeds_stays_on_one_line() -> None:
    assert "\n" not in str(Fault("id", "a\nb", "is wrong"))


def test_a_fault_can_be_given_as_json() -> None:
    fault = Fault("age_years", -3, "is below 0")
    assert json.loads(json.dumps(fault.as_plain())) == {
        "where": "age_years", "value": -3, "what": "is below 0",
    }  # fmt: skip


def test_faults_together_are_a_value_error_with_a_line_each() -> None:
    error = InputFaults([Fault("a", 1, "is wrong"), Fault("b", 2, "is wrong")])
    assert isinstance(error, ValueError)
    assert str(error) == "a: 1 is wrong\nb: 2 is wrong"
