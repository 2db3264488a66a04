"""`ablepath price`: an episode in, its price out; what cannot be used is refused line by line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.integration.command import Ended, ablepath

EXAMPLE = Path(__file__).parents[2] / "examples" / "price.json"
LINE_KEYS = [
    "date", "discipline", "member", "allowed", "covered", "to_deductible", "copay", "coinsurance", "patient",
    "not_covered", "balance_bill", "plan", "pools_left", "estimate", "rules", "notes",
]  # fmt: skip
PLAN = {"kind": "commercial", "benefits": {"PT": {"copay": "40"}}}
VISIT = {"date": "2026-12-01", "discipline": "PT", "allowed": "120.00"}


def ran(insurance: object, *visits: object, more: tuple[str, ...] = (), **changes: object) -> Ended:
    asked = {"as_of": "2026-11-23", "insurance": insurance, "visits": list(visits) or [VISIT], **changes}
    return ablepath("price", "-", *more, brought=json.dumps(asked))


def refused(insurance: object, *visits: object, more: tuple[str, ...] = (), **changes: object) -> list[str]:
    ended = ran(insurance, *visits, more=more, **changes)
    assert (ended.code, ended.out) == (2, "")
    return ended.err.splitlines()


def test_the_example_by_hand() -> None:
    """
    Six visits in 2026 and two in 2027, at 120 dollars each.

    PT is a copay of 40. OT: 150 of the deductible are left, so 120, then 30 + a fifth of 90 = 48; five
    visits of the pool are left, so the sixth visit costs 120. In 2027 OT pays the new deductible: 120.
    """
    answer: Any = json.loads(ablepath("price", EXAMPLE, "--json").out)
    assert [line["patient"] for line in answer["ledger"]] == [
        "40.00", "120.00", "40.00", "48.00", "40.00", "0.00", "40.00", "120.00"
    ]  # fmt: skip
    assert answer["totals"]["you_pay"] == "568.00"
    assert [list(line) for line in answer["ledger"]] == [LINE_KEYS] * 8


def test_the_page_says_the_number_first_and_that_it_is_no_promise() -> None:
    page = ablepath("price", EXAMPLE).out
    first = "Estimate: about $568 for 8 visits if your plan allows about $120 a visit. Not a promise;"
    assert page.startswith(first)
    assert "\nSources\n  [1] " in page


def test_the_page_in_spanish() -> None:
    assert ablepath("price", EXAMPLE, "--lang", "es").out.startswith("Cálculo: unos $568 por 8 visitas")


def test_the_table_has_a_row_a_visit() -> None:
    table = ablepath("price", EXAMPLE, "--explain").out.partition("Visit by visit")[2]
    assert (
        sum(
            "2026-12" in row or "2027-01" in row
            for row in table.splitlines()
            if " PT " in row or " OT " in row
        )
        == 8
    )


def test_without_an_allowed_amount_there_is_no_single_figure() -> None:
    share = {"PT": {"coinsurance": "0.20", "after_deductible": False}}
    page = ran({"kind": "commercial", "benefits": share}, {"date": "2026-12-01", "discipline": "PT"}).out
    assert page.startswith("We cannot say what you pay yet: the price of 1 visit is not known.")


def test_medicare_is_never_said_to_have_a_cap() -> None:
    visits = [{**VISIT, "date": f"2026-12-{day:02}", "allowed": "400"} for day in range(1, 20)]
    page = ran({"kind": "medicare_part_b", "deductible_met": {"individual": "283"}}, *visits).out
    assert "Needed care is still paid." in page
    assert "used up" not in page


@pytest.mark.parametrize(
    ("insurance", "faults"),
    [
        ({"kind": "commercail"},
         ['insurance.kind: "commercail" is not one of commercial, medicare_part_b, '
          "medicare_advantage, medicaid, workers_comp, tricare, va, school_idea, early_intervention, "
          "self_pay; "
          "did you mean commercial?"]),
        ({**PLAN, "deductable": {}}, ["insurance.deductable: {} stands under a key that is not known here; "
                                      "did you mean deductible or deductible_met?"]),
        ({**PLAN, "deductible": {"individual": "-5"}},
         ['insurance.deductible.individual: "-5" is negative; an amount is 0 or more']),
        ({**PLAN, "deductible": {"individual": 20.5}},
         ["insurance.deductible.individual: 20.5 is a number with a binary fraction; write money as text, "
          'such as "283.00"']),
        ({**PLAN, "deductible": {"individual": "100"}, "deductible_met": {"individual": "150"}},
         ['insurance.deductible_met.individual: "150" is more than the 100.00 there is to meet']),
        ({**PLAN, "visit_pools": [{"visits": 20}]},
         ["insurance.visit_pools[0].disciplines: null is missing"]),
        ({**PLAN, "visit_pools": [{"disciplines": [], "visits": 20}]},
         ["insurance.visit_pools[0].disciplines: [] names no profession; name at least one of PT, OT, SLP, "
          "CHIRO"]),
        ([{**PLAN, "until": "2026-12-31"}, {**PLAN, "from": "2026-12-31"}],
         ['insurance[1].from: "2026-12-31" makes two plans overlap; give each its from and until, one '
          "after the other"]),
        ({**PLAN, "from": "2026-12-02"},
         ['visits[0].date: "2026-12-01" lies before the plan, which begins on 2026-12-02']),
        ({**PLAN, "plan_year_starts": "13-01"},
         ['insurance.plan_year_starts: "13-01" is not a month and day written as MM-DD, such as "07-01"']),
        ({"kind": "medicare_part_b", "visit_pools": [{"disciplines": ["PT"], "visits": 20}]},
         ['insurance.visit_pools: [{"disciplines": ["PT"], "visits": 20}] is set by law for Medicare Part '
          "B, which has no visit cap; leave it out"]),
    ],
    ids=str,
)  # fmt: skip
def test_a_plan_that_cannot_be_used_is_refused(insurance: object, faults: list[str]) -> None:
    assert refused(insurance) == faults


@pytest.mark.parametrize(
    ("visit", "fault"),
    [
        ({"date": "2026-02-30"}, 'visits[0].date: "2026-02-30" is not a day written as YYYY-MM-DD'),
        ({"discipline": "PTT"}, 'visits[0].discipline: "PTT" is not one of PT, OT, SLP, CHIRO'),
        ({"allowed": 120.5},
         "visits[0].allowed: 120.5 is a number with a binary fraction; write money as text, "
         'such as "283.00"'),
        ({"services": [{"code": "9711", "units": 1}]},
         'visits[0].services[0].code: "9711" is not one of our therapy codes; did you mean'),
        ({"date": "2025-12-01"},
         'visits[0].date: "2025-12-01" lies before 2026-01-01, when the plan year of as_of (2026-11-23) '
         "begins; what was met then is not known. Set as_of to a day of that year"),
    ],
    ids=str,
)  # fmt: skip
def test_a_visit_that_cannot_be_used_is_refused(visit: dict[str, object], fault: str) -> None:
    (said,) = refused(PLAN, {**VISIT, **visit})
    assert said.startswith(fault)


def test_nothing_and_no_visit_are_refused() -> None:
    assert ablepath("price", "-").err.startswith('input: "" is empty; bring one episode as a JSON object')
    assert refused(PLAN, visits=[]) == ["visits: [] holds no visit; name at least one"]


def test_strict_refuses_what_would_be_an_estimate() -> None:
    later = {**VISIT, "date": "2027-12-01"}
    plan = {"kind": "medicare_part_b", "deductible_met": {"individual": "0"}}
    assert ran(plan, later).code == 0
    (fault,) = refused(plan, later, more=("--strict",))
    assert "is known up to 2026-12-31" in fault
