from __future__ import annotations

import pytest

from ablepath.knowledge.answers import AnswerError, nearest, read_answer, read_day, suggestion, unknown
from ablepath.knowledge.contents import Scale, ScaleKind
from ablepath.model.intake import Answer
from tests.spec.hand_made import CHOICE, NUMBER, ORDERED, TEXT, YES_NO

COUNT = Scale("count", ScaleKind.number, least=0, most=1000, whole=True)
DATE = Scale("date", ScaleKind.date)


@pytest.mark.parametrize(
    ("scale", "written", "answer"),
    [
        (YES_NO, True, True),
        (YES_NO, False, False),
        (ORDERED, "none", 0),
        (ORDERED, "complete", 4),
        (CHOICE, "school", "school"),
        (NUMBER, 0, 0),
        (NUMBER, 130, 130),
        (NUMBER, 0.5, 0.5),
        (COUNT, 3.0, 3),
        (TEXT, "", ""),
        (DATE, "2026-11-23", "2026-11-23"),
    ],
)
def test_an_answer_is_read_as_it_is_compared(scale: Scale, written: object, answer: Answer) -> None:
    assert read_answer(scale, written) == answer


@pytest.mark.parametrize(
    ("scale", "written", "what"),
    [
        (YES_NO, 1, "is neither true nor false"),
        (YES_NO, "yes", "is neither true nor false"),
        (ORDERED, 2, "is not one of none, mild, moderate, severe, complete"),
        (ORDERED, "Mild", "is not one of none, mild, moderate, severe, complete"),
        (CHOICE, None, "is not one of home, hospital, school"),
        (NUMBER, -0.1, "is below 0, the least possible"),
        (NUMBER, 131, "is above 130, the most possible"),
        (NUMBER, True, "is not a number"),
        (NUMBER, float("nan"), "is not a number"),
        (NUMBER, float("inf"), "is too large a number"),
        (NUMBER, 2**53 + 1, "is too large a number"),
        (COUNT, 0.5, "is not a whole number"),
        (COUNT, float("inf"), "is too large a number"),
        (TEXT, 1, "is not text"),
        (DATE, "2026-02-29", "is not a day written as YYYY-MM-DD"),
        (DATE, "20260228", "is not a day written as YYYY-MM-DD"),
        (DATE, 20260228, "is not a day written as YYYY-MM-DD"),
    ],
)
def test_an_impossible_answer_is_refused_with_what_is_possible(
    scale: Scale, written: object, what: str
) -> None:
    with pytest.raises(AnswerError) as caught:
        read_answer(scale, written)
    assert str(caught.value) == what


@pytest.mark.parametrize("written", ["2026-11-23 ", "2026-1-1", "26-11-23", "2026-W48-1", "2026", "", None])
def test_only_the_plain_form_of_a_day_is_read(written: object) -> None:
    with pytest.raises(AnswerError):
        read_day(written)


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("walkin", ("walking", "walking_long")),
        ("walking", ("walking", "walking_long")),
        ("xyzzy", ()),
        ("", ()),
    ],
)
def test_the_nearest_words_come_first(word: str, near: tuple[str, ...]) -> None:
    assert nearest(word, ["stairs", "walking_long", "walking"]) == near


@pytest.mark.parametrize(
    ("word", "allowed", "said"),
    [
        ("walkin", ["walking", "stairs"], "did you mean walking?"),
        ("walkin", ["walking", "walkings"], "did you mean walking or walkings?"),
        ("xyzzy", ["walking", "stairs"], "allowed: walking, stairs"),
        ("xyzzy", [f"word_{n}" for n in range(13)], ""),
        ("xyzzy", [], ""),
    ],
)
def test_a_suggestion_names_near_misses_or_a_short_list(word: str, allowed: list[str], said: str) -> None:
    assert suggestion(word, allowed) == said


@pytest.mark.parametrize(
    ("allowed", "said"),
    [
        (["setting"], "there is no fact 'seting'; did you mean setting?"),
        ([], "there is no fact 'seting'"),
    ],
)
def test_what_is_unknown_is_said_without_loose_ends(allowed: list[str], said: str) -> None:
    assert unknown("fact", "seting", allowed) == said
