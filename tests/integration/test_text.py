"""What people read in the terminal: the main message, why, what would change it, and the notice."""

from __future__ import annotations

import json

import pytest

from ablepath.knowledge.bundle import knowledge
from tests.integration.command import Ended, ablepath

HARD_TO_WALK = {"as_of": "2026-11-23", "difficulties": {"walking": "severe"}, "goal_text": "to dance"}
HEADINGS = {
    "en": [
        "What to do", "Why", "What would change this answer", "Danger signs nobody has asked about yet",
        "What to find out next", "What this answer did not use", "Sources",
    ],
    "es": [
        "Qué hacer", "Por qué", "Qué cambiaría esta respuesta",
        "Señales de peligro que aún no se han preguntado", "Qué conviene averiguar",
        "Lo que esta respuesta no tomó en cuenta", "Fuentes",
    ],
}  # fmt: skip
FIRST_AND_LAST = {
    "en": (
        "Physical therapy (PT) is the help that fits.",
        f"As of 2026-11-23, knowledge {knowledge().version}.",
    ),
    "es": (
        "La terapia física (PT) es la ayuda adecuada.",
        f"Al 2026-11-23, conocimiento {knowledge().version}.",
    ),
}


def recommend(intake: object, *options: str) -> Ended:
    ran = ablepath("recommend", *options, "-", brought=json.dumps(intake))
    assert (ran.code, ran.err) == (0, "")
    return ran


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_parts_of_the_page_stand_in_their_order(language: str) -> None:
    lines = recommend(HARD_TO_WALK, "--lang", language).out.splitlines()
    assert (lines[0], lines[-1]) == FIRST_AND_LAST[language]
    assert [line for line in lines if line in HEADINGS[language]] == HEADINGS[language]
    assert not [line for line in lines if len(line) > 88 and "http" not in line]


@pytest.mark.parametrize(
    ("language", "notice"),
    [
        ("en", "This is information to help you find care. It is not a diagnosis and does not replace a"),
        ("es", "Esta información le ayuda a encontrar atención. No es un diagnóstico y no reemplaza a un"),
    ],
)
@pytest.mark.parametrize("intake", [{}, {"warnings": {"stroke_signs": True}}, HARD_TO_WALK], ids=str)
def test_every_page_says_what_it_is_not(language: str, notice: str, intake: object) -> None:
    assert notice in recommend(intake, "--lang", language).out.splitlines()


@pytest.mark.parametrize(
    ("sign", "headline", "language"),
    [
        ("stroke_signs", "Call 911 now", "en"),
        ("stroke_signs", "Llame al 911 ahora", "es"),
        ("hot_joint_fever", "Go to an emergency room now", "en"),
        ("self_harm", "Call or text 988 now", "en"),
        ("self_harm", "Llame o envíe un mensaje de texto al 988 ahora", "es"),
    ],
)
def test_an_emergency_says_its_card_and_no_therapy(sign: str, headline: str, language: str) -> None:
    out = recommend({**HARD_TO_WALK, "warnings": {sign: True}}, "--lang", language).out
    assert out.splitlines()[0] == headline
    assert not [heading for heading in HEADINGS[language][2:5] if heading in out]
    assert "(PT)" not in out


@pytest.mark.parametrize("options", [[], ["--why"]], ids=str)
def test_the_private_card_never_stands_in_what_may_be_saved(options: list[str]) -> None:
    title = knowledge().wording["cards.private_card.title"].en
    out = recommend({**HARD_TO_WALK, "warnings": {"abuse_neglect": True}}, *options).out
    assert title not in out
    assert "799-7233" not in out


def test_why_shows_how_each_rule_was_judged_after_the_page() -> None:
    plain, explained = recommend(HARD_TO_WALK).out, recommend(HARD_TO_WALK, "--why").out
    assert explained.startswith(plain + "\nHow each rule was judged\n")
    trees = explained.removeprefix(plain)
    assert "[here: very hard [severe]]" in trees
    assert "[not asked]" in trees
    for reason in json.loads(recommend(HARD_TO_WALK, "--json").out)["reasons"]:
        assert f"\n  {reason['says']}  ({reason['rule']})\n    + " in trees


def test_why_can_be_had_as_json_too() -> None:
    plain = json.loads(recommend(HARD_TO_WALK, "--json").out)
    explained = json.loads(recommend(HARD_TO_WALK, "--json", "--why").out)
    assert explained.pop("why")[0] == "How each rule was judged"
    assert explained == plain


def test_the_page_says_the_reasons_of_the_json() -> None:
    answer = json.loads(recommend(HARD_TO_WALK, "--json").out)
    text = " ".join(recommend(HARD_TO_WALK).out.split())
    assert " ".join(answer["reasons"][0]["because"].split()) in text
    assert answer["reasons"][0]["sources"][0]["title"] in text
    assert all(" ".join(line.split()) in text for line in answer["not_modelled"])


def test_a_file_may_begin_with_a_byte_order_mark() -> None:
    brought = b"\xef\xbb\xbf" + json.dumps(HARD_TO_WALK).encode()
    assert ablepath("recommend", "-", brought=brought).out == recommend(HARD_TO_WALK).out
