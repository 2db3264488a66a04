"""An intake is read into facts, or refused with the place, the value and what to do."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date

import pytest

from ablepath.knowledge.bundle import knowledge
from ablepath.model.intake import Facts, Intake
from ablepath.records.faults import InputFaults
from ablepath.records.intake import read_intake
from tests.spec.hand_made import DAY

FIVE = "none, mild, moderate, severe, complete"


def read(written: object) -> Intake:
    return read_intake(written, knowledge(), DAY)


def faults(written: object) -> list[str]:
    with pytest.raises(InputFaults) as caught:
        read(written)
    return str(caught.value).splitlines()


def nested(depth: int) -> list[object]:
    value: list[object] = []
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("written", "facts"),
    [
        ({}, {}),
        ({"age_years": 70}, {"age_years": 70}),
        ({"age_years": 0}, {"age_years": 0}),
        ({"age_years": 0.33}, {"age_years": 0.33}),
        ({"age_years": 130}, {"age_years": 130}),
        ({"surgery_days": -10}, {"surgery_days": -10}),
        ({"falls_past_year": 2.0}, {"falls_past_year": 2}),
        ({"sex": "female"}, {"sex": "female"}),
        ({"difficulties": {}}, {}),
        ({"difficulties": {"walking": "none"}}, {"difficulties.walking": 0}),
        ({"difficulties": {"walking": "complete"}}, {"difficulties.walking": 4}),
        ({"condition_stage": "advanced"}, {"condition_stage": 2}),
        ({"warnings": {"chest_pain": False}}, {"warnings.chest_pain": False}),
        ({"milestones": {"sits_9m": True}}, {"milestones.sits_9m": True}),
        ({"current_therapy": {"PT": True}}, {"current_therapy.PT": True}),
        ({"conditions": ["stroke"]}, {"conditions.stroke": True}),
        ({"conditions": []}, {}),
        ({"precautions": ["hip"], "home": ["hazards"]}, {"precautions.hip": True, "home.hazards": True}),
        ({"symptoms": ["pain_back"]}, {"symptoms.pain_back": True}),
        ({"symptoms_absent": ["pain_back"]}, {"symptoms.pain_back": False}),
        ({"goals": ["walking"]}, {"goals.walking": True}),
        ({"warnings_evaluated": ["choking"]}, {"warnings_evaluated.choking": True}),
        ({"condition_text": "a sore knee"}, {"condition_text": "a sore knee"}),
    ],
    ids=str,
)
def test_an_intake_becomes_facts_by_path(written: object, facts: Facts) -> None:
    assert read(written).facts == facts


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ({"difficultys": {}}, "difficultys: {} stands under a key that is not part of an intake; "
                              "did you mean difficulties?"),
        ({"xyzzy": 1}, "xyzzy: 1 stands under a key that is not part of an intake; see the intake reference"),
        ({"goals.walking": True}, "goals.walking: true stands under a key that is not part of an intake; "
                                  "see the intake reference"),
        ({"": 1}, ": 1 stands under a key that is not part of an intake; see the intake reference"),
        ({"difficulties": {"walkin": "severe"}},
         'difficulties.walkin: "severe" (walkin) is not an activity; did you mean walking or walking_long?'),
        ({"warnings": {"stroke_sign": True}},
         "warnings.stroke_sign: true (stroke_sign) is not one of our warnings; did you mean stroke_signs?"),
        ({"current_therapy": {"MD": True}},
         "current_therapy.MD: true (MD) is not one of our current_therapy; allowed: OT, PT, SLP"),
        ({"conditions": ["strok"]},
         'conditions[0]: "strok" (strok) is not one of our conditions; did you mean stroke?'),
        ({"conditions": ["stroke", "xyzzy"]}, 'conditions[1]: "xyzzy" (xyzzy) is not one of our conditions'),
        ({"goals": ["walkin"]},
         'goals[0]: "walkin" (walkin) is not an activity; did you mean walking or walking_long?'),
        ({"warnings_evaluated": ["chest"]},
         'warnings_evaluated[0]: "chest" (chest) is not one of our warnings_evaluated; '
         "did you mean chest_pain?"),
        ({"symptoms_absent": ["pain_bak"]},
         'symptoms_absent[0]: "pain_bak" (pain_bak) is not one of our symptoms; '
         "did you mean pain_back or pain_neck or pain_knee?"),
    ],
    ids=str,
)  # fmt: skip
def test_an_unknown_id_is_refused_with_the_nearest_that_exist(written: object, fault: str) -> None:
    assert faults(written) == [fault]


@pytest.mark.parametrize(
    ("key", "value", "what"),
    [
        ("age_years", -3, "-3 is below 0, the least possible"),
        ("age_years", 300, "300 is above 130, the most possible"),
        ("age_years", True, "true is not a number"),
        ("age_years", "70", '"70" is not a number'),
        ("age_years", None, "null is not a number"),
        ("age_years", math.nan, "NaN is not a number"),
        ("age_years", math.inf, "Infinity is too large a number"),
        ("onset_days", 1e300, "1e+300 is too large a number"),
        ("onset_days", 10**400, f"{10**59}… is too large a number"),
        ("onset_days", -1, "-1 is below 0, the least possible"),
        ("surgery_days", -4000, "-4000 is below -3650, the least possible"),
        ("falls_past_year", 1.5, "1.5 is not a whole number"),
        ("falls_past_year", math.inf, "Infinity is too large a number"),
        ("sex", "f", '"f" is not one of female, male, other'),
        ("state", "Texas", '"Texas" is not one of AL, AK, AZ, AR, CA, CO, CT, DE, DC, FL, GA, HI, …'),
        ("zip", 4401, "4401 is not text"),
        ("homebound", "yes", '"yes" is neither true nor false'),
        ("homebound", 1, "1 is neither true nor false"),
        ("id", 7, "7 is not text"),
        ("insurance", [], "[] is not an object"),
        ("conditions", "stroke", '"stroke" is not a list of ids'),
        ("conditions", {"stroke": True}, '{"stroke": true} is not a list of ids'),
        ("symptoms", "pain_back", '"pain_back" is not a list of ids'),
        ("difficulties", [], "[] is not an object of ids and answers"),
        ("warnings", "none", '"none" is not an object of ids and answers'),
    ],
)
def test_an_impossible_value_is_refused_with_what_is_possible(key: str, value: object, what: str) -> None:
    assert faults({key: value}) == [f"{key}: {what}"]


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ({"difficulties": {"walking": "sever"}}, f'difficulties.walking: "sever" is not one of {FIVE}'),
        ({"difficulties": {"walking": 3}}, f"difficulties.walking: 3 is not one of {FIVE}"),
        ({"difficulties": {"walking": True}}, f"difficulties.walking: true is not one of {FIVE}"),
        ({"difficulties": {"walking": None}}, f"difficulties.walking: null is not one of {FIVE}"),
        ({"difficulties": {"walking": ["severe"]}}, f'difficulties.walking: ["severe"] is not one of {FIVE}'),
        ({"warnings": {"chest_pain": "no"}}, 'warnings.chest_pain: "no" is neither true nor false'),
        ({"conditions": ["stroke", 1]}, "conditions[1]: 1 is not an id, which is text"),
        ({"measures": "tug"}, 'measures[0]: "tug" is not an object with id, value and on'),
        ({"measures": [{"id": "tug", "value": 12}, {"id": "tug"}]},
         'measures[1]: {"id": "tug"} is not an object with id, value and on'),
        ({"measures": [{"id": "tug", "value": 12, "off": 1}]},
         'measures[0]: {"id": "tug", "value": 12, "off": 1} is not an object with id, value and on'),
    ],
    ids=str,
)  # fmt: skip
def test_an_impossible_value_inside_is_named_by_its_path(written: object, fault: str) -> None:
    assert faults(written) == [fault]


@pytest.mark.parametrize("written", [None, [], "text", 3, True, [{}]], ids=repr)
def test_what_is_no_object_is_refused(written: object) -> None:
    (fault,) = faults(written)
    assert fault.endswith("is not a JSON object with the keys of an intake")


@pytest.mark.parametrize("order", [("symptoms", "symptoms_absent"), ("symptoms_absent", "symptoms")])
def test_a_symptom_that_is_present_and_absent_is_refused_in_either_order(order: tuple[str, str]) -> None:
    (fault,) = faults({order[0]: ["pain_neck", "pain_back"], order[1]: ["pain_back"]})
    assert fault == f'{order[1]}[0]: "pain_back" is given as present and as absent; keep one of the two'


def test_what_is_listed_twice_counts_once() -> None:
    twice = read({"conditions": ["stroke", "stroke"], "goals": ["walking", "bathing", "walking"]})
    assert twice.facts == {"conditions.stroke": True, "goals.walking": True, "goals.bathing": True}
    assert twice.goals == ("walking", "bathing")


def test_goals_keep_the_order_of_what_is_wanted_most() -> None:
    assert read({"goals": ["walking", "bathing", "work"]}).goals == ("walking", "bathing", "work")
    assert read({"goals": ["work", "walking", "bathing"]}).goals == ("work", "walking", "bathing")


@pytest.mark.parametrize(
    ("as_of", "what"),
    [
        ("2025-12-31", "is before 2026-01-01, the first day our rules cover"),
        ("0001-01-01", "is before 2026-01-01, the first day our rules cover"),
        ("2026-02-30", "is not a day written as YYYY-MM-DD"),
        ("2026-11-23T10:00", "is not a day written as YYYY-MM-DD"),
        ("20261123", "is not a day written as YYYY-MM-DD"),
        ("2026-W48-1", "is not a day written as YYYY-MM-DD"),
        ("today", "is not a day written as YYYY-MM-DD"),
        ("", "is not a day written as YYYY-MM-DD"),
    ],
)
def test_a_day_we_cannot_answer_for_is_refused(as_of: str, what: str) -> None:
    assert faults({"as_of": as_of}) == [f'as_of: "{as_of}" {what}']


@pytest.mark.parametrize("as_of", [20261123, 2026.5, True, ["2026-11-23"]])
def test_a_day_that_is_no_text_is_refused(as_of: object) -> None:
    assert len(faults({"as_of": as_of})) == 1


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ({}, DAY),
        ({"as_of": None}, DAY),
        ({"as_of": "2026-01-01"}, date(2026, 1, 1)),
        ({"as_of": "2035-06-30"}, date(2035, 6, 30)),
    ],
    ids=str,
)
def test_an_intake_is_for_the_day_it_names_or_for_today(written: Mapping[str, object], day: date) -> None:
    assert read(written).as_of == day


def test_every_fault_is_named_at_once() -> None:
    written = {"age_years": 300, "sex": "f", "difficulties": {"walking": "bad", "xyzzy": "bad"}, "as_of": 1}
    assert [fault.partition(":")[0] for fault in faults(written)] == [
        "age_years", "sex", "difficulties.walking", "difficulties.xyzzy", "as_of",
    ]  # fmt: skip


def test_a_value_nested_a_hundred_thousand_times_is_refused_like_any_other() -> None:
    (fault,) = faults({"difficulties": {"walking": nested(100_000)}})
    assert fault.endswith(f"is not one of {FIVE}")


def test_what_others_read_is_kept_as_it_came() -> None:
    intake = read({"id": "a-1", "measures": [{"id": "tug", "value": 12}], "insurance": {"kind": "tricare"}})
    assert intake.id == "a-1"
    assert intake.measures == ({"id": "tug", "value": 12},)
    assert intake.insurance == {"kind": "tricare"}
    assert intake.facts == {}


def test_one_measure_need_not_stand_in_a_list() -> None:
    assert read({"measures": {"id": "tug", "value": 12, "on": "2026-11-01"}}).measures == (
        {"id": "tug", "value": 12, "on": "2026-11-01"},
    )


def test_facts_come_in_the_order_of_the_fact_files_whatever_the_order_of_the_keys() -> None:
    one = {"difficulties": {"walking": "mild", "bathing": "none"}, "age_years": 70, "symptoms": ["falls"]}
    other = {"symptoms": ["falls"], "age_years": 70, "difficulties": {"bathing": "none", "walking": "mild"}}
    assert list(read(one).facts.items()) == list(read(other).facts.items())
    assert list(read(one).facts) == [path for path in knowledge().facts if path in read(one).facts]
