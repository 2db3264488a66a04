"""`recommend --json` keeps the contract that others build on: these keys, in this order, these values."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from ablepath.knowledge.bundle import knowledge
from ablepath.model.source import Trust
from tests.integration.command import ablepath

DAY = "2026-11-23"
KEYS = [
    "id", "as_of", "knowledge", "outcome", "urgency", "act", "therapy_meanwhile", "start_within_days",
    "headline", "also", "disciplines", "reasons", "would_change", "ask_next", "other_help", "not_modelled",
    "trust",
]  # fmt: skip
OUTCOMES = {"EMERGENCY", "MEDICAL_FIRST", "PT", "OT", "BOTH", "EITHER", "NEITHER", "UNSURE"}
URGENCIES = {"now", "today", "days", "routine"}
ACTS = {
    "call_911", "crisis_988", "go_to_er", "same_day", "within_days", "before_therapy", "private_card", None,
}  # fmt: skip
MEANWHILE = {"hold", "continue", "book_now"}
STRENGTHS = {"strong", "moderate", "weak", None}
NOTES = {
    "warning", "after_the_doctor", "how_to_choose", "instead", "start_soon", "place", "no_promise",
    "corrected_age",
}  # fmt: skip
LEVELS = {"emergency", "urgent", "doctor_first", "protect", None}
SOURCE_KEYS = ["id", "title", "at", "url", "published", "trust"]

PEOPLE: dict[str, dict[str, object]] = {
    "nothing known": {},
    "hard to walk": {"difficulties": {"walking": "severe"}},
    "hard to dress": {"difficulties": {"dressing_lower": "severe"}},
    "much is hard": {
        "id": "p-1",
        "age_years": 71.5,
        "conditions": ["stroke"],
        "difficulties": {"walking": "severe", "dressing_upper": "moderate", "cooking": "complete"},
        "symptoms": ["weakness_one_side", "speech_trouble", "swallow_trouble"],
        "symptoms_absent": ["dizziness"],
        "goals": ["walking", "cooking"],
        "goal_text": "to cook again",
    },
    "stroke signs": {"warnings": {"stroke_signs": True}, "difficulties": {"walking": "severe"}},
    "a child limps": {"warnings": {"child_limp": True}, "difficulties": {"walking": "severe"}},
    "hurt by someone": {"warnings": {"abuse_neglect": True}, "difficulties": {"walking": "severe"}},
    "two signs": {"warnings": {"choking": True, "concussion_unseen": True, "abuse_neglect": True}},
    "at the usual level": {"setting": "acute_hospital", "at_usual_level": True},
    "tennis elbow": {"symptoms": ["pain_elbow"], "conditions": ["tennis_elbow"]},
}


@pytest.fixture(scope="module")
def answers() -> dict[str, dict[str, Any]]:
    """What the command says of each of the people."""
    lines = "\n".join(json.dumps({"as_of": DAY, **person}) for person in PEOPLE.values())
    ran = ablepath("recommend", "--batch", "-", brought=lines)
    assert (ran.code, ran.err) == (0, "")
    found = [json.loads(line) for line in ran.out.splitlines()]
    return dict(zip(PEOPLE, found, strict=True))


@pytest.fixture(params=PEOPLE)
def answer(request: pytest.FixtureRequest, answers: dict[str, dict[str, Any]]) -> dict[str, Any]:
    return answers[request.param]


def test_one_person_gets_the_same_answer_indented(answers: dict[str, dict[str, Any]]) -> None:
    for name in ("much is hard", "stroke signs"):
        ran = ablepath("recommend", "--json", "-", brought=json.dumps({"as_of": DAY, **PEOPLE[name]}))
        assert (ran.code, ran.err) == (0, "")
        assert json.loads(ran.out) == answers[name]
        assert ran.out.startswith('{\n  "id": ')


def test_every_key_is_there_in_its_order(answer: dict[str, Any]) -> None:
    assert list(answer) == KEYS


def test_plain_values_are_of_the_contract(answer: dict[str, Any]) -> None:
    assert answer["as_of"] == DAY
    assert re.fullmatch(r"\d{4}\.\d{2}\+[0-9a-f]{10}", answer["knowledge"])
    assert answer["outcome"] in OUTCOMES
    assert answer["urgency"] in URGENCIES
    assert answer["act"] in ACTS
    assert answer["therapy_meanwhile"] in MEANWHILE
    assert answer["start_within_days"] is None
    assert answer["headline"]
    assert answer["trust"] in {*Trust, None}
    assert all(isinstance(line, str) and line for line in answer["not_modelled"])


def test_professions_are_of_the_contract(answer: dict[str, Any]) -> None:
    if answer["outcome"] == "EMERGENCY":
        assert answer["disciplines"] == {}
        return
    assert list(answer["disciplines"]) == ["PT", "OT"]
    for standing in answer["disciplines"].values():
        assert list(standing) == ["indicated", "strength"]
        assert standing["indicated"] in (True, False, None)
        assert standing["strength"] in STRENGTHS
        assert standing["strength"] is None or standing["indicated"]


def test_reasons_and_other_help_are_of_the_contract(answer: dict[str, Any]) -> None:
    for reason in answer["reasons"]:
        assert list(reason) == ["rule", "says", "because", "facts", "sources"]
        assert reason["rule"] in knowledge().rules
        assert reason["facts"].keys() <= knowledge().facts.keys()
    for helper in answer["other_help"]:
        assert list(helper) == ["who", "because", "rule", "sources"]
    telling = answer["reasons"] + answer["other_help"] + answer["also"]
    for source in [source for told in telling for source in told["sources"]]:
        assert list(source) == SOURCE_KEYS
        assert source["id"] in knowledge().sources
        assert source["trust"] in set(Trust)


def test_notes_changes_and_questions_are_of_the_contract(answer: dict[str, Any]) -> None:
    for note in answer["also"]:
        assert list(note) == ["kind", "says", "rule", "act", "level", "private", "sources"]
        assert note["kind"] in NOTES
        assert note["act"] in ACTS
        assert note["level"] in LEVELS
    for change in answer["would_change"]:
        assert list(change) == ["if", "then"]
        assert change["if"].keys() <= knowledge().facts.keys()
        assert change["then"] in OUTCOMES - {answer["outcome"]}
    for ask in answer["ask_next"]:
        assert list(ask) == ["fact", "question", "why"]
        assert ask["fact"] in knowledge().facts


def test_answers_are_words_and_not_places_on_a_scale(answers: dict[str, dict[str, Any]]) -> None:
    facts = {
        key: value for reason in answers["much is hard"]["reasons"] for key, value in reason["facts"].items()
    }
    assert facts["difficulties.walking"] == "severe"
    assert facts["conditions.stroke"] is True
    changed = [value for change in answers["hard to walk"]["would_change"] for value in change["if"].values()]
    assert set(changed) <= {"none", "mild", "moderate", "severe", "complete"}


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("nothing known", "UNSURE"),
        ("hard to walk", "PT"),
        ("hard to dress", "OT"),
        ("much is hard", "BOTH"),
        ("stroke signs", "EMERGENCY"),
        ("a child limps", "MEDICAL_FIRST"),
        ("hurt by someone", "PT"),
        ("two signs", "MEDICAL_FIRST"),
        ("at the usual level", "NEITHER"),
        ("tennis elbow", "EITHER"),
    ],
)
def test_plain_cases_get_the_plain_answer(
    answers: dict[str, dict[str, Any]], name: str, outcome: str
) -> None:
    assert answers[name]["outcome"] == outcome


def test_the_private_card_is_marked_private(answers: dict[str, dict[str, Any]]) -> None:
    (note,) = answers["hurt by someone"]["also"]
    assert (note["act"], note["level"], note["private"]) == ("private_card", "protect", True)


def test_warnings_that_were_not_asked_are_listed_first(answers: dict[str, dict[str, Any]]) -> None:
    asked = [ask["fact"] for ask in answers["nothing known"]["ask_next"]]
    signs = [fact for fact in asked if fact.startswith("warnings.")]
    assert signs == asked[: len(signs)]
    assert set(signs) == {fact.id for fact in knowledge().families["warnings"]}


def test_the_id_is_echoed_and_absent_ones_are_null(answers: dict[str, dict[str, Any]]) -> None:
    assert answers["much is hard"]["id"] == "p-1"
    assert answers["hard to walk"]["id"] is None
