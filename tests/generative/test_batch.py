"""Many people at once get, line for line, what each of them gets alone."""

from __future__ import annotations

import json
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from ablepath.model.text import LANGUAGES, Language
from ablepath.navigator import intake_from, recommend
from ablepath.population.batch import answer_lines
from ablepath.records.faults import InputFaults
from ablepath.records.json_text import read_json
from ablepath.records.recommendation import as_plain
from tests.generative.length import times
from tests.generative.strategies import Written, crowd, people, written
from tests.spec.hand_made import DAY

BAD_LINES = (
    "{",
    "[]",
    "null",
    '"text"',
    '{"age_years": -3}',
    '{"age_years": 1e999}',
    '{"difficulty": {"walking": "severe"}}',
    '{"symptoms": ["pain_back"], "symptoms_absent": ["pain_back"]}',
    '{"id": "x", "id": "y"}',
    '{"age_years": NaN}',
    "\udcff",
    "   ",
    "",
)
days = st.sampled_from([DAY, DAY + timedelta(days=1), DAY.replace(year=2030)])


@st.composite
def lines(draw: st.DrawFn) -> str:
    """A line somebody might bring: mostly an intake, sometimes one that cannot be used."""
    if draw(st.integers(0, 4)) == 0:
        return draw(st.sampled_from(BAD_LINES))
    intake: Written = written(draw(people(most=4)))
    if draw(st.booleans()):
        intake["as_of"] = draw(days).isoformat()
    if draw(st.booleans()):
        intake["id"] = draw(st.text(max_size=5))
    return json.dumps(intake)


def alone(number: int, line: str, language: Language) -> dict[str, object]:
    """What single mode says to a line."""
    try:
        intake = intake_from(read_json(line), DAY)
    except InputFaults as error:
        return {"line": number, "error": [fault.as_plain() for fault in error.faults]}
    return as_plain(recommend(intake, language=language))


def check_that_both_say_the_same(brought: list[str], language: Language) -> None:
    expected = [alone(number, line, language) for number, line in enumerate(brought, start=1) if line.strip()]
    found = list(answer_lines(brought, language=language, today=DAY))
    for one, other in zip(found, expected, strict=True):
        assert json.dumps(one) == json.dumps(other)


@times(12, at_length=400)
@given(st.lists(lines(), max_size=8), st.sampled_from(LANGUAGES))
def test_batch_answers_line_for_line_what_one_person_gets(brought: list[str], language: Language) -> None:
    check_that_both_say_the_same(brought, language)


@times(1, at_length=30)
@given(st.integers(0, 2**32))
def test_batch_answers_a_crowd_as_it_answers_each_of_them(seed: int) -> None:
    check_that_both_say_the_same([json.dumps(written(person)) for person in crowd(seed, 25)], "en")
