"""What cannot be used ends with exit code 2, a line a fault, no traceback, and nothing on standard output."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.integration.command import Ended, ablepath

EMPTY = 'input: "" is empty; bring one intake as a JSON object, for example {} or {"age_years": 60}'


def check_refused(ran: Ended, *faults: str) -> None:
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines() == list(faults)


@pytest.mark.parametrize(
    ("brought", "faults"),
    [
        ("not json", ['line 1, column 1: "not json" is not JSON: Expecting value']),
        ("", [EMPTY]),
        (" \n\n", [EMPTY]),
        ("[]", ["input: [] is not a JSON object with the keys of an intake"]),
        ("null", ["input: null is not a JSON object with the keys of an intake"]),
        ('"text"', ['input: "text" is not a JSON object with the keys of an intake']),
        ("7", ["input: 7 is not a JSON object with the keys of an intake"]),
        ('{"difficulties": {"walkin": "severe"}}',
         ['difficulties.walkin: "severe" (walkin) is not an activity; '
          "did you mean walking or walking_long?"]),
        ('{"dificulties": {}}',
         ["dificulties: {} stands under a key that is not part of an intake; did you mean difficulties?"]),
        ('{"age_years": -3}', ["age_years: -3 is below 0, the least possible"]),
        ('{"age_years": 300}', ["age_years: 300 is above 130, the most possible"]),
        ('{"age_years": -3, "sex": "f", "conditions": ["strok"]}',
         ["age_years: -3 is below 0, the least possible",
          'sex: "f" is not one of female, male, other',
          'conditions[0]: "strok" (strok) is not one of our conditions; did you mean stroke?']),
        ('{"symptoms": ["falls"], "symptoms_absent": ["falls"]}',
         ['symptoms_absent[0]: "falls" is given as present and as absent; keep one of the two']),
        ('{"falls_past_year": 1e999}', ['input: "1e999" is too large a number']),
        ('{"age_years": NaN}', ['input: "NaN" is not a JSON value']),
        ('{"as_of": "1999-01-01"}',
         ['as_of: "1999-01-01" is before 2026-01-01, the first day our rules cover']),
        ("[" * 400_000, ['input: "…" is nested too deeply']),
        (b"\xff\xfe{}", ["-: is not UTF-8 text (byte 0)"]),
        ('{"goal_text": "señor"}'.encode("latin-1"), ["-: is not UTF-8 text (byte 17)"]),
        (b"\x00\x01\x02", ['line 1, column 1: "\\u0000\\u0001\\u0002" is not JSON: Expecting value']),
    ],
    ids=lambda value: str(value[:24]) if isinstance(value, str | bytes) else "",
)  # fmt: skip
def test_an_intake_that_cannot_be_used_is_refused(brought: str | bytes, faults: list[str]) -> None:
    check_refused(ablepath("recommend", "-", brought=brought), *faults)


@pytest.mark.parametrize("options", [["--json"], ["--why"], ["--lang", "es"], ["--json", "--why"]], ids=str)
def test_it_is_refused_whatever_form_of_answer_was_wanted(options: list[str]) -> None:
    check_refused(
        ablepath("recommend", *options, "-", brought='{"age_years": 300}'),
        "age_years: 300 is above 130, the most possible",
    )


@pytest.mark.parametrize("from_standard_input", [True, False])
def test_twenty_megabytes_are_refused_before_they_are_read(tmp_path: Path, from_standard_input: bool) -> None:
    much = b'{"goal_text": "' + b"a" * 20_000_000 + b'"}'
    file = tmp_path / "much.json"
    file.write_bytes(much)
    began = time.monotonic()
    ran = ablepath("recommend", "-", brought=much) if from_standard_input else ablepath("recommend", file)
    assert (
        time.monotonic() - began < 5
    )  # not a speed test: reading it all as an intake would take much longer
    too_large = "is too large: more than 1000000 characters, which no person needs"
    check_refused(ran, f'input: "{{\\"goal_text\\": \\"aaaaa" {too_large}')


def test_twenty_megabytes_of_wide_characters_are_refused_too(tmp_path: Path) -> None:
    file = tmp_path / "wide.json"
    file.write_text('"' + "😀" * 5_000_000, encoding="utf-8")
    ran = ablepath("recommend", file)
    assert (ran.code, ran.out) == (2, "")
    assert "is too large: more than 1000000 characters" in ran.err


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    file = tmp_path / "none.json"
    check_refused(ablepath("recommend", file), f"{file}: cannot be read: no such file or directory")
    check_refused(
        ablepath("recommend", "--batch", file), f"{file}: cannot be read: no such file or directory"
    )


def test_a_directory_is_no_intake(tmp_path: Path) -> None:
    check_refused(ablepath("recommend", tmp_path), f"{tmp_path}: cannot be read: is a directory")
    check_refused(ablepath("recommend", "--batch", tmp_path), f"{tmp_path}: cannot be read: is a directory")


def test_an_empty_file_is_no_intake(tmp_path: Path) -> None:
    file = tmp_path / "empty.json"
    file.touch()
    check_refused(ablepath("recommend", file), EMPTY)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["recommend"], "Missing argument 'FILE'"),
        (["recommend", "-", "--lang", "fr"], "'fr' is not one of 'en', 'es'"),
        (["recommend", "-", "--jsn"], "Did you mean '--json'?"),
        (["recomend", "-"], "No such command 'recomend'"),
        (["knowledge", "list", "people"], "'people' is not one of 'facts', 'rules', 'sources'"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_command_that_does_not_exist_so_is_explained(arguments: list[str], says: str) -> None:
    ran = ablepath(*arguments, brought="{}")
    assert (ran.code, ran.out) == (2, "")
    assert says in ran.err
