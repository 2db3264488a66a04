from __future__ import annotations

import json

import pytest

from ablepath.evaluation.case import Case, Unread
from ablepath.evaluation.reading import read_cases
from ablepath.knowledge.bundle import knowledge
from ablepath.model.outcome import Outcome
from tests.unit.evaluation.made_up import DAY

SOUND: dict[str, object] = {
    "id": "a",
    "kind": "triage",
    "input": {"difficulties": {"walking": "severe"}},
    "expected": {"outcome": "PT", "acceptable": ["PT", "BOTH"]},
    "core": True,
    "rule_instance": False,
}


def read(*lines: object) -> list[Case | Unread]:
    """What is read of lines, given as values or as text."""
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    placed = [(f"cases.jsonl:{number}", text) for number, text in enumerate(texts, start=1)]
    return list(read_cases(placed, knowledge(), DAY))


def read_case(**changes: object) -> Case:
    (found,) = read({**SOUND, **changes})
    assert isinstance(found, Case), found
    return found


def test_a_line_is_a_case_with_its_place_its_right_answers_and_its_marks() -> None:
    found = read_case()
    assert (found.place, found.id, found.intake.facts) == ("cases.jsonl:1", "a", {"difficulties.walking": 3})
    assert found.likely is Outcome.PT
    assert found.acceptable == {Outcome.PT, Outcome.BOTH}
    assert (found.core, found.rule_instance) == (True, False)


@pytest.mark.parametrize(
    ("expected", "likely", "acceptable"),
    [
        ({"outcome": "OT"}, "OT", {"OT"}),
        ({"acceptable": ["BOTH", "OT"]}, "BOTH", {"BOTH", "OT"}),
        ({"outcome": "OT", "acceptable": ["BOTH", "OT"]}, "OT", {"BOTH", "OT"}),
        ({"outcome": "OT", "also_acceptable": ["UNSURE"]}, "OT", {"OT", "UNSURE"}),
        ({"outcome": "OT", "also_acceptable": "UNSURE"}, "OT", {"OT", "UNSURE"}),
    ],
)
def test_the_likeliest_outcome_is_the_one_named_or_the_first_listed(
    expected: object, likely: str, acceptable: set[str]
) -> None:
    found = read_case(expected=expected)
    assert (found.likely.value, {*map(str, found.acceptable)}) == (likely, acceptable)


def test_other_right_answers_may_stand_beside_what_is_expected() -> None:
    assert read_case(expected={"outcome": "OT"}, also_acceptable=["PT"]).acceptable == {
        Outcome.OT,
        Outcome.PT,
    }


def test_marks_that_are_left_out_are_not_set() -> None:
    (found,) = read({key: value for key, value in SOUND.items() if key not in ("core", "rule_instance")})
    assert isinstance(found, Case)
    assert not found.core
    assert not found.rule_instance


def test_empty_lines_are_passed_over_and_counted_in_places() -> None:
    found = read("", SOUND, "  ", {**SOUND, "id": "b"})
    assert [one.place for one in found] == ["cases.jsonl:2", "cases.jsonl:4"]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("{", "is not JSON"),
        ([1], "line: [1] is not a JSON object; write one case a line"),
        ({"id": "a", "kind": "triage"}, "has no input and no expected; add what is missing"),
        ({**SOUND, "kind": "price"}, 'kind: "price" is not measured here; keep only cases of kind triage'),
        ({**SOUND, "input": {"difficulties": {"walkin": "mild"}}}, "did you mean walking"),
        ({**SOUND, "expected": "PT"}, "list the right outcomes under `acceptable`"),
        ({**SOUND, "expected": {}}, "names no right outcome; list them under `acceptable`"),
        ({**SOUND, "expected": {"acceptable": []}}, "names no right outcome"),
        (
            {**SOUND, "expected": {"acceptable": ["NEITHR"]}},
            'expected.acceptable: "NEITHR" is not an outcome; did you mean',
        ),
        ({**SOUND, "expected": {"acceptable": [None]}}, "null is not an outcome; allowed: EMERGENCY"),
        (
            {**SOUND, "expected": {"outcome": "OT", "acceptable": ["PT"]}},
            'expected.outcome: "OT" is not among the acceptable ones; add it or change it',
        ),
        ({**SOUND, "core": "yes"}, 'core: "yes" is neither true nor false'),
    ],
)
def test_a_line_that_cannot_be_used_says_where_and_what_to_do(line: object, what: str) -> None:
    sound, broken = read({**SOUND, "id": "first"}, line)
    assert isinstance(sound, Case)
    assert isinstance(broken, Unread)
    assert str(broken).startswith("cases.jsonl:2: ")
    assert what in str(broken)


def test_the_same_case_twice_counts_once() -> None:
    first, again, other = read(SOUND, SOUND, {**SOUND, "input": {}})
    assert isinstance(first, Case)
    assert str(again) == "cases.jsonl:2: case a stands in cases.jsonl:1 already; keep one of the two"
    assert isinstance(other, Case)
