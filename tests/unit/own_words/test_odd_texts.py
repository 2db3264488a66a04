"""Nothing, noise, emojis and a novel: no crash, no guess, and the same again."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ablepath.knowledge.phrases import load, phrases
from ablepath.model.heard import Heard
from ablepath.records.own_words import hear
from tests.unit.own_words.heard import present, warned

NOTHING = Heard()
NOVEL = (
    "My knee hurts when I climb stairs. " + "The weather was lovely and we sat outside for a while. " * 180
)[:10_000]


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\n", "?!…", "🙂🙂", "asdfgh", "1234 567", "hi", "what time do you open on saturdays?",
     "¿cuánto cuesta la consulta?", "why did the chicken cross the road", "my dog won't walk", "\u0000",
     "ﷺ 漢字"],
)  # fmt: skip
def test_nothing_is_heard_where_nothing_is_said(text: str) -> None:
    assert hear(text) == NOTHING
    assert hear(text).unclear


def test_emojis_are_passed_over() -> None:
    assert present("my knee 🦵 hurts 😭😭") == {"pain_knee"}


def test_ten_thousand_characters_are_heard_to_the_end() -> None:
    assert {"pain_knee", "stairs"} <= present(NOVEL)
    assert warned(NOVEL) == set()
    assert "chest_pain" in warned(NOVEL + " And now I have crushing chest pain.")


def test_a_long_text_takes_no_longer_than_its_length() -> None:
    hear(NOVEL)
    started = process_time()
    hear("x" + NOVEL)
    assert process_time() - started < 5


def test_drawn_out_words_are_understood() -> None:
    assert present("my knee huuuurts") == {"pain_knee"}


@given(st.text(max_size=200))
def test_no_text_is_too_odd(text: str) -> None:
    assert hear(text) == hear(text)


@given(
    st.lists(
        st.sampled_from(sorted(phrases().set("sudden") + phrases().set("pain") + phrases().set("no"))),
        max_size=30,
    )
)
def test_no_row_of_our_own_words_is_too_odd(words: list[str]) -> None:
    text = " ".join(word.replace("*", "") for word in words)
    assert hear(text) == hear(text)


def test_without_any_phrases_nothing_is_heard() -> None:
    empty = load('{"words": {}, "numbers": {}, "units": {}, "moments": {}, "facts": {}, "right_words": {}}')
    assert hear("my knee hurts", empty).unclear
