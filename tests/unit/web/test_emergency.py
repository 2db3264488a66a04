"""An emergency answer ends the questions at once."""

from __future__ import annotations

import pytest

from ablepath.criteria import facts_read
from ablepath.knowledge.bundle import knowledge
from ablepath.knowledge.contents import Warn
from ablepath.model.outcome import Act, Level
from tests.unit.web.said import said
from tests.unit.web.visitor import Visitor

EMERGENCIES = [
    (fact, rule.then.act)
    for rule in knowledge().rules.values()
    if isinstance(rule.then, Warn) and rule.then.level is Level.emergency
    for fact in dict.fromkeys(facts_read(rule.when))
    if fact.startswith("warnings.")
]
AGES = {"warnings.infant_danger": "1"}


def page_of(sign: str) -> str:
    return next(
        key for key, group in knowledge().groups.items() if key.startswith("ask_") and sign in group.facts
    )


@pytest.mark.parametrize(("sign", "act"), EMERGENCIES)
def test_each_emergency_sign_stops_the_questions_with_its_own_card(
    visitor: Visitor, sign: str, act: Act
) -> None:
    visitor.walk_to(page_of(sign), age_years=AGES.get(sign, "40"))
    asking = visitor.where
    visitor.answer(sign)
    assert visitor.at == "result"
    assert visitor.page.heading.endswith(said(f"cards.{act}.title"))
    assert said(f"cards.{act}.steps.0") in visitor.page.text
    assert visitor.page.links[said("cards.earlier")] == asking


def test_the_way_on_stays_closed_until_the_answer_is_changed(visitor: Visitor) -> None:
    visitor.walk_to("ask_signs_sudden")
    visitor.answer("warnings.stroke_signs")
    stop = visitor.page.heading
    visitor.go("/check")
    assert visitor.page.heading == stop
    visitor.post("/q/1", answer=["self"])
    assert visitor.page.heading == stop
    visitor.go("/result")
    visitor.follow(said("cards.earlier"))
    assert visitor.page.chosen == ["warnings.stroke_signs"]
    visitor.answer("none_of_these")
    assert visitor.at == "ask_signs_injury"


def test_of_several_signs_the_most_pressing_card_comes_first(visitor: Visitor) -> None:
    visitor.walk_to("ask_signs_body")
    visitor.answer("warnings.saddle_numbness", "warnings.unstable_vitals")
    assert visitor.page.heading.endswith(said("cards.call_911.title"))
    first, then = (visitor.page.text.index(said(f"cards.{act}.steps.0")) for act in ("call_911", "go_to_er"))
    assert first < then
    assert visitor.page.text.count(said("cards.earlier")) == 2


def test_the_stop_is_said_in_spanish_to_those_who_speak_it(visitor: Visitor) -> None:
    visitor.post("/language", language="es", here="/q/1")
    visitor.walk_to("ask_signs_thoughts")
    visitor.answer("warnings.self_harm")
    assert visitor.page.heading.endswith(said("cards.crisis_988.title", "es"))
    assert said("cards.earlier", "es") in visitor.page.links


def test_a_sign_for_a_doctor_does_not_stop_the_questions_but_leads_the_result(visitor: Visitor) -> None:
    visitor.walk_to("ask_signs_infection")
    visitor.answer("warnings.calf_swelling")
    assert visitor.at.startswith(("ask_signs_", "warnings_evaluated."))
    visitor.walk_to("check")
    visitor.go("/result")
    assert visitor.page.heading == said("recommendation.headline.today")
    assert said("cards.same_day.steps.0") in visitor.page.text


def test_somebody_who_is_being_hurt_sees_a_private_card_and_goes_on(visitor: Visitor) -> None:
    visitor.walk_to("warnings.abuse_neglect")
    asking = visitor.where
    visitor.answer("yes")
    assert (visitor.at, visitor.page.heading) == ("safety_card", said("cards.private_card.title"))
    visitor.answer()
    assert visitor.at == "areas.conditions"
    visitor.go(asking)
    assert visitor.page.chosen == [], "nobody who looks over a shoulder sees the answer"
    visitor.answer()
    assert visitor.known["warnings"]["abuse_neglect"] is True, "going on without an answer keeps it"


def test_what_is_private_is_on_the_screen_and_never_on_paper(visitor: Visitor) -> None:
    visitor.walk_to("check", warnings__abuse_neglect="yes")
    assert said("web.check.private") in visitor.page.text
    visitor.go("/result")
    card = visitor.page.html.index(said("cards.private_card.title"))
    assert 'class="card private screen-only"' in visitor.page.html[card - 200 : card]
