"""The page about a referral: what it says in each situation, and what it leaves out."""

from __future__ import annotations

from datetime import date

import pytest

from ablepath.explain.referral_page import referral_page
from ablepath.explain.words import Words
from ablepath.knowledge.bundle import knowledge
from tests.unit.access.asking import ask

BEGUN = date(2026, 11, 2)


def page(where: str, payer: str = "self_pay", **told: object) -> str:
    return " ".join(referral_page(ask(where, payer, **told), Words(knowledge(), "en")).split())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("where", "told", "said", "unsaid"),
    [
        ("IN PT", {}, "You can start on 2026-11-23", "First this is needed"),
        ("IN PT", {"payer": "va"}, "First this is needed: a referral and the approval of the payer.",
         "You can start"),
        ("IN PT", {"payer": "va"}, "A doctor may write the referral. Ask the clinic who else may.",
         "These may"),
        ("LA OT", {}, "You can have an evaluation on 2026-11-23", "You can start on"),
        ("LA OT", {}, "Treatment has to wait for this: a referral.", "First this is needed"),
        ("CA PT", {}, "12 visits are allowed in all.", "visits are left"),
        ("CA PT", {}, "This counts as if the first visit were on 2026-11-23.", "You began"),
        ("CA PT", {"first_visit": BEGUN, "visits": 5}, "7 of 12 visits are left.", "This counts as if"),
        ("CA PT", {"first_visit": BEGUN, "visits": 5}, "You began on 2026-11-02.", "You can start on"),
        ("CA PT", {"first_visit": BEGUN, "visits": 12}, "The limit has been reached.", "visits are left"),
        ("DE PT", {}, "By then the therapist must have talked with a doctor", "The limit has been reached"),
        ("CO PT", {}, "Ask the clinic if it can see you with no referral.", "The last day is"),
        ("DC PT", {}, "There are limits, but we could not read them.", "The last day is"),
        ("TX OT", {}, "Texas is not in the list of members of 2026-08-07.", "Texas has joined"),
        ("NY OT", {}, "An evaluation alone needs no referral.", "may write the referral"),
    ],
    ids=str,
)  # fmt: skip
def test_the_page_says_what_fits(where: str, told: dict[str, object], said: str, unsaid: str) -> None:
    text = page(where, **told)  # type: ignore[arg-type]
    assert said in text
    assert unsaid not in text


def test_a_source_cited_twice_at_one_place_is_listed_once() -> None:
    text = page("AL PT", "workers_comp")
    assert text.count("Ala. Code 34-24-210.1 (read in a copy current through 2024)") == 1
