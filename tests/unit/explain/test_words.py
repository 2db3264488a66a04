from __future__ import annotations

from dataclasses import replace

import pytest

from ablepath.explain.words import Words, capital
from ablepath.knowledge.bundle import knowledge
from ablepath.knowledge.contents import Scale
from ablepath.model.intake import Answer
from ablepath.model.text import Language, Text
from tests.spec.hand_made import CHOICE, NUMBER, ORDERED, TEXT, YES_NO, fact

ENGLISH, SPANISH = Words(knowledge(), "en"), Words(knowledge(), "es")


@pytest.mark.parametrize(
    ("parts", "english", "spanish"),
    [
        ([],                             "",                           ""),
        (["a"],                          "a",                          "a"),
        (["a", "b"],                     "a and b",                    "a y b"),
        (["a", "b", "c"],                "a, b and c",                 "a, b y c"),
        (["caminar", "ir al baño"],      "caminar and ir al baño",     "caminar e ir al baño"),
        (["dolor", "hinchazón"],         "dolor and hinchazón",        "dolor e hinchazón"),
        (["dolor", "Íleo"],              "dolor and Íleo",             "dolor e Íleo"),
        (["agua", "hielo"],              "agua and hielo",             "agua y hielo"),
        (["ir", "caminar"],              "ir and caminar",             "ir y caminar"),
        (["a", "ir", "ir"],              "a, ir and ir",               "a, ir e ir"),
    ],
)  # fmt: skip
def test_parts_are_listed_as_people_say_them(parts: list[str], english: str, spanish: str) -> None:
    assert ENGLISH.listed(parts) == english
    assert SPANISH.listed(parts) == spanish


@pytest.mark.parametrize(
    ("sentence", "begun"),
    [("walking", "Walking"), ("ALS", "ALS"), ("época", "Época"), ("", ""), ("a B", "A B")],
)
def test_a_sentence_begins_with_a_capital_and_stays_as_it_is(sentence: str, begun: str) -> None:
    assert capital(sentence) == begun


@pytest.mark.parametrize(
    ("scale", "answer", "english", "spanish"),
    [
        (YES_NO,  True,     "sore",           "dolorido"),
        (YES_NO,  False,    "no sore",        "no hay dolorido"),
        (ORDERED, 0,        "sore (none)",    "dolorido (none)"),
        (ORDERED, 4,        "sore (complete)", "dolorido (complete)"),
        (CHOICE,  "school", "sore (school)",  "dolorido (school)"),
        (NUMBER,  7,        "sore (7)",       "dolorido (7)"),
        (NUMBER,  0.5,      "sore (0.5)",     "dolorido (0.5)"),
        (NUMBER,  7.0,      "sore (7)",       "dolorido (7)"),
        (TEXT,    "my own", "sore (my own)",  "dolorido (my own)"),
    ],
    ids=lambda value: getattr(value, "id", str(value)),
)  # fmt: skip
def test_a_fact_is_told_with_its_answer(scale: Scale, answer: Answer, english: str, spanish: str) -> None:
    sore = replace(fact("sore", scale), label=Text("sore", "dolorido"))
    assert ENGLISH.given(sore, answer) == english
    assert SPANISH.given(sore, answer) == spanish


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_answer_that_ships_can_be_said_in_a_sentence(language: Language) -> None:
    words = Words(knowledge(), language)
    for one in knowledge().facts.values():
        for answer in one.answers():
            assert "{" not in words.given(one, answer)
            assert words.answer(one, answer).strip()


@pytest.mark.parametrize(
    ("years", "english", "spanish"),
    [
        (1 / 12, "1 month",   "1 mes"),
        (0.58,   "7 months",  "7 meses"),
        (1,      "12 months", "12 meses"),
        (1.41,   "17 months", "17 meses"),
        (2,      "2 years",   "2 años"),
        (2.5,    "30 months", "30 meses"),
        (14,     "14 years",  "14 años"),
    ],
)  # fmt: skip
def test_an_age_is_said_in_months_while_it_is_counted_in_months(
    years: float, english: str, spanish: str
) -> None:
    assert (ENGLISH.age(years), SPANISH.age(years)) == (english, spanish)
