"""Which page comes after which."""

from __future__ import annotations

from collections import Counter

import pytest

from ablepath.knowledge.bundle import knowledge
from ablepath.knowledge.contents import Group, Warn
from ablepath.model.outcome import Level
from tests.unit.web.said import said
from tests.unit.web.visitor import Visitor

SIGNS = ("sudden", "injury", "body", "thoughts", "not_seen", "infection", "pain", "weakness")
NOT_ASKED = {"symptoms.speech_swallow"}  # two better questions, one for each half, are asked instead


def test_the_pages_come_in_the_order_of_what_cannot_wait(visitor: Visitor) -> None:
    come = [visitor.at]
    while visitor.at != "check":
        visitor.answer({"age_years": "40"}.get(visitor.at, "unsure"))
        come.append(visitor.at)
    assert come == [
        "for_whom",
        "age_years",
        *(f"ask_signs_{signs}" for signs in SIGNS),
        "warnings.abuse_neglect",
        "areas.conditions",
        "areas.difficulties",
        "areas.symptoms",
        "onset_days",
        "course",
        "check",
    ]


@pytest.mark.parametrize(
    ("page", "answers", "comes"),
    [
        ("ask_signs_child", {"age_years": "1"}, True),
        ("ask_signs_child", {"age_years": "40"}, False),
        ("setting", {"for_whom": "my_patient"}, True),
        ("setting", {"for_whom": "self"}, False),
        ("nursing_mobility_only", {"for_whom": "my_patient", "setting": "acute_hospital"}, True),
        ("nursing_mobility_only", {"for_whom": "my_patient", "setting": "home"}, False),
        ("falls_past_year", {"age_years": "70"}, True),
        ("falls_past_year", {"age_years": "30"}, False),
        ("falls_past_year", {"age_years": "30", "areas__symptoms": "ask_symptoms_balance",
                             "ask_symptoms_balance": "symptoms.falls"}, True),
        ("ask_conditions_brain", {"areas__conditions": "ask_conditions_brain"}, True),
        ("ask_conditions_brain", {"areas__conditions": "ask_conditions_hand"}, False),
        ("difficulties.stairs", {"areas__difficulties": "ask_activities_walking",
                                 "ask_activities_walking": "difficulties.stairs"}, True),
        ("difficulties.walking", {"areas__difficulties": "ask_activities_walking",
                                  "ask_activities_walking": "difficulties.stairs"}, False),
        ("surgery_days", {"areas__conditions": "ask_conditions_hip_knee",
                          "ask_conditions_hip_knee": "conditions.knee_replacement"}, True),
        ("surgery_days", {"areas__conditions": "ask_conditions_brain",
                          "ask_conditions_brain": "conditions.stroke"}, False),
        ("lives_with", {"areas__difficulties": "ask_activities_walking", "age_years": "70",
                        "ask_activities_walking": "difficulties.stairs",
                        "difficulties__stairs": "mild"}, True),
        ("lives_with", {"areas__difficulties": "ask_activities_walking", "age_years": "7",
                        "ask_activities_walking": "difficulties.stairs",
                        "difficulties__stairs": "mild"}, False),
        ("homebound", {"areas__difficulties": "ask_activities_walking",
                       "ask_activities_walking": "difficulties.stairs",
                       "difficulties__stairs": "mild"}, False),
        ("transport", {"areas__difficulties": "ask_activities_walking",
                       "ask_activities_walking": "difficulties.stairs",
                       "difficulties__stairs": "severe"}, True),
        ("work_demand", {"areas__symptoms": "ask_symptoms_back_head", "age_years": "30", "cause": "work",
                         "ask_symptoms_back_head": "symptoms.pain_back"}, True),
        ("work_demand", {"areas__symptoms": "ask_symptoms_back_head", "age_years": "30", "cause": "sport",
                         "ask_symptoms_back_head": "symptoms.pain_back"}, False),
        ("gestation_weeks", {"age_years": "1"}, True),
        ("gestation_weeks", {"age_years": "5"}, False),
        ("goals", {"areas__difficulties": "ask_activities_walking",
                   "ask_activities_walking": "difficulties.stairs"}, True),
        ("goals", {"areas__difficulties": "none_of_these"}, False),
        ("safety_card", {"warnings__abuse_neglect": "yes"}, True),
        ("safety_card", {"warnings__abuse_neglect": "no"}, False),
        ("warnings_evaluated.cannot_bear_weight",
         {"ask_signs_not_seen": "warnings.cannot_bear_weight"}, True),
        ("warnings_evaluated.cannot_bear_weight", {"ask_signs_not_seen": "none_of_these"}, False),
    ],
)  # fmt: skip
def test_a_page_comes_only_to_those_whom_it_can_concern(
    visitor: Visitor, page: str, answers: dict[str, str], comes: bool
) -> None:
    visitor.walk_to("check", **answers)
    assert (page in visitor.client.session["visit"]["pages"]) is comes


@pytest.mark.parametrize("family", ["warnings", "conditions", "difficulties", "symptoms"])
def test_every_fact_of_a_family_is_asked_on_one_page_and_no_more(family: str) -> None:
    asked = Counter(fact for group in _asked_together() for fact in group.facts)
    expected = {fact.id for fact in knowledge().families[family]} - NOT_ASKED
    assert {fact: asked[fact] for fact in expected if asked[fact] != 1} == {}


@pytest.mark.parametrize(("prefix", "most"), [("ask_signs_", 7), ("ask_", 12)])
def test_no_page_asks_too_much_at_once(prefix: str, most: int) -> None:
    assert {group.id for group in _asked_together(prefix) if len(group.facts) > most} == set()


def test_signs_of_an_emergency_come_before_all_other_signs() -> None:
    pages = [
        any(_level(fact) is Level.emergency for fact in group.facts)
        for group in _asked_together("ask_signs_")
    ]
    assert pages == sorted(pages, reverse=True)


def test_back_leads_to_the_page_before_and_in_the_end_to_the_first(visitor: Visitor) -> None:
    visitor.walk_to("ask_signs_injury")
    for expected in ("ask_signs_sudden", "age_years", "for_whom", ""):
        visitor.follow(said("web.back"))
        assert visitor.at == expected


def test_the_browsers_own_back_and_an_answer_given_again_lead_on_from_where_one_was(visitor: Visitor) -> None:
    visitor.answer("self")
    visitor.answer("64")
    first_sign = visitor.where
    visitor.go("/q/1")
    assert visitor.page.chosen == ["self"]
    visitor.answer("someone_i_care_for")
    assert visitor.where == first_sign
    assert visitor.known["for_whom"] == "someone_i_care_for"


def test_sending_the_same_answer_twice_is_sending_it_once(visitor: Visitor) -> None:
    visitor.answer("self")
    visitor.answer("64")
    signs = visitor.where
    visitor.answer("none_of_these")
    then, known = visitor.where, visitor.known
    visitor.post(signs, answer=["none_of_these"])
    assert (visitor.where, visitor.known) == (then, known)


def test_another_age_takes_back_what_only_a_child_could_answer(visitor: Visitor) -> None:
    visitor.walk_to("check", age_years="1", ask_signs_child="none_of_these", ask_signs_sudden="none_of_these")
    assert visitor.known["warnings"]["infant_danger"] is False
    visitor.follow(said("web.check.change_what", question=said("web.age.heading")))
    visitor.answer("40")
    assert "infant_danger" not in visitor.known["warnings"]
    assert "lost_skills" not in visitor.known["warnings"]
    assert visitor.known["warnings"]["chest_pain"] is False


def test_a_change_leads_back_to_the_check_unless_it_opens_a_question(visitor: Visitor) -> None:
    visitor.walk_to("check", for_whom="self")
    change = said("web.check.change_what", question=knowledge().facts["for_whom"].question.en)
    visitor.follow(change)
    assert visitor.page.links[said("web.back")] == "/check"
    visitor.answer("someone_i_care_for")
    assert visitor.at == "check"
    visitor.follow(change)
    visitor.answer("my_patient")
    assert visitor.at == "ask_signs_weakness", "a professional is asked if the patient is too ill today"


def test_somebody_who_comes_back_to_the_first_page_may_go_on_or_start_again(visitor: Visitor) -> None:
    visitor.answer("self")
    visitor.go("/")
    visitor.follow(said("web.home.go_on"))
    assert visitor.at == "age_years"
    visitor.start()
    assert (visitor.at, visitor.known) == ("for_whom", {})


@pytest.mark.parametrize("address", ["/q/0", "/q/99", "/q/abc", "/q/-1", "/nothing"])
def test_an_address_that_leads_nowhere_says_so(visitor: Visitor, address: str) -> None:
    visitor.go(address)
    assert visitor.status == 404
    assert visitor.page.heading == said("web.error.not_found.title")


def test_a_question_that_has_become_pointless_leads_on(visitor: Visitor) -> None:
    visitor.walk_to("ask_conditions_hand", areas__conditions="ask_conditions_hand")
    page = visitor.where
    areas = visitor.page.links[said("web.back")]
    visitor.post(areas, answer=["none_of_these"])
    visitor.go(page)
    assert visitor.at == "areas.difficulties"


def _asked_together(prefix: str = "ask_") -> list[Group]:
    return [group for key, group in knowledge().groups.items() if key.startswith(prefix)]


def _level(fact: str) -> Level | None:
    rules = knowledge().rules.values()
    return next(
        (rule.then.level for rule in rules if isinstance(rule.then, Warn) and fact in str(rule.when)), None
    )
