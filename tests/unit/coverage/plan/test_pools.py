"""Visit pools, authorizations and who pays nothing, by hand."""

from __future__ import annotations

import pytest

from tests.unit.coverage.plan.episodes import MET, Plain, column, insurance, priced, reached, visit

FREE_AFTER: Plain = {**MET, "benefits": {p: {"copay": "10"} for p in ("PT", "OT", "SLP", "CHIRO")}}


def pool(*professions: str, visits: int, **more: object) -> Plain:
    return {"disciplines": list(professions), "visits": visits, **more}


def with_pools(*pools: Plain, **more: str) -> Plain:
    return {**insurance(**FREE_AFTER, visit_pools=list(pools)), **more}


def test_a_shared_pool_is_used_by_both_and_what_comes_after_is_paid_in_full() -> None:
    plan = with_pools(pool("PT", "OT", visits=3, used=1))
    answer = priced(plan, visit("2026-03-02"), visit("2026-03-02", "OT"), visit("2026-03-03"))
    assert column(answer, "pools_left") == [[1], [0], [0]]
    assert column(answer, "covered") == [True, True, False]
    assert column(answer, "not_covered") == ["0.00", "0.00", "100.00"]
    assert reached(answer) == [("last_covered", 2), ("cap", 3)]


def test_a_review_point_is_told_and_the_visit_stays_covered() -> None:
    answer = priced(
        with_pools(pool("PT", visits=1, after_cap="review")), visit("2026-03-02"), visit("2026-03-03")
    )
    assert column(answer, "covered") == [True, True]
    assert reached(answer) == [("review", 2)]


@pytest.mark.parametrize(
    ("per", "left"), [("plan_year", [0, 1]), ("calendar_year", [0, 0]), ("episode", [0, 0])]
)
def test_a_pool_starts_again_with_its_own_period(per: str, left: list[int]) -> None:
    plan = with_pools(pool("PT", visits=2, used=1, per=per), plan_year_starts="07-01")
    answer = priced(plan, visit("2026-06-30"), visit("2026-07-01"), as_of="2026-06-01")
    assert column(answer, "pools_left") == [[one] for one in left]


def test_a_pool_for_a_condition_counts_each_condition_apart() -> None:
    plan = with_pools(pool("PT", visits=1, per="condition"))
    days = ("2026-03-02", "2026-03-03", "2026-03-04")
    visits = [visit(day, condition=one) for day, one in zip(days, ("knee", "neck", "knee"), strict=True)]
    assert column(priced(plan, *visits), "covered") == [True, True, False]


def test_habilitative_visits_and_exempt_conditions_are_not_counted() -> None:
    plan = with_pools(pool("OT", visits=0, purpose="rehabilitative", exempt_conditions=["autism"]))
    answer = priced(
        plan,
        visit("2026-03-02", "OT", purpose="habilitative"),
        visit("2026-03-03", "OT", condition="autism"),
        visit("2026-03-04", "OT"),
    )
    assert column(answer, "covered") == [True, True, False]


def test_an_authorization_is_told_once() -> None:
    plan = insurance(**FREE_AFTER, authorization=[{"disciplines": ["PT"], "after_visits": 1}])
    answer = priced(plan, *(visit(f"2026-03-0{day}") for day in (2, 3, 4)))
    assert reached(answer) == [("authorization", 2)]


def test_each_member_has_visits_of_their_own() -> None:
    plan = with_pools(pool("PT", visits=1))
    answer = priced(plan, visit("2026-03-02"), visit("2026-03-03", member="child"))
    assert column(answer, "covered") == [True, True]


@pytest.mark.parametrize("kind", ["workers_comp", "school_idea"])
def test_whose_care_another_pays_pays_nothing(kind: str) -> None:
    assert priced(insurance(kind), visit("2026-03-02"))["totals"]["you_pay"] == "0.00"


def test_without_insurance_the_whole_charge_is_paid() -> None:
    answer = priced(insurance("self_pay"), visit("2026-03-02", allowed=None, charge="150"))
    assert (answer["totals"]["you_pay"], answer["totals"]["not_covered"]) == ("150.00", "150.00")


def test_medicare_has_a_deductible_a_fifth_and_a_mark_but_no_cap() -> None:
    plan = insurance(
        "medicare_part_b", deductible_met={"individual": "233.00"}, used_so_far={"pt_slp": "2430.00"}
    )
    answer = priced(plan, visit("2026-03-02"), visit("2026-03-03", "OT"))
    # 50 of the 283 are left: 50 + a fifth of 50; then a fifth
    assert column(answer, "patient") == ["60.00", "20.00"]
    assert reached(answer) == [("deductible", 1), ("kx", 1)]


def test_medicares_amount_for_one_day_is_less_for_both_together_and_labelled_for_other_plans() -> None:
    services: Plain = {"services": [{"code": "97530", "units": 2}], "zip": "04401", "allowed": None}
    plan = insurance("commercial", **FREE_AFTER)
    same = priced(plan, visit("2026-03-02", "OT", **services), visit("2026-03-02", "PT", **services))
    apart = priced(plan, visit("2026-03-02", "OT", **services), visit("2026-03-03", "PT", **services))
    assert float(same["totals"]["allowed"]) < float(apart["totals"]["allowed"])
    assert "This is what Medicare allows for these services, not your plan." in same["ledger"][0]["notes"]
    assert same["missing"][0]["where"] == "visits.allowed"


def test_a_charge_outside_the_network_comes_on_top_of_every_limit() -> None:
    plan = insurance(
        **MET,
        network="out",
        oop_max={"individual": "0"},
        oop_met={"individual": "0"},
        benefits={"PT": {"coinsurance": "0.40", "after_deductible": True}},
    )
    answer = priced(plan, visit("2026-03-02", allowed="200", charge="300"))
    assert (column(answer, "patient"), column(answer, "balance_bill")) == (["0.00"], ["100.00"])
