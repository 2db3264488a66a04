"""Which reasons are read out, when several rest on the same answers."""

from __future__ import annotations

import pytest

from ablepath.explain.reasons import not_said_better
from ablepath.model.recommendation import Reason

WALKING = {"difficulties.walking": "severe"}
BOTH = {"difficulties.walking": "severe", "difficulties.stairs": "moderate"}


def reason(name: str, facts: dict[str, str]) -> Reason:
    return Reason(f"triage.{name}", name, name, facts, ())


@pytest.mark.parametrize(
    ("reasons", "read_out"),
    [
        ([("physical.a", BOTH), ("physical.b", WALKING)], ["a"]),  # b rests on nothing new
        ([("physical.a", WALKING), ("physical.b", BOTH)], ["a", "b"]),  # b adds the stairs
        ([("physical.a", WALKING), ("physical.b", WALKING)], ["a"]),  # the stronger one comes first
        ([("physical.a", WALKING), ("occupational.b", WALKING)], ["a", "b"]),  # another profession
        ([], []),
    ],
)
def test_a_reason_is_left_out_when_a_stronger_one_of_its_kind_rests_on_all_its_answers(
    reasons: list[tuple[str, dict[str, str]]], read_out: list[str]
) -> None:
    given = [reason(name, facts) for name, facts in reasons]
    assert [one.rule.rpartition(".")[2] for one in not_said_better(given)] == read_out
