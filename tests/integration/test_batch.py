"""`recommend --batch`: a line in, a line out; a bad line does not stop the others."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.integration.command import Ended, ablepath

WALKING = '{"id": "walks", "difficulties": {"walking": "severe"}}'
DRESSING = '{"id": "dresses", "difficulties": {"dressing_lower": "severe"}}'


def batch(*lines: str | bytes) -> Ended:
    brought = b"\n".join(line.encode() if isinstance(line, str) else line for line in lines)
    return ablepath("recommend", "--batch", "-", brought=brought)


def answers(ran: Ended) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ran.out.splitlines()]


def test_each_line_gets_its_answer_in_order() -> None:
    ran = batch(WALKING, DRESSING, WALKING)
    assert (ran.code, ran.err) == (0, "")
    assert [(answer["id"], answer["outcome"]) for answer in answers(ran)] == [
        ("walks", "PT"), ("dresses", "OT"), ("walks", "PT"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("bad", "error"),
    [
        ('{"age_years": -3}', {"where": "age_years", "value": -3, "what": "is below 0, the least possible"}),
        ('{"id": "x"', {"where": "line 1, column 11", "value": '{"id": "x"',
                        "what": "is not JSON: Expecting ',' delimiter"}),
        ("[]", {"where": "input", "value": [], "what": "is not a JSON object with the keys of an intake"}),
        ('{"falls_past_year": 1e999}', {"where": "input", "value": "1e999", "what": "is too large a number"}),
        (b'{"id": "\xff"}', {"where": "input", "value": "…",
                             "what": "holds something that is not Unicode text; save it as UTF-8"}),
        ('{"goal_text": "' + "a" * 1_000_000 + '"}',
         {"where": "input", "value": '{"goal_text": "aaaaa',
          "what": "is too large: more than 1000000 characters, which no person needs"}),
    ],
    ids=lambda value: str(value[:20]) if isinstance(value, str | bytes) else "",
)  # fmt: skip
def test_a_bad_line_becomes_an_error_with_its_number_and_the_others_go_on(
    bad: str | bytes, error: dict[str, object]
) -> None:
    ran = batch(WALKING, bad, DRESSING)
    first, second, third = answers(ran)
    assert ran.code == 1
    assert ran.err == "-: 1 of 3 lines could not be answered\n"
    assert (first["id"], third["id"]) == ("walks", "dresses")
    assert second == {"line": 2, "error": [error]}


def test_every_fault_of_a_line_is_named() -> None:
    _, second = answers(batch(WALKING, '{"age_years": 300, "sex": "f"}'))
    assert [fault["where"] for fault in second["error"]] == ["age_years", "sex"]


def test_empty_lines_are_passed_over_but_counted() -> None:
    ran = batch("", WALKING, "   ", "{", "")
    assert ran.code == 1
    first, second = answers(ran)
    assert (first["id"], second["line"]) == ("walks", 4)


@pytest.mark.parametrize("lines", [["{"], ["{", "[]", '{"age_years": 300}']], ids=len)
def test_when_no_line_could_be_used_the_command_failed(lines: list[str]) -> None:
    ran = batch(*lines)
    assert ran.code == 2
    assert ran.err == "-: no line could be read; write one JSON intake per line\n"
    assert [answer["line"] for answer in answers(ran)] == list(range(1, len(lines) + 1))


@pytest.mark.parametrize("brought", ["", "\n\n  \n"])
def test_no_lines_at_all_are_no_input(brought: str) -> None:
    ran = ablepath("recommend", "--batch", "-", brought=brought)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "-: no line could be read; write one JSON intake per line\n"


def test_a_file_is_answered_like_standard_input_and_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    file = tmp_path / "people.jsonl"
    file.write_text(f"{WALKING}\r\n{DRESSING}\r\n", encoding="utf-8-sig")
    assert answers(ablepath("recommend", "--batch", file)) == answers(batch(WALKING, DRESSING))


def test_batch_speaks_spanish_too() -> None:
    ran = ablepath("recommend", "--batch", "--lang", "es", "-", brought=WALKING)
    (answer,) = answers(ran)
    assert answer["headline"] == "La terapia física (PT) es la ayuda adecuada."


def test_more_people_than_stand_in_one_table_are_answered_in_order() -> None:
    known = json.dumps({"warnings": {"chest_pain": True}})
    ran = batch(*[known] * 2_000, WALKING)
    outcomes = [answer["outcome"] for answer in answers(ran)]
    assert outcomes == ["EMERGENCY"] * 2_000 + ["PT"]
