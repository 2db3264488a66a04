"""Compacts and telehealth: by the place where the person is, and by the day."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.access.asking import ask


@pytest.mark.parametrize(
    ("where", "day", "membership"),
    [
        ("TN PT", "2026-11-23", "member"),
        ("ME PT", "2026-11-23", "member"),
        ("ME PT", "2022-01-01", "not_known"),          # it passed the law in 2023
        ("TN PT", "2017-12-31", "not_known"),          # no permits before July 2018
        ("CA PT", "2026-11-23", "not_verified"),       # our list is not whole
        ("TN OT", "2026-11-23", "member"),
        ("TX OT", "2026-11-23", "not_listed"),         # this list is
        ("TN OT", "2026-08-06", "not_known"),
        ("TN OT", "2028-01-01", "not_known"),
    ],
)  # fmt: skip
def test_membership_in_a_compact_is_told_as_far_as_it_is_known(where: str, day: str, membership: str) -> None:
    assert ask(where, day=date.fromisoformat(day)).membership == membership


@pytest.mark.parametrize(
    ("payer", "day", "rules"),
    [
        ("commercial_ppo", "2026-11-23", "where_you_are"),
        ("va", "2026-11-23", "va where_you_are"),
        ("medicare_part_b", "2026-11-23", "medicare where_you_are"),
        ("medicare_part_b", "2026-02-03", "medicare where_you_are"),
        ("medicare_part_b", "2026-02-02", "medicare_lapse_2026 where_you_are"),
        ("medicare_part_b", "2026-01-15", "where_you_are"),
        ("medicare_part_b", "2025-10-01", "medicare_lapse_2025 where_you_are"),
        ("medicare_part_b", "2028-01-01", ""),
    ],
)
def test_telehealth_goes_by_payer_and_day(payer: str, day: str, rules: str) -> None:
    found = ask("OH PT", payer, day=date.fromisoformat(day)).telehealth
    assert " ".join(rule.id for rule in found) == rules


def test_the_other_profession_is_named_only_for_those_who_were_told_either() -> None:
    assert [line.key.rpartition(".")[2] for line in ask("OH PT").none_near] == [
        "telehealth", "home_health", "hospital", "school", "other_profession",
    ]  # fmt: skip
