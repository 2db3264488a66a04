"""Other ways to do it, and an uncertain number of visits, by hand."""

from __future__ import annotations

import ablepath
from ablepath.records.price_answer import as_plain
from tests.unit.coverage.plan.episodes import MET, Plain, insurance, visit

COINSURANCE = {"PT": {"coinsurance": "0.20", "after_deductible": True}}


def ways(plan: Plain, *visits: Plain, **more: object) -> Plain:
    asked = {"as_of": "2026-12-01", "insurance": plan, "visits": list(visits), **more}
    return as_plain(ablepath.price(asked, what_ifs=True))


def by_name(answer: Plain) -> dict[str, str]:
    return {one["what"]: one["you_pay"] for one in answer["what_ifs"]}


def test_waiting_is_told_only_where_it_costs_less() -> None:
    """Two visits before the reset and two after pay two deductibles; all four after it pay one."""
    plan = insurance(
        deductible={"individual": "150"}, deductible_met={"individual": "0"}, benefits=COINSURANCE
    )
    days = ("2026-12-28", "2026-12-29", "2027-01-04", "2027-01-05")
    answer = ways(plan, *map(visit, days))
    assert answer["totals"]["you_pay"] == "320.00"
    assert by_name(answer) == {"after_reset": "200.00", "fewer": "260.00"}
    met = {**plan, "deductible_met": {"individual": "150"}}
    assert "after_reset" not in by_name(ways(met, visit("2026-12-28")))


def test_cash_is_spoken_of_only_where_a_commercial_plan_stops() -> None:
    pools = [{"disciplines": ["PT"], "visits": 0}]
    for kind, expected in (("commercial", True), ("medicaid", False), ("medicare_advantage", False)):
        plan = insurance(kind, **MET, benefits=COINSURANCE, visit_pools=pools)
        assert ("cash" in by_name(ways(plan, visit("2026-12-02")))) is expected


def test_medicare_allows_less_on_one_day_than_apart() -> None:
    services: Plain = {"services": [{"code": "97530", "units": 2}], "zip": "04401", "allowed": None}
    plan = insurance("medicare_part_b", deductible_met={"individual": "283"})
    same = ways(plan, visit("2026-12-01", "PT", **services), visit("2026-12-01", "OT", **services))
    apart = ways(plan, visit("2026-12-01", "PT", **services), visit("2026-12-02", "OT", **services))
    assert by_name(same) == {"apart": apart["totals"]["you_pay"]}
    assert by_name(apart) == {"together": same["totals"]["you_pay"]}


def test_an_uncertain_number_of_visits_gives_percentiles() -> None:
    """0 to 10 visits of 20 dollars: of eleven cases the second, the sixth and the tenth."""
    visits = [visit(f"2026-12-{day:02}") for day in range(2, 12)]
    answer = ways(insurance(**MET, benefits=COINSURANCE), *visits, counts={"PT": {"least": 0}})
    assert answer["spread"] == {"p10": "20.00", "p50": "100.00", "p90": "180.00", "cases": 11}


def test_many_combinations_are_drawn_and_always_the_same() -> None:
    plan = insurance(**MET, benefits={**COINSURANCE, "OT": {"copay": "30"}})
    visits = [visit(f"2026-12-{day:02}", one) for day in range(2, 27) for one in ("PT", "OT")]
    counts = {one: {"least": 0, "most": 25} for one in ("PT", "OT")}
    first, second = (ways(plan, *visits, counts=counts)["spread"] for _ in range(2))
    assert first == second
    assert first["cases"] == 400
