"""Ages, times and places from an intake to the answer, one person at a time and in a batch alike."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

import ablepath
from ablepath.population.batch import answer_lines
from ablepath.records.recommendation import as_plain

DAY = date(2026, 11, 25)
Person = dict[str, Any]

BABY: Person = {"age_years": 1, "difficulties": {"walking": "complete", "dressing_upper": "complete"}}
TODDLER: Person = {**BABY, "age_years": 1.6}
EARLY: Person = {**TODDLER, "gestation_weeks": 30}
STROKE: Person = {
    "conditions": ["stroke"], "onset_days": 10, "age_years": 70,
    "difficulties": {"walking": "severe", "dressing_upper": "moderate"},
}  # fmt: skip
IN_HOSPITAL: Person = {**STROKE, "setting": "acute_hospital", "onset_days": 2}
NEW_KNEE: Person = {
    "age_years": 68, "conditions": ["knee_replacement"], "surgery_days": 1, "setting": "acute_hospital",
    "difficulties": {"walking": "severe"},
}  # fmt: skip
LATE: Person = {"age_years": 1.2, "symptoms": ["motor_delay"]}


def alone(person: Person) -> Person:
    return as_plain(ablepath.recommend({"as_of": DAY.isoformat(), **person}))


def in_a_batch(person: Person) -> Person:
    (answer,) = answer_lines([json.dumps(person)], today=DAY)
    return answer


BOTH_WAYS = pytest.mark.parametrize("answer", [alone, in_a_batch], ids=["alone", "in a batch"])


def notes(answer: Person, kind: str) -> list[Person]:
    return [note for note in answer["also"] if note["kind"] == kind]


@BOTH_WAYS
@pytest.mark.parametrize(
    ("person", "outcome", "left_out"),
    [
        (BABY,    "UNSURE", ["dressing the upper body", "walking indoors"]),
        (TODDLER, "PT",     ["dressing the upper body"]),
        (EARLY,   "UNSURE", ["dressing the upper body", "walking indoors"]),
        ({"age_years": 10, "difficulties": {"driving": "severe", "work": "complete"}},
                  "UNSURE", ["driving", "doing a job", "14 years"]),
        ({"age_years": 1, "difficulties": {"walking": "severe", "walking_long": "severe"}},
                  "UNSURE", ["18 months", "walking indoors or short distances and walking long distances"]),
        ({"age_years": 40, "difficulties": {"driving": "severe"}}, "OT", []),
        ({"difficulties": {"driving": "severe"}},                  "OT", []),
        ({"age_years": 1.2, "milestones": {"walks_18m": False}},   "UNSURE", ["walking alone by 18 months"]),
        ({"age_years": 1.2, "milestones": {"sits_9m": False}},     "PT", []),
        ({"age_years": 1.9, "gestation_weeks": 34, "milestones": {"walks_18m": False}},  # 21 months corrected
                  "PT", []),
        ({"age_years": 1.6, "gestation_weeks": 30, "milestones": {"walks_18m": False}},  # 17 months corrected
                  "UNSURE", ["walking alone by 18 months"]),
    ],
    ids=str,
)  # fmt: skip
def test_what_nobody_is_expected_to_do_yet_counts_for_nobody_and_the_answer_says_so(
    answer: Any, person: Person, outcome: str, left_out: list[str]
) -> None:
    found = answer(person)
    said = [line for line in found["not_modelled"] if line.startswith("Nobody is expected to do this")]
    assert found["outcome"] == outcome
    assert bool(said) is bool(left_out)
    for words in left_out:
        assert any(words in line for line in said), words


@BOTH_WAYS
def test_an_age_that_counts_from_the_due_date_is_said_with_its_source(answer: Any) -> None:
    (note,) = notes(answer(EARLY), "corrected_age")
    assert "17 months" in note["says"]
    assert [source["id"] for source in note["sources"]] == ["aap-preemie-milestones"]
    assert notes(answer(TODDLER), "corrected_age") == []


@BOTH_WAYS
def test_reasons_show_the_age_as_it_was_told(answer: Any) -> None:
    person = {"age_years": 1.9, "gestation_weeks": 30, "symptoms": ["motor_delay"]}
    told = {key: value for reason in answer(person)["reasons"] for key, value in reason["facts"].items()}
    assert told["age_years"] == 1.9


@BOTH_WAYS
@pytest.mark.parametrize(
    ("person", "days", "urgency"),
    [
        (IN_HOSPITAL, 2, "days"),
        (STROKE, 3, "days"),
        ({**STROKE, "onset_days": 900}, None, "routine"),
        ({**STROKE, "current_therapy": {"PT": True}}, None, "routine"),
        ({**STROKE, "conditions": []}, None, "routine"),
        (NEW_KNEE, 1, "days"),
        ({**NEW_KNEE, "setting": "home", "surgery_days": 4}, 7, "days"),
        ({**NEW_KNEE, "surgery_days": -4}, None, "routine"),
        ({**NEW_KNEE, "conditions": ["knee_replacement", "burns"], "onset_days": 3}, 1, "days"),
        ({"conditions": ["hip_fracture"], "setting": "home", "surgery_days": 20, "age_years": 80}, 3, "days"),
        ({"conditions": ["hand_tendon_nerve_injury"], "surgery_days": 1}, 5, "days"),
        ({"conditions": ["burns"], "setting": "acute_hospital"}, 2, "days"),
        (LATE, 45, "days"),
        ({**STROKE, "warnings": {"calf_swelling": True}}, 3, "today"),        # what is sooner stays
        ({**STROKE, "warnings": {"blood_urine_stool": True}}, 3, "days"),
        ({**STROKE, "warnings": {"stroke_signs": True}}, None, "now"),
        ({**IN_HOSPITAL, "at_usual_level": True, "difficulties": {}, "onset_days": 20}, None, "routine"),
    ],
    ids=str,
)  # fmt: skip
def test_how_soon_therapy_should_begin(answer: Any, person: Person, days: int | None, urgency: str) -> None:
    found = answer(person)
    assert (found["start_within_days"], found["urgency"]) == (days, urgency)
    why = notes(found, "start_soon")
    assert bool(why) is (days is not None)
    for note in why:
        assert note["rule"].startswith("triage.timing.")
        assert note["sources"]


@BOTH_WAYS
@pytest.mark.parametrize(
    ("person", "places"),
    [
        (IN_HOSPITAL, ["inpatient_rehab"]),
        ({**IN_HOSPITAL, "lives_with": "alone"}, ["inpatient_rehab", "skilled_nursing"]),
        ({**IN_HOSPITAL, "three_hours_a_day": False}, ["skilled_nursing"]),
        ({**STROKE, "setting": "home", "homebound": True, "transport": True}, ["home_health"]),
        ({**STROKE, "transport": True}, ["outpatient"]),
        ({**STROKE, "transport": False}, []),
        (STROKE, []),
        ({"age_years": 8, "difficulties": {"handwriting": "severe"}, "transport": True},
         ["outpatient", "school"]),
        (LATE, ["early_intervention"]),
        ({**STROKE, "transport": True, "warnings": {"calf_swelling": True}}, []),
        ({"transport": True}, []),
    ],
    ids=str,
)  # fmt: skip
def test_where_therapy_may_take_place(answer: Any, person: Person, places: list[str]) -> None:
    found = answer(person)
    fitting = notes(found, "place")
    assert [note["rule"] for note in fitting] == [f"triage.place.{place}" for place in places]
    assert all(note["sources"] for note in fitting)
    assert len(notes(found, "no_promise")) == bool(places)
