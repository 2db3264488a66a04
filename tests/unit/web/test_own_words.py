"""Free text at the first page: proposals to tick, and nothing known before that."""

from __future__ import annotations

import logging

import pytest

from ablepath.entry.web.forms.own_words import LONGEST
from tests.unit.web.said import said
from tests.unit.web.visitor import Visitor

BUTTONS = "can't button my shirt since my stroke, for two weeks now"
CHEST = "chest pain and my left arm is numb"


def wrote(text: str) -> Visitor:
    """Somebody who has written `text` on the first page and pressed the button."""
    visitor = Visitor()
    visitor.post("/start", text=text)
    return visitor


def test_what_was_heard_is_asked_first_and_nothing_is_ticked() -> None:
    visitor = wrote(BUTTONS)
    assert visitor.at == "heard"
    assert visitor.page.boxes == [
        "difficulties.dressing_upper", "conditions.stroke", "onset_days", "none_of_these", "unsure",
    ]  # fmt: skip
    assert visitor.page.chosen == []
    assert visitor.known == {}


def test_what_is_ticked_is_known_and_how_hard_it_is_stays_to_be_asked() -> None:
    visitor = wrote(BUTTONS)
    visitor.answer("difficulties.dressing_upper", "conditions.stroke", "onset_days")
    assert visitor.known == {"conditions": ["stroke"], "onset_days": 14}
    assert visitor.at == "for_whom"
    visitor.walk_to("areas.conditions")
    assert "ask_conditions_brain" in visitor.page.chosen


def test_the_way_leads_through_what_was_ticked() -> None:
    visitor = wrote(BUTTONS)
    visitor.answer("difficulties.dressing_upper", "conditions.stroke")
    visitor.walk_to("ask_conditions_brain", areas__conditions="ask_conditions_brain")
    assert visitor.page.chosen == ["conditions.stroke"]
    visitor.walk_to(
        "difficulties.dressing_upper",
        ask_conditions_brain="conditions.stroke",
        areas__difficulties="ask_activities_self_care",
        ask_activities_self_care="difficulties.dressing_upper",
    )
    visitor.answer("severe")
    assert visitor.known["difficulties"] == {"dressing_upper": "severe"}
    assert visitor.known["conditions"] == ["stroke"]


@pytest.mark.parametrize("nothing", ["none_of_these", "unsure"])
def test_what_is_not_confirmed_counts_for_nothing(nothing: str) -> None:
    visitor = wrote(BUTTONS)
    visitor.answer(nothing)
    assert (visitor.known, visitor.at) == ({}, "for_whom")


def test_a_danger_sign_stands_first_with_what_to_do_and_stops_everything_when_it_is_ticked() -> None:
    visitor = wrote(CHEST)
    assert visitor.page.boxes[0] == "warnings.chest_pain"
    assert said("cards.call_911.title") in visitor.page.text
    visitor.answer("warnings.chest_pain")
    assert visitor.at == "result"
    assert visitor.page.heading.endswith(said("cards.call_911.title"))


def test_a_danger_sign_that_is_not_ticked_is_asked_again_on_its_own_page() -> None:
    visitor = wrote(CHEST)
    visitor.answer("none_of_these")
    visitor.walk_to("ask_signs_sudden")
    assert visitor.page.chosen == []


def test_somebody_who_is_being_hurt_comes_to_the_card_with_help() -> None:
    visitor = wrote("my husband hits me")
    assert "warnings.abuse_neglect" in visitor.page.boxes
    visitor.answer("warnings.abuse_neglect")
    visitor.walk_to("safety_card")
    assert visitor.at == "safety_card"


@pytest.mark.parametrize("text", ["asdfgh", "what time do you open?", "<b>hello</b>"])
def test_what_is_not_understood_is_said_and_the_text_is_not_lost(text: str) -> None:
    visitor = wrote(text)
    assert visitor.status == 200
    assert said("own_words.unclear") in visitor.page.text
    assert text.replace("<", "&lt;").replace(">", "&gt;") in visitor.page.html


@pytest.mark.parametrize("text", ["", "   ", "\r\n"])
def test_without_a_text_the_questions_begin_at_once(text: str) -> None:
    assert wrote(text).at == "for_whom"


def test_a_very_long_text_is_heard() -> None:
    visitor = wrote("My knee hurts when I climb stairs. " + "We sat outside for a while. " * 350)
    assert "symptoms.pain_knee" in visitor.page.boxes


def test_a_text_that_is_too_long_is_given_back_whole_and_not_cut_before_the_danger() -> None:
    text = "We sat outside for a while. " * 400 + "Now my chest hurts."
    visitor = wrote(text)
    assert said("web.home.own_words_long", most=LONGEST) in visitor.page.text
    assert text in visitor.page.html
    assert visitor.page.title.startswith(said("web.mistake.prefix"))


def test_a_box_that_was_never_shown_is_refused() -> None:
    visitor = wrote(BUTTONS)
    visitor.answer("warnings.chest_pain")
    assert (visitor.status, visitor.known) == (400, {})


def test_nothing_ticked_is_said_and_keeps_the_page() -> None:
    visitor = wrote(BUTTONS)
    visitor.answer()
    assert said("web.mistake.nothing_ticked") in visitor.page.text
    assert visitor.at == "heard"


def test_the_text_is_kept_nowhere(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        visitor = wrote(f"my neighbour Zebulon is loud. {BUTTONS}")
        assert "Zebulon" not in str(dict(visitor.client.session))
        visitor.answer("conditions.stroke")
    assert "button" not in str(dict(visitor.client.session))
    assert "Zebulon" not in caplog.text
    assert not any("stroke" in address for address in visitor.trail)


def test_the_words_are_spanish_where_the_page_is() -> None:
    visitor = Visitor()
    visitor.post("/language", language="es", here="/")
    visitor.post("/start", text="me duele el pecho y no puedo respirar")
    assert visitor.page.language == "es"
    assert "Llame al 911 ahora" in visitor.page.text
