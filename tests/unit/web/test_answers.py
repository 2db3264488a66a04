"""What is known after an answer, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from ablepath.knowledge.bundle import knowledge
from tests.unit.web.said import said
from tests.unit.web.visitor import Visitor

AREA = {"areas__conditions": "ask_conditions_brain", "areas__difficulties": "ask_activities_home",
        "areas__symptoms": "ask_symptoms_pelvis"}  # fmt: skip


@pytest.mark.parametrize(
    ("page", "ticked", "key", "known"),
    [
        # What is ticked is so. What is not ticked beside it stays not known.
        ("ask_signs_pain", ["warnings.cancer_history_pain"], "warnings", {"cancer_history_pain": True}),
        ("ask_conditions_brain", ["conditions.stroke", "conditions.tbi"], "conditions", ["stroke", "tbi"]),
        ("ask_symptoms_pelvis", ["symptoms.pelvic_pain"], "symptoms", ["pelvic_pain"]),
        ("ask_symptoms_pelvis", ["symptoms.pelvic_pain"], "symptoms_absent", None),
        ("ask_activities_home", ["difficulties.cooking"], "difficulties", None),
        # "None of these" is a no to each.
        ("ask_signs_thoughts", ["none_of_these"], "warnings", {"self_harm": False, "crisis_voices": False}),
        ("ask_symptoms_pelvis", ["none_of_these"], "symptoms_absent",
         ["pelvic_pain", "pelvic_heaviness", "bowel_trouble"]),
        ("ask_activities_home", ["none_of_these"], "difficulties",
         dict.fromkeys(("cooking", "housework", "shopping", "medicines", "money", "caring_for_others"),
                       "none")),
        # A list names what applies, so a no to a diagnosis leaves nothing known.
        ("ask_conditions_brain", ["none_of_these"], "conditions", None),
        # "I'm not sure" is nothing known.
        ("ask_signs_thoughts", ["unsure"], "warnings", None),
        ("ask_symptoms_pelvis", ["unsure"], "symptoms", None),
        ("ask_symptoms_pelvis", ["unsure"], "symptoms_absent", None),
        ("ask_activities_home", ["unsure"], "difficulties", None),
        ("for_whom", ["unsure"], "for_whom", None),
        ("age_years", ["unsure"], "age_years", None),
        ("course", ["unsure"], "course", None),
        ("course", ["worsening"], "course", "worsening"),
        ("warnings.abuse_neglect", ["no"], "warnings", {"abuse_neglect": False}),
    ],
)  # fmt: skip
def test_an_answer_makes_known_what_it_says_and_no_more(
    visitor: Visitor, page: str, ticked: list[str], key: str, known: Any
) -> None:
    visitor.walk_to(page, age_years="40", **AREA)
    visitor.answer(*ticked)
    assert visitor.known.get(key) == known


@pytest.mark.parametrize(
    ("typed", "unit", "years"),
    [
        ("64", "years", 64),
        ("0", "years", 0),
        ("0.5", "years", 0.5),
        ("1,5", "years", 1.5),
        ("6", "months", 0.5),  # 6 / 12
        ("4", "months", 0.333),  # 4 / 12
        ("24", "months", 2),  # 24 / 12
        (" 7 ", "years", 7),
    ],
)
def test_an_age_may_be_typed_in_years_or_in_months(
    visitor: Visitor, typed: str, unit: str, years: float
) -> None:
    visitor.walk_to("age_years")
    visitor.answer(typed, unit=unit)
    assert visitor.known["age_years"] == years


def test_an_age_given_in_months_is_shown_again_in_months(visitor: Visitor) -> None:
    visitor.walk_to("age_years")
    visitor.answer("6", unit="months")
    visitor.walk_to("check")
    assert said("web.age.count_months", count=6) in visitor.page.text
    visitor.follow(said("web.check.change_what", question=said("web.age.heading")))
    assert visitor.page.typed == "6"


@pytest.mark.parametrize(
    ("page", "values", "others", "mistake"),
    [
        ("for_whom", [], {}, "nothing_chosen"),
        ("age_years", [""], {}, "no_number"),
        ("age_years", ["old"], {}, "not_a_number"),
        ("age_years", ["-3"], {}, "age"),
        ("age_years", ["300"], {}, "age"),
        ("age_years", ["64", "unsure"], {}, "number_and_unsure"),
        ("age_years", ["1e5"], {}, "not_a_number"),
        ("age_years", ["nan"], {}, "not_a_number"),
        ("age_years", ["٦٤"], {}, "not_a_number"),
        ("age_years", ["7" * 10_000], {}, "not_a_number"),
        ("ask_signs_sudden", [], {}, "nothing_ticked"),
        ("ask_signs_sudden", ["warnings.chest_pain", "none_of_these"], {}, "both"),
        ("ask_signs_sudden", ["none_of_these", "unsure"], {}, "both"),
    ],
)
def test_a_mistake_is_said_kindly_and_nothing_is_known_of_it(
    visitor: Visitor, page: str, values: list[str], others: dict[str, str], mistake: str
) -> None:
    visitor.walk_to(page)
    before = visitor.known
    visitor.answer(*values, **others)
    assert (visitor.status, visitor.at, visitor.known) == (200, page, before)
    assert said(f"web.mistake.{mistake}") in visitor.page.text
    assert visitor.page.title.startswith(said("web.mistake.prefix"))
    assert visitor.page.focus == "summary"
    assert visitor.page.links[said(f"web.mistake.{mistake}")] == "#answer"


@pytest.mark.parametrize(
    ("page", "values", "others"),
    [
        ("for_whom", ["king"], {}),
        ("for_whom", ["self", "my_patient"], {}),
        ("for_whom", ["x" * 10_000], {}),
        ("for_whom", ["self'; DROP TABLE--", "<script>"], {}),
        ("age_years", ["6"], {"unit": "centuries"}),
        ("ask_signs_sudden", ["warnings.no_such_sign"], {}),
        ("ask_signs_sudden", ["warnings.hand_deep_cut"], {}),  # a sign of another page
        ("ask_signs_sudden", ["y" * 10_000], {}),
        ("areas.conditions", ["ask_activities_home"], {}),
    ],
)
def test_what_no_page_of_ours_would_send_is_refused(
    visitor: Visitor, page: str, values: list[str], others: dict[str, str]
) -> None:
    visitor.walk_to(page)
    before = visitor.known
    visitor.answer(*values, **others)
    assert (visitor.status, visitor.at, visitor.known) == (400, page, before)
    assert said("web.mistake.unknown") in visitor.page.text
    assert "Traceback" not in visitor.page.html
    assert len(visitor.page.html) < 20_000, "nobody gets back ten thousand characters"
    assert "<script>" not in visitor.page.html


def test_a_mistake_keeps_what_was_ticked(visitor: Visitor) -> None:
    visitor.walk_to("ask_signs_sudden")
    visitor.answer("warnings.chest_pain", "none_of_these")
    assert visitor.page.chosen == ["warnings.chest_pain", "none_of_these"]


@pytest.mark.parametrize(
    ("page", "ticked"),
    [
        ("for_whom", ["unsure"]),
        ("for_whom", ["my_patient"]),
        ("age_years", ["unsure"]),
        ("ask_signs_pain", ["warnings.cancer_history_pain"]),
        ("ask_signs_pain", ["none_of_these"]),
        ("ask_signs_pain", ["unsure"]),
        ("areas.conditions", ["none_of_these"]),
        ("ask_conditions_brain", ["conditions.stroke"]),
        ("ask_conditions_brain", ["none_of_these"]),
        ("ask_conditions_brain", ["unsure"]),
        ("ask_activities_home", ["difficulties.cooking", "difficulties.money"]),
        ("course", ["stable"]),
    ],
)
def test_a_page_shows_again_what_was_answered(visitor: Visitor, page: str, ticked: list[str]) -> None:
    visitor.walk_to(page, **AREA)
    address = visitor.where
    visitor.answer(*ticked)
    visitor.go(address)
    assert visitor.page.chosen == ticked


def test_how_hard_is_asked_of_each_ticked_activity_and_kept_when_another_is_added(visitor: Visitor) -> None:
    visitor.walk_to("ask_activities_home", **AREA)
    address = visitor.where
    visitor.answer("difficulties.cooking")
    assert visitor.at == "difficulties.cooking"
    assert visitor.page.boxes == ["none", "mild", "moderate", "severe", "complete", "unsure"]
    visitor.answer("severe")
    visitor.post(address, answer=["difficulties.cooking", "difficulties.money"])
    assert visitor.at == "difficulties.money"
    assert visitor.known["difficulties"] == {"cooking": "severe"}
    visitor.post(address, answer=["difficulties.money"])
    assert "difficulties" not in visitor.known


def test_leaving_an_area_takes_back_what_was_answered_in_it(visitor: Visitor) -> None:
    visitor.walk_to("ask_conditions_brain", **AREA)
    areas = visitor.page.links[said("web.back")]
    visitor.answer("conditions.stroke")
    assert visitor.known["conditions"] == ["stroke"]
    visitor.post(areas, answer=["ask_conditions_hand"])
    assert "conditions" not in visitor.known


def test_goals_are_chosen_among_what_is_hard_and_three_at_most(visitor: Visitor) -> None:
    visitor.walk_to(
        "goals",
        **AREA,
        ask_activities_home=tuple(
            f"difficulties.{name}" for name in ("cooking", "money", "shopping", "medicines")
        ),
        difficulties__money="none",
    )
    assert visitor.page.boxes[:-2] == ["goals.cooking", "goals.medicines", "goals.shopping"]
    visitor.answer("goals.shopping", "goals.cooking")
    assert visitor.known["goals"] == ["cooking", "shopping"]


def test_a_fourth_goal_is_one_too_many(visitor: Visitor) -> None:
    hard = ("cooking", "money", "shopping", "medicines")
    visitor.walk_to("goals", **AREA, ask_activities_home=tuple(f"difficulties.{name}" for name in hard))
    visitor.answer(*(f"goals.{name}" for name in hard))
    assert said("web.mistake.too_many", most=3) in visitor.page.text
    assert "goals" not in visitor.known


def test_what_is_no_longer_hard_is_no_longer_a_goal(visitor: Visitor) -> None:
    visitor.walk_to("difficulties.cooking", **AREA, ask_activities_home="difficulties.cooking")
    how_hard = visitor.where
    visitor.walk_to("goals", difficulties__cooking="severe")
    visitor.answer("goals.cooking")
    visitor.post(how_hard, answer=["none"])
    assert "goals" not in visitor.known
    assert visitor.at == "check"


@pytest.mark.parametrize(
    ("typed", "falls", "shown"),
    [("3", 3, "3"), ("0", 0, "0"), ("1000", 1000, "1000"), ("unsure", None, "I'm not sure")],
)
def test_a_number_of_times_is_typed_and_shown_again(
    visitor: Visitor, typed: str, falls: int | None, shown: str
) -> None:
    visitor.walk_to("falls_past_year", age_years="70")
    address = visitor.where
    visitor.answer(typed)
    assert visitor.known.get("falls_past_year") == falls
    visitor.walk_to("check")
    assert f"{knowledge().facts['falls_past_year'].question.en} {shown}" in visitor.page.text
    visitor.go(address)
    assert (visitor.page.typed, visitor.page.chosen) == (("", ["unsure"]) if falls is None else (typed, []))


@pytest.mark.parametrize(
    ("typed", "mistake"),
    [
        ("-1", said("web.mistake.out_of_range", least=0, most=1000)),
        ("1001", said("web.mistake.out_of_range", least=0, most=1000)),
        ("1.5", said("web.mistake.not_whole")),
        ("often", said("web.mistake.not_a_number")),
    ],
)
def test_a_number_of_times_that_cannot_be_is_refused(visitor: Visitor, typed: str, mistake: str) -> None:
    visitor.walk_to("falls_past_year", age_years="70")
    visitor.answer(typed)
    assert mistake in visitor.page.text
    assert visitor.page.typed == typed
    assert "falls_past_year" not in visitor.known
