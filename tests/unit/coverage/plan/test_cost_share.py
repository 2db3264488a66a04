"""Copay, deductible, coinsurance and the yearly maximum, by hand."""

from __future__ import annotations

import pytest

from ablepath.coverage.plan.cost_share import CostShare, cost_share
from ablepath.model.insurance import Benefit, CopayApplies
from tests.unit.coverage.plan.episodes import MET, column, insurance, priced, reached, visit


@pytest.mark.parametrize(
    ("applies", "room", "copay", "to_deductible"),
    [
        ("no_deductible", 500_00, 40_00, 0),
        ("no_deductible", 0, 40_00, 0),
        ("after_deductible", 500_00, 0, 100_00),
        ("after_deductible", 70_00, 30_00, 70_00),  # the copay is never more than what is left
        ("after_deductible", 0, 40_00, 0),
        ("with_deductible", 500_00, 40_00, 60_00),
        ("with_deductible", 0, 40_00, 0),
        ("until_deductible", 500_00, 40_00, 0),
        ("until_deductible", 0, 0, 0),
    ],
)
def test_a_copay_and_the_deductible(applies: str, room: int, copay: int, to_deductible: int) -> None:
    benefit = Benefit(40_00, CopayApplies(applies))
    assert cost_share(100_00, benefit, room) == CostShare(copay, to_deductible)


def test_until_the_deductible_a_copay_stands_then_the_share() -> None:
    benefit = Benefit(40_00, CopayApplies.until_deductible, 2_000)
    assert cost_share(100_00, benefit, 1).total == 40_00
    assert cost_share(100_00, benefit, 0) == CostShare(coinsurance=20_00)


def test_coinsurance_is_rounded_half_up_once() -> None:
    assert cost_share(100_03, Benefit(coinsurance=1_500, after_deductible=True), 0).total == 15_00
    assert cost_share(1_02_50, Benefit(coinsurance=1_000, after_deductible=True), 0).total == 10_25
    assert cost_share(1_05, Benefit(coinsurance=1_000, after_deductible=True), 0).total == 11


def test_what_came_last_is_what_the_maximum_takes_off_first() -> None:
    assert CostShare(40_00, 50_00, 10_00).within(70_00) == CostShare(20_00, 50_00, 0)


def test_in_an_embedded_family_deductible_each_person_stops_at_their_own() -> None:
    plan = insurance(
        deductible={"individual": "150", "family": "250"},
        deductible_met={"individual": "0", "family": "0"},
        benefits={"PT": {"coinsurance": "0.10", "after_deductible": True}},
    )
    visits = [visit("2026-03-02"), visit("2026-03-03"), visit("2026-03-04", member="child"),
              visit("2026-03-05", member="child")]  # fmt: skip
    answer = priced(plan, *visits)
    # self 100 + 50, then the child 100, and the family is full: 250
    assert column(answer, "to_deductible") == ["100.00", "50.00", "100.00", "0.00"]
    assert column(answer, "coinsurance") == ["0.00", "5.00", "0.00", "10.00"]
    assert reached(answer) == [("deductible", 2), ("deductible", 3)]


def test_a_family_maximum_holds_one_person_to_the_amount_of_the_law() -> None:
    plan = insurance(
        **MET,
        oop_max={"family": "21200"},
        oop_met={"individual": "10550", "family": "10550"},
        benefits={"PT": {"coinsurance": "1.00", "after_deductible": True}},
    )
    answer = priced(plan, visit("2026-03-02"))
    assert column(answer, "patient") == ["50.00"]  # 10,600 for one person in 2026
    assert "plan.oop_for_one" in answer["ledger"][0]["rules"]


def test_a_new_plan_year_starts_from_nothing_and_is_an_estimate() -> None:
    plan = insurance(
        plan_year_starts="07-01",
        deductible={"individual": "100"},
        deductible_met={"individual": "100"},
        benefits={"PT": {"coinsurance": "0.20", "after_deductible": True}},
    )
    answer = priced(plan, visit("2026-06-30"), visit("2026-07-01"), as_of="2026-06-01")
    assert column(answer, "patient") == ["20.00", "100.00"]
    assert column(answer, "estimate") == [False, True]
    assert [year["begins"] for year in answer["by_year"]] == ["2025-07-01", "2026-07-01"]
    assert reached(answer) == [("new_year", 2), ("deductible", 2)]


def test_a_copay_is_known_without_the_allowed_amount() -> None:
    answer = priced(insurance(benefits={"PT": {"copay": "40"}}), visit("2026-03-02", allowed=None))
    assert column(answer, "patient") == ["40.00"]
    assert column(answer, "plan") == [None]


def test_what_is_missing_makes_a_range_and_is_named() -> None:
    plan = insurance(
        deductible={"individual": "1000"}, benefits={"PT": {"coinsurance": "0.20", "after_deductible": True}}
    )
    answer = priced(plan, visit("2026-03-02"))
    assert answer["between"] == {"low": "20.00", "high": "100.00"}
    assert [one["where"] for one in answer["missing"]] == ["insurance.deductible_met", "insurance.oop_max"]


def test_a_second_payer_takes_over_its_share() -> None:
    plan = insurance(
        **MET,
        benefits={"PT": {"coinsurance": "0.20", "after_deductible": True}},
        secondary={"of_share": "0.50"},
    )
    answer = priced(plan, visit("2026-03-02"))
    assert (column(answer, "patient"), column(answer, "plan")) == (["10.00"], ["90.00"])
