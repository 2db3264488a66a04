"""What others may import is exactly what `ablepath.__all__` names."""

from __future__ import annotations

from importlib.resources import files
from types import ModuleType
from typing import assert_type

import pytest

import ablepath


def test_exactly_what_is_exported_is_there_in_alphabetical_order() -> None:
    there = [
        name
        for name, value in vars(ablepath).items()
        if not name.startswith("_") and not isinstance(value, ModuleType)
    ]
    assert sorted(there) == sorted(ablepath.__all__)
    assert list(ablepath.__all__) == sorted(ablepath.__all__)


def test_the_package_says_that_it_is_typed() -> None:
    assert (files("ablepath") / "py.typed").is_file()


def test_an_answer_can_be_had_from_a_plain_mapping() -> None:
    answer = ablepath.recommend({"difficulties": {"walking": "severe"}})
    assert_type(answer, ablepath.Recommendation)
    assert answer.outcome == "PT"


def test_an_answer_can_be_had_in_spanish() -> None:
    assert ablepath.recommend({}, language="es").headline.startswith("Todavía no sabemos")


def test_an_intake_once_read_can_be_asked_about_again() -> None:
    from ablepath.navigator import intake_from

    intake = intake_from({"as_of": "2026-11-23", "symptoms": ["falls"]})
    assert isinstance(intake, ablepath.Intake)
    assert ablepath.recommend(intake) == ablepath.recommend({"as_of": "2026-11-23", "symptoms": ["falls"]})


def test_what_cannot_be_used_raises_every_fault_at_once() -> None:
    with pytest.raises(ablepath.InputFaults) as caught:
        ablepath.recommend({"age_years": 300, "sex": "f"})
    assert [fault.where for fault in caught.value.faults] == ["age_years", "sex"]
    assert all(isinstance(fault, ablepath.Fault) for fault in caught.value.faults)
    assert issubclass(ablepath.InputFaults, ValueError)


def test_an_answer_never_changes() -> None:
    answer = ablepath.recommend({})
    with pytest.raises(AttributeError):
        answer.headline = "all is well"  # type: ignore[misc]


def test_whether_a_referral_is_needed_can_be_asked_with_a_plain_mapping() -> None:
    answer = ablepath.refer({"state": "NY", "discipline": "OT", "self_pay": True, "date": "2026-11-25"})
    assert (answer.need, answer.state.name.en) == ("not_needed", "New York")
    with pytest.raises(ablepath.InputFaults, match="payer: null is missing"):
        ablepath.refer({"state": "NY", "discipline": "OT"})
