"""The result page: what the engine says, with reasons, sources and ways to go on."""

from __future__ import annotations

from datetime import date

import pytest

from ablepath.knowledge.bundle import knowledge
from ablepath.navigator import recommend
from tests.unit.web.said import said
from tests.unit.web.visitor import Visitor

SIGNS = {
    **{key: "none_of_these" for key in knowledge().groups if key.startswith("ask_signs_")},
    "warnings__abuse_neglect": "no",
}
WALKING = {"areas__difficulties": "ask_activities_walking", "ask_activities_walking": "difficulties.walking",
           "difficulties__walking": "severe"}  # fmt: skip
DRESSING = {"areas__difficulties": "ask_activities_self_care",
            "ask_activities_self_care": "difficulties.dressing_lower",
            "difficulties__dressing_lower": "severe"}  # fmt: skip

HANDWRITING = {"areas__difficulties": "ask_activities_arms",
               "ask_activities_arms": "difficulties.handwriting",
               "difficulties__handwriting": "severe"}  # fmt: skip


def result(visitor: Visitor, **answers: str) -> Visitor:
    visitor.walk_to("check", **answers)
    visitor.follow(said("web.check.submit"))
    return visitor


@pytest.mark.parametrize(
    ("answers", "headline"),
    [
        (WALKING, "PT"),
        (DRESSING, "OT"),
        ({}, "UNSURE"),
        ({"ask_signs_pain": "warnings.cancer_history_pain"}, "days"),
    ],
)
def test_the_result_is_what_the_engine_says_of_the_answers_in_the_session(
    visitor: Visitor, answers: dict[str, str], headline: str
) -> None:
    result(visitor, age_years="50", **{**SIGNS, **answers})
    assert visitor.page.heading == said(f"recommendation.headline.{headline}")
    assert visitor.page.heading == recommend(visitor.known).headline


def test_every_reason_stands_there_with_its_sources(visitor: Visitor) -> None:
    result(visitor, age_years="50", **SIGNS, **WALKING)
    reasons = recommend(visitor.known).reasons
    assert reasons
    for reason in reasons:
        assert reason.because in visitor.page.text
        for citation in reason.sources:
            assert citation.source.title in visitor.page.text
            assert citation.at in visitor.page.text
    addresses = {citation.source.url for reason in reasons for citation in reason.sources}
    assert addresses - {None} <= set(visitor.page.links.values())


def test_a_link_to_a_source_does_not_tell_it_where_the_reader_comes_from(visitor: Visitor) -> None:
    result(visitor, age_years="50", **SIGNS, **WALKING)
    assert visitor.page.html.count('href="http') == visitor.page.html.count('rel="noreferrer"') > 0


def test_the_result_says_how_far_it_can_be_trusted(visitor: Visitor) -> None:
    result(visitor, age_years="50", **SIGNS, **WALKING)
    trust = recommend(visitor.known).trust
    for key in (
        f"web.result.trust.{trust}",
        "recommendation.notice",
        "web.result.doctor",
        "web.result.checked",
    ):
        assert said(key) in visitor.page.text
    assert said("recommendation.not_reviewed") in visitor.page.text
    assert str(date.today().year) in visitor.page.text
    assert knowledge().version in visitor.page.text


@pytest.mark.parametrize(
    ("signs", "heading"),
    [
        ({}, "web.result.not_checked"),
        ({"ask_signs_sudden": "none_of_these"}, "web.result.not_checked_partly"),
    ],
)
def test_signs_nobody_could_rule_out_are_named_with_a_way_to_look_again(
    visitor: Visitor, signs: dict[str, str], heading: str
) -> None:
    result(visitor, age_years="50", **signs, **WALKING)
    assert said(heading) in visitor.page.text
    assert said("web.result.checked") not in visitor.page.text
    label = knowledge().facts["warnings.self_harm"].label.en
    visitor.follow(label[0].upper() + label[1:])
    assert visitor.at == "ask_signs_thoughts"
    visitor.answer("none_of_these")
    assert visitor.at == "result"
    assert knowledge().facts["warnings.self_harm"].label.en not in visitor.page.text


def test_a_sign_left_unticked_beside_another_can_be_ruled_out_alone(visitor: Visitor) -> None:
    result(visitor, age_years="50", **{**SIGNS, "ask_signs_pain": "warnings.cancer_history_pain"})
    label = knowledge().facts["warnings.temple_headache"].label.en
    visitor.follow(label[0].upper() + label[1:])
    assert visitor.page.heading == knowledge().facts["warnings.temple_headache"].question.en
    visitor.answer("no")
    assert visitor.at == "result"
    assert visitor.known["warnings"]["cancer_history_pain"] is True
    assert visitor.known["warnings"]["temple_headache"] is False


def test_a_question_still_open_can_be_answered_and_leads_back_to_the_result(visitor: Visitor) -> None:
    result(visitor, age_years="50", **SIGNS)
    asks = [ask for ask in recommend(visitor.known).ask_next if not ask.fact.startswith("warnings.")]
    visitor.follow(f"{said('web.result.answer_it')}: {asks[0].question}")
    assert visitor.page.heading == asks[0].question
    assert visitor.page.links[said("web.back")] == "/result"
    visitor.answer(visitor.page.boxes[0])
    assert visitor.at == "result"
    visitor.follow(said("web.result.change_answers"))
    assert asks[0].fact in {visitor.at, *visitor.client.session["visit"]["asked"]}


def test_a_note_stands_there_with_its_sources(visitor: Visitor) -> None:
    result(visitor, age_years="8", **SIGNS, **HANDWRITING)
    (note,) = (note for note in recommend(visitor.known).also if note.kind == "place")
    assert note.says in visitor.page.text
    for citation in note.sources:
        assert citation.source.title in visitor.page.text


def test_what_would_change_the_answer_is_said(visitor: Visitor) -> None:
    result(visitor, age_years="50", **SIGNS, **WALKING)
    changes = recommend(visitor.known).would_change
    if changes:
        assert said(f"recommendation.outcome.{changes[0].outcome}") in visitor.page.text
    else:
        assert said("recommendation.change.none") in visitor.page.text


def test_the_private_question_is_never_printed_as_open(visitor: Visitor) -> None:
    result(visitor, age_years="50", **{**SIGNS, "warnings__abuse_neglect": "unsure"})
    label = knowledge().facts["warnings.abuse_neglect"].label.en
    place = visitor.page.html.index(label[0].upper() + label[1:])
    assert '<li class="screen-only">' in visitor.page.html[place - 120 : place]


def test_nobody_is_told_that_a_doctor_is_not_needed(visitor: Visitor) -> None:
    result(
        visitor, age_years="50", **SIGNS, areas__difficulties="none_of_these", areas__symptoms="none_of_these"
    )
    assert said("web.result.doctor") in visitor.page.text
    for words in ("not need a doctor", "no doctor", "no necesita"):
        assert words not in visitor.page.text.lower()
