"""`ablepath refer`: options in, the answer of both gates out; what cannot be used is refused line by line."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.integration.command import Ended, ablepath

TEXAS = ("--state", "TX", "--discipline", "PT", "--payer", "commercial_hmo", "--date", "2026-11-25")
KEYS = [
    "state", "discipline", "date", "circumstances", "answer", "headline", "law", "payer", "limits",
    "earliest_start", "limit_ends", "next_steps", "also", "compact", "telehealth", "if_none_near", "sources",
    "trust",
]  # fmt: skip


def answered(*options: str) -> Any:
    ran = ablepath("refer", *options, "--json")
    assert (ran.code, ran.err) == (0, "")
    return json.loads(ran.out)


def test_the_answer_has_both_gates_and_the_stricter_wins() -> None:
    answer = answered(*TEXAS)
    assert list(answer) == KEYS
    assert answer["law"]["answer"] == "not_needed"
    assert answer["payer"]["answer"] == answer["answer"] == "usually_needed"
    assert answer["limit_ends"]["day"] == "2026-12-24"
    assert answer["limits"][0] | {"says": ""} == {
        "kind": "hard_stop", "says": "", "days": 30, "day_unit": "calendar", "day_unit_assumed": False,
        "visits": None, "due": "2026-12-24", "visits_left": None, "reached": False, "trust": "V",
    }  # fmt: skip
    assert answer["earliest_start"]["evaluation_waits_for"] == ["order", "told"]
    assert answer["trust"] == "V2"


def test_the_page_gives_the_answer_first_then_what_to_do() -> None:
    ran = ablepath("refer", *TEXAS)
    lines = ran.out.splitlines()
    assert lines[0].startswith("You most likely need a referral for physical therapy")
    assert lines[3] == "What to do next"
    assert "The law of Texas" in lines
    assert "Who pays: a private HMO plan" in lines
    assert max(len(line) for line in lines if "http" not in line) <= 88


def test_the_page_in_spanish() -> None:
    ran = ablepath("refer", *TEXAS, "--lang", "es")
    assert ran.out.startswith("Es probable que necesite una orden médica para terapia física")
    assert "La ley de Texas" in ran.out.splitlines()


def test_visits_left_and_the_last_day_are_counted_from_the_first_visit() -> None:
    answer = answered("--state", "CA", "--discipline", "PT", "--self-pay", "--date", "2026-11-25",
                      "--first-visit", "2026-11-02", "--visits-so-far", "5")  # fmt: skip
    assert answer["limit_ends"] == {
        "kind": "hard_stop", "day": "2026-12-16", "visits": 12, "visits_left": 7,
        "counted_from": "2026-11-02", "first_visit_assumed": False, "reached": False,
    }  # fmt: skip
    assert (answer["payer"]["id"], answer["payer"]["plan"]) == ("self_pay", "self_pay")


def test_when_the_law_forbids_it_the_answer_says_who_may_write_the_order() -> None:
    options = ("--state", "PR", "--discipline", "PT", "--payer", "medicaid")
    assert answered(*options)["law"]["may_order"] == ["physician"]
    assert "These may write the referral: a doctor." in ablepath("refer", *options).out


def test_an_evaluation_is_offered_where_it_is_free() -> None:
    answer = answered("--state", "LA", "--discipline", "OT", "--self-pay", "--date", "2026-11-25")
    assert answer["answer"] == "evaluation_only"
    assert answer["earliest_start"]["evaluation"] == "2026-11-25"
    assert answer["earliest_start"]["treatment"] is None


@pytest.mark.parametrize("state", ["ny", "New York", "nueva york", " NY "])
def test_a_state_is_known_by_letters_and_by_name(state: str) -> None:
    assert answered("--state", state, "--discipline", "OT", "--self-pay")["state"] == "NY"


def test_a_question_for_a_day_long_past_is_answered_not_known() -> None:
    answer = answered("--state", "TX", "--discipline", "PT", "--self-pay", "--date", "2019-01-01")
    assert (answer["answer"], answer["trust"], answer["limit_ends"]) == ("not_known", "U", None)
    assert "We know it from 2025-06-30" in answer["law"]["says"][0]


@pytest.mark.parametrize(
    ("options", "faults"),
    [
        ((), ["state: null is missing", "discipline: null is missing", "payer: null is missing"]),
        (("--state", "TZ", "--discipline", "PT", "--self-pay"),
         ['state: "TZ" is none of the 50 states, DC, PR and VI; write two letters, such as TX']),
        (("--state", "Texsa", "--discipline", "PT", "--self-pay"),
         ['state: "Texsa" is none of the 50 states, DC, PR and VI; did you mean Texas?']),
        (("--state", "", "--discipline", "PT", "--self-pay"),
         ['state: "" is none of the 50 states, DC, PR and VI; write two letters, such as TX']),
        (("--state", "TX", "--discipline", "SLP", "--self-pay"),
         ['discipline: "SLP" is not one of PT, OT']),
        (("--state", "TX", "--discipline", "PT", "--payer", "tricare_prim"),
         ['payer: "tricare_prim" is not a payer we know; did you mean tricare_prime or tricare or '
          "tricare_select?"]),
        ((*TEXAS[:-1], "2026-02-30"), ['date: "2026-02-30" is not a day written as YYYY-MM-DD']),
        ((*TEXAS[:-1], "9999-12-31"), ['date: "9999-12-31" is not a day from 1990 to 2100']),
        ((*TEXAS, "--first-visit", "2026-11-26"),
         ['first_visit: "2026-11-26" is after 2026-11-25, the day asked about; '
          "leave it out when therapy has not begun"]),
        ((*TEXAS, "--visits-so-far", "-1"), ["visits_so_far: -1 is not from 0 to 1000"]),
        ((*TEXAS, "--visits-so-far", "3"),
         ["visits_so_far: 3 needs first_visit, the day of the first of them"]),
        ((*TEXAS, "--first-visit", "2026-11-02", "--visits-so-far", "0"),
         ["visits_so_far: 0 cannot be 0: the first visit was on 2026-11-02"]),
    ],
    ids=str,
)  # fmt: skip
def test_what_cannot_be_used_is_refused_a_line_a_fault(options: tuple[str, ...], faults: list[str]) -> None:
    assert ablepath("refer", *options) == Ended(2, "", "\n".join([*faults, ""]))


def test_a_payer_nobody_could_mean_is_answered_with_the_list() -> None:
    ran = ablepath("refer", "--state", "TX", "--discipline", "PT", "--payer", "xyzzy")
    assert ran.code == 2
    assert "is not a payer we know; one of auto_no_fault, charity_care, chip, commercial, " in ran.err


def test_the_law_is_loaded_by_those_alone_who_ask_for_it() -> None:
    program = (
        "import sys, ablepath; ablepath.recommend({}); "
        "print([n for n in sys.modules if n.startswith('ablepath') and ('access' in n or 'referral' in n)])"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"
