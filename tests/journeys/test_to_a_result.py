"""From the first page to a result, in a real browser against a real server."""

from __future__ import annotations

import pytest

from ablepath.model.text import Language
from tests.journeys.traveller import Traveller

pytestmark = pytest.mark.journey

HARD = {
    "ask_activities_walking": "difficulties.walking",
    "ask_activities_self_care": "difficulties.dressing_lower",
}


@pytest.mark.parametrize("language", ["en", "es"])
def test_an_adult_after_a_stroke_comes_to_both_kinds_of_therapy(
    traveller: Traveller, language: Language
) -> None:
    me = traveller
    if language != "en":
        me.speak(language)
    me.press("web.home.start")
    me.answer(me.choice("for_whom", "self"))
    me.type("64")
    me.none_of_the_signs()
    me.answer(me.group("ask_conditions_brain"))
    me.answer(me.fact("conditions.stroke"))
    me.answer(*map(me.group, HARD))
    for activity in HARD.values():
        me.answer(me.fact(activity))
        me.answer(me.choice(activity, "severe"))
    me.answer(me.group("ask_symptoms_nerves"))
    me.answer(me.fact("symptoms.weakness_one_side"))
    me.type("20")  # days since it began
    me.answer(me.choice("course", "improving"))
    me.answer(me.say("web.unsure"))  # the cause
    me.answer(me.choice("lives_with", "alone"))
    me.answer(me.say("web.unsure"))  # whether leaving home is hard
    me.answer(me.say("web.unsure"))  # a way to get to a clinic
    me.answer(me.fact("difficulties.dressing_lower"))  # what matters most
    assert me.heading == me.say("web.check.title")
    assert me.fact("symptoms.weakness_one_side") in me.text
    me.follow("web.check.submit")
    assert me.heading == me.say("recommendation.headline.BOTH")
    for part in ("what_to_do", "why", "would_change", "sources"):
        assert me.say(f"recommendation.part.{part}") in me.text
    assert me.page.locator("html").get_attribute("lang") == language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "can't button my shirt since my stroke"),
        ("es", "no puedo abotonarme la camisa desde el derrame"),
    ],
)
def test_own_words_are_confirmed_before_they_count(
    traveller: Traveller, language: Language, text: str
) -> None:
    me = traveller
    if language != "en":
        me.speak(language)
    me.page.locator("#text").fill(text)
    me.press("web.home.start")
    assert me.heading == me.say("web.heard.heading")
    assert text in me.text
    me.answer(me.fact("difficulties.dressing_upper"), me.fact("conditions.stroke"))
    me.answer(me.choice("for_whom", "self"))
    me.type("64")
    me.none_of_the_signs()
    for area in ("ask_conditions_brain", "conditions.stroke", "ask_activities_self_care"):
        wanted = me.fact(area) if "." in area else me.group(area)
        assert me.page.get_by_label(wanted, exact=True).is_checked()
        me.press("web.continue")
    assert me.page.get_by_label(me.fact("difficulties.dressing_upper"), exact=True).is_checked()


def test_a_danger_sign_in_own_words_stops_everything_once_it_is_confirmed(traveller: Traveller) -> None:
    me = traveller
    me.page.locator("#text").fill("chest pain and my left arm is numb")
    me.press("web.home.start")
    me.page.get_by_label(me.fact("warnings.chest_pain"), exact=True).check()
    me.press("web.continue")
    assert me.heading.endswith(me.say("cards.call_911.title"))


def test_a_change_on_the_way_and_the_other_language_lose_nothing(traveller: Traveller) -> None:
    me = traveller
    me.press("web.home.start")
    me.answer(me.choice("for_whom", "self"))
    me.type("64")
    me.follow("web.back")
    assert me.page.locator("#answer").input_value() == "64"
    me.speak("es")
    assert me.page.locator("#answer").input_value() == "64"
    me.type("6")
    me.press("web.continue")  # without an answer
    assert me.page.title().startswith(me.say("web.mistake.prefix"))
    assert me.page.get_by_role("alert").is_visible()


def test_the_problem_takes_the_focus(traveller: Traveller) -> None:
    me = traveller
    me.press("web.home.start")
    me.press("web.continue")
    me.page.keyboard.press("Tab")
    me.page.keyboard.press("Enter")
    assert me.page.url.endswith("#answer"), "the link in the summary comes first and leads to the field"


def test_a_sign_of_a_stroke_stops_everything_until_the_answer_is_changed(traveller: Traveller) -> None:
    me = traveller
    me.press("web.home.start")
    me.answer(me.choice("for_whom", "someone_i_care_for"))
    me.type("80")
    me.answer(me.fact("warnings.stroke_signs"))
    assert me.heading.endswith(me.say("cards.call_911.title"))
    assert me.say("cards.call_911.steps.0") in me.text
    me.follow("cards.earlier")
    me.page.get_by_label(me.fact("warnings.stroke_signs"), exact=True).uncheck()
    me.answer(me.say("web.several.warnings.none"))
    assert me.heading == me.say("web.several.warnings.heading")


def test_deleting_the_answers_leaves_nothing_to_go_back_to(traveller: Traveller) -> None:
    me = traveller
    me.press("web.home.start")
    me.answer(me.choice("for_whom", "self"))
    me.press("web.footer.delete")
    assert me.heading == me.say("web.deleted.title")
    assert me.page.context.cookies() == []
    me.follow("web.deleted.home")
    assert me.page.get_by_role("button", name=me.say("web.home.start")).is_visible()
