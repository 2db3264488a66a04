"""`ablepath medicare`: a day in, its answer out; what cannot be used is refused line by line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.integration.command import Ended, ablepath

EXAMPLE = Path(__file__).parents[2] / "examples" / "medicare_day.json"
ONE = {"date": "2026-03-02", "zip": "04401", "lines": [{"code": "97110", "by": "PT", "minutes": 30}]}
EMPTY = (
    'input: "" is empty; bring one day as a JSON object, for example {"date": "2026-03-02", "zip": "04401", '
    '"lines": [{"code": "97110", "by": "PT", "minutes": 30}]}'
)


def service(code: str, by: str = "PT", **more: object) -> dict[str, object]:
    return {"code": code, "by": by, **more}


def answered(**changes: object) -> Any:
    ran = ablepath("medicare", "-", "--json", brought=json.dumps({**ONE, **changes}))
    assert (ran.code, ran.err) == (0, "")
    return json.loads(ran.out)


def refused(**changes: object) -> list[str]:
    ran = ablepath("medicare", "-", brought=json.dumps({**ONE, **changes}))
    assert (ran.code, ran.out) == (2, "")
    return ran.err.splitlines()


def test_the_example_by_hand() -> None:
    """
    Minutes to units, units to amounts, amounts to shares.

    23 + 24 = 47 minutes of PT are 3 units: 2 of 97112 (remainder 9 before 8), 1 of 97110. 30 of OT are 2.

    97530 has the most practice expense, so one unit of it stays whole: 33.26 + 24.01 = 57.27. The others:
    21.50 and 2 x 24.08 = 48.16. Together 126.93; a fifth by line: 4.30 + 9.63 + 11.45 = 25.38.
    """
    ran = ablepath("medicare", EXAMPLE, "--json")
    answer = json.loads(ran.out)
    lines = [(line["code"], line["units"], line["modifiers"], line["allowed"]) for line in answer["lines"]]
    assert lines == [
        ("97110", 1, ["GP"], "21.50"),
        ("97112", 2, ["GP", "CQ"], "48.16"),
        ("97530", 2, ["GO"], "57.27"),
    ]
    assert answer["totals"]["allowed"] == "126.93"
    assert answer["shares"]["patient"] == "25.38"
    assert answer["pools"][0]["after"] == "2469.66"


def test_the_page_says_the_money_first_and_names_its_sources() -> None:
    ran = ablepath("medicare", EXAMPLE)
    assert ran.out.startswith("Medicare allows $126.93 for this day. You pay $25.38.\n")
    assert "Those of 2025 were used" in " ".join(ran.out.split())
    assert "Federal Register" in ran.out
    assert max(len(line) for line in ran.out.splitlines() if "http" not in line) <= 88


def test_the_page_in_spanish() -> None:
    ran = ablepath("medicare", EXAMPLE, "--lang", "es")
    assert ran.out.startswith("Medicare permite $126.93 por este día. Usted paga $25.38.\n")


def test_without_the_deductible_met_the_answer_is_a_range() -> None:
    answer = answered()
    assert answer["shares"] is None
    low, high = answer["shares_between"]
    assert float(low["patient"]) < float(high["patient"]) == float(answer["totals"]["allowed"])


def test_kx_stands_from_the_line_on_that_crosses_the_amount() -> None:
    lines = [{"code": code, "by": "PT", "minutes": 15} for code in ("97110", "97112")]
    answer = answered(lines=lines, used_so_far={"pt_slp": "2450.00"})
    assert [line["modifiers"] for line in answer["lines"]] == [["GP"], ["GP", "KX"]]
    assert answer["pools"][0]["kx_required"] is True


def test_the_lesser_of_charge_and_fee_counts() -> None:
    answer = answered(lines=[{"code": "97110", "by": "PT", "minutes": 15, "charge": "20.00"}])
    assert answer["totals"]["allowed"] == "20.00"


def test_a_supplier_who_does_not_take_part() -> None:
    answer = answered(participating=False, assigned=False, deductible_met="283.00",
                      lines=[{"code": "97110", "by": "PT", "minutes": 15, "charge": "60.00"}])  # fmt: skip
    full = 27_75  # the whole fee in Maine in 2026
    assert answer["totals"]["allowed"] == f"{round(full * 0.95) / 100:.2f}"
    assert answer["totals"]["limiting_charge"] == f"{round(full * 1.0925) / 100:.2f}"
    assert answer["shares"]["balance_bill"] == "3.96"  # 30.32 - 26.36


def test_units_by_midpoint_when_the_payer_counts_so() -> None:
    lines = [{"code": code, "by": "PT", "minutes": 8} for code in ("97110", "97112")]
    assert [line["units"] for line in answered(lines=lines)["lines"]] == [1, 0]
    assert [line["units"] for line in answered(lines=lines, rule="midpoint")["lines"]] == [1, 1]


def test_a_critical_access_hospital_is_paid_otherwise_so_nobodys_share_is_named() -> None:
    answer = answered(setting="critical_access_hospital", lines=[service("97110", "PTA", minutes=15)])
    assert (answer["shares"], answer["shares_between"]) == (None, None)
    assert answer["lines"][0]["modifiers"] == ["GP"]
    assert "medicare.cost_based" in [rule["rule"] for rule in answer["rules"]]


def test_a_qualified_beneficiary_owes_nothing_whatever_was_met() -> None:
    ran = ablepath("medicare", "-", brought=json.dumps({**ONE, "qualified_beneficiary": True}))
    assert ran.out.splitlines()[0].endswith("You pay $0.00.")
    assert "  • Medicare pays between $0.00 and $" in ran.out


def test_before_2022_an_assistants_mark_costs_nobody_anything() -> None:
    lines = [service("97110", "PTA", minutes=15)]
    told = {year: [rule["rule"] for rule in answered(date=f"{year}-03-02", lines=lines)["rules"]]
            for year in (2021, 2022)}  # fmt: skip
    assert "medicare.assistants.share" not in told[2021]
    assert "medicare.assistants.share" in told[2022]


@pytest.mark.parametrize(
    ("brought", "faults"),
    [
        ("", [EMPTY]),
        ("[]", [f"input: [] is not {EMPTY.partition('bring ')[2]}"]),
        ("{}", ["date: null is missing", "zip: null is missing", "lines: null is missing"]),
        ("not json", ['line 1, column 1: "not json" is not JSON: Expecting value']),
    ],
)  # fmt: skip
def test_what_is_no_day_is_refused(brought: str, faults: list[str]) -> None:
    assert ablepath("medicare", "-", brought=brought) == Ended(2, "", "\n".join([*faults, ""]))


@pytest.mark.parametrize(
    ("changes", "faults"),
    [
        ({"dat": "2026-03-02"},
         ['dat: "2026-03-02" stands under a key that is not known here; did you mean date?']),
        ({"date": "2026-02-30"}, ['date: "2026-02-30" is not a day written as YYYY-MM-DD']),
        ({"zip": 4401}, ["zip: 4401 is not text"]),
        ({"zip": "00000"}, ['zip: "00000" is not a ZIP code of the CMS file of 2025Q4; write five digits']),
        ({"deductible_met": 28.3},
         ['deductible_met: 28.3 is a number with a binary fraction; write money as text, such as "283.00"']),
        ({"deductible_met": "-1"}, ['deductible_met: "-1" is negative; an amount is 0 or more']),
        ({"lines": []}, ["lines: [] holds no service; name at least one"]),
        ({"lines": [service("97111", minutes=15)]},
         ['lines[0].code: "97111" is not one of our therapy codes; did you mean 97161 or 97116 or 97113?']),
        ({"lines": [service("97165")]},
         ['lines[0].by: "PT" cannot give 97165, which belongs to OT']),
        ({"lines": [service("97110", minutes=-5)]},
         ["lines[0].minutes: -5 is not from 0 to 1440"]),
        ({"lines": [service("97110")]},
         ["lines[0].minutes: null does not fit: 97110 needs its minutes, or else its units"]),
        ({"lines": [service("97150", units=2)]},
         ["lines[0].units: 2 cannot be more than 1: 97150 counts once a day"]),
        ({"lines": [service("97550", "OT")]},
         ["lines[0].units: null is missing: 97550 is not counted by quarter hours"]),
        ({"lines": [service("97110", minutes=15), service("97112", units=1)]},
         ["lines[1].units: 1 cannot stand beside lines with minutes; give minutes for all of them"]),
        ({"lines": [service("97110", minutes=1440), service("97112", "OT", minutes=1)]},
         ['lines: [{"code": "97110", "by": "PT", "minutes": 1440}, {"code": "9… '
          "hold more minutes than the 1440 of a day"]),
        ({"lines": [service("97014")]},
         ['lines: ["97014"] Medicare does not take 97014; bill the code it uses instead']),
        ({"participating": False, "setting": "hospital_outpatient"},
         ["participating: false is only for an office: every institution takes part"]),
        ({"assigned": False},
         ["assigned: false is false, but who takes part in Medicare accepts its amount"]),
        ({"used_so_far": {"pt": "1.00"}},
         ['used_so_far.pt: "1.00" stands under a key that is not known here; allowed: pt_slp, ot']),
    ],
    ids=str,
)  # fmt: skip
def test_a_day_that_cannot_be_used_is_refused(changes: dict[str, object], faults: list[str]) -> None:
    assert refused(**changes) == faults


def test_a_day_beyond_what_is_known_is_refused_with_what_is_known() -> None:
    (fault,) = refused(date="2027-01-04")
    assert fault.startswith('date: "2027-01-04" cannot be priced: ')
    assert "is known up to 2026-12-31, not for 2027-01-04" in fault
