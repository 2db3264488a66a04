"""The runner of worked cases, on tiny invented cases."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.cases import kinds
from tests.cases.__main__ import main
from tests.cases.case import Case
from tests.cases.comparing import compared
from tests.cases.intervals import wilson
from tests.cases.kinds.kind import Kind

NOTHING_KNOWN: dict[str, object] = {}


def case(id: str, given: object, expected: object, **more: object) -> dict[str, object]:
    return {"id": id, "kind": "triage", "input": given, "expected": expected, "source": "invented", **more}


def unsure(id: str, **more: object) -> dict[str, object]:
    """A case that passes: nobody can say anything about somebody of whom nothing is known."""
    return case(id, NOTHING_KNOWN, {"outcome": "OT", "acceptable": ["OT", "UNSURE"]}, **more)


def wrong(id: str, **more: object) -> dict[str, object]:
    """A case that fails, whatever the rules are."""
    return case(id, NOTHING_KNOWN, {"outcome": "PT", "acceptable": ["PT"]}, why="made up", **more)


def written(folder: Path, *lines: object, name: str = "some.jsonl") -> str:
    file = folder / name
    file.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), "utf-8")
    return str(file)


def last_line(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out.splitlines()[-1]


# What the program prints and how it ends


def test_all_passed_is_the_only_way_to_end_with_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([written(tmp_path, unsure("a"), unsure("b"))]) == 0
    assert last_line(capsys) == "2 passed, 0 failed"


def test_a_miss_is_printed_with_what_was_given_what_is_acceptable_and_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([written(tmp_path, unsure("a"), wrong("odd"))]) == 1
    shown = capsys.readouterr().out
    assert "FAILED odd  (triage, " in shown
    assert "some.jsonl:2)\n  outcome: given UNSURE, acceptable PT\n  why: made up\n" in shown
    assert shown.endswith("\n1 passed, 1 failed\n")


@pytest.mark.parametrize(
    ("kind", "said"), [("section_gg", "section_gg (not built yet)"), ("triagge", "triagge (unknown kind)")]
)
def test_a_kind_that_cannot_be_run_fails_and_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str, said: str
) -> None:
    assert main([written(tmp_path, unsure("a"), {**unsure("b"), "kind": kind})]) == 1
    shown = capsys.readouterr().out
    assert f"FAILED b  ({kind}, " in shown
    assert f"kind: given {said}, acceptable triage" in shown
    assert shown.endswith("1 passed, 1 failed\n")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"id": "a", ', "is not JSON"),
        ("[1, 2]", "is not a JSON object"),
        ('{"id": "a", "kind": "triage"}', "has no input and no expected"),
        ("[" * 100_000, "is not JSON"),
    ],
)
def test_a_line_that_is_no_case_fails_and_is_named_and_the_others_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, said: str
) -> None:
    assert main([written(tmp_path, unsure("a"), line, unsure("b"))]) == 1
    shown = capsys.readouterr().out
    assert f"some.jsonl:2: {said}" in shown
    assert shown.endswith("2 passed, 1 failed\n")


def test_a_line_that_is_not_utf_8_fails_and_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "latin.jsonl"
    file.write_bytes('{"id": "año"}'.encode("latin-1"))
    assert main([str(file)]) == 1
    assert f"{file}:1: is not UTF-8 text" in capsys.readouterr().out


def test_empty_lines_and_a_byte_order_mark_are_passed_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([written(tmp_path, "\ufeff" + json.dumps(unsure("a")), "", "  ", unsure("b"), "")]) == 0
    assert last_line(capsys) == "2 passed, 0 failed"


def test_an_empty_file_is_one_failure_because_nothing_was_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = written(tmp_path)
    assert main([empty]) == 1
    assert capsys.readouterr().out == f"FAILED {empty}: holds no case\n\n0 passed, 1 failed\n"


def test_a_missing_file_is_one_failure_and_the_other_files_are_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = str(tmp_path / "missing.jsonl")
    assert main([missing, written(tmp_path, unsure("a"))]) == 1
    shown = capsys.readouterr().out
    assert f"FAILED {missing}: cannot be read: no such file or directory\n" in shown
    assert shown.endswith("1 passed, 1 failed\n")


@pytest.mark.parametrize("arguments", [[], ["--help"]])
def test_without_a_file_there_is_only_the_usage(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith("usage: python -m tests.cases")


# Triage


def test_an_intake_we_refuse_is_a_miss_that_says_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    refused = case("a", {"age_years": -3}, {"acceptable": ["PT"]})
    assert main([written(tmp_path, refused)]) == 1
    assert "input: given refused: age_years: -3 " in capsys.readouterr().out


def test_a_crash_is_a_miss_of_that_case_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(_: object) -> object:
        raise ZeroDivisionError("by nought")

    monkeypatch.setattr("tests.cases.running.KINDS", {"fragile": Kind(crash)})
    fragile = {**unsure("a"), "kind": "fragile"}
    assert main([written(tmp_path, fragile, fragile)]) == 1
    assert "input: given crashed: ZeroDivisionError: by nought" in capsys.readouterr().out


@pytest.mark.parametrize(
    "expected",
    [
        {"outcome": "UNSURE"},
        {"outcome": "PT", "acceptable": ["PT", "UNSURE"]},
        {"outcome": "PT", "also_acceptable": ["UNSURE"]},
        {"acceptable": ["UNSURE"], "urgency": "routine"},
    ],
)
def test_an_outcome_may_be_named_listed_or_also_acceptable(
    tmp_path: Path, expected: Mapping[str, object]
) -> None:
    assert main([written(tmp_path, case("a", NOTHING_KNOWN, expected))]) == 0


@pytest.mark.parametrize(
    ("expected", "said"),
    [
        ({"outcome": "UNSURE", "acceptable": ["PT"]}, "outcome: given UNSURE, acceptable PT"),
        ({"acceptable": []}, "outcome: given UNSURE, acceptable nothing"),
        ({}, "outcome: given UNSURE, acceptable nothing"),
        (None, "outcome: given UNSURE, acceptable nothing"),
        ({"acceptable": ["UNSURE"], "urgency": "now"}, 'answer.urgency: given "routine", acceptable "now"'),
    ],
)
def test_the_list_decides_and_every_other_key_is_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], expected: object, said: str
) -> None:
    assert main([written(tmp_path, case("a", NOTHING_KNOWN, expected))]) == 1
    assert f"  {said}\n" in capsys.readouterr().out


def test_the_summary_counts_each_group_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [
        unsure("a", core=True, rule_instance=False),
        wrong("b", core=True, rule_instance=True),
        unsure("c", core=False, rule_instance=False),
        unsure("d"),
    ]
    main([written(tmp_path, *lines)])
    rows = {line[:24].strip(): line[24:].split()[:1] for line in capsys.readouterr().out.splitlines()}
    assert rows["all"] == ["3/4"]
    assert rows["core"] == ["1/2"]
    assert rows["core, not rule instances"] == ["1/1"]
    assert rows["rule instances"] == ["0/1"]


def row_of_all(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """`passed, EMERGENCY missed, MEDICAL_FIRST missed, over-triage, BOTH too much` of the first group."""
    row = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("all "))
    return [cell for cell in row.split() if "/" in cell]


def test_a_danger_answered_with_less_is_counted_as_missed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    emergency = case("a", NOTHING_KNOWN, {"outcome": "EMERGENCY", "acceptable": ["EMERGENCY"]})
    doctor = case("b", NOTHING_KNOWN, {"acceptable": ["MEDICAL_FIRST", "EMERGENCY"]})
    seen = case("c", NOTHING_KNOWN, {"outcome": "MEDICAL_FIRST", "acceptable": ["MEDICAL_FIRST", "UNSURE"]})
    main([written(tmp_path, emergency, doctor, seen)])
    assert row_of_all(capsys) == ["1/3", "1/1", "1/2", "0/0", "0/0"]


def test_a_calm_case_sent_to_a_doctor_is_over_triage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    always(monkeypatch, "EMERGENCY")
    doctor = case("b", NOTHING_KNOWN, {"outcome": "MEDICAL_FIRST", "acceptable": ["MEDICAL_FIRST"]})
    main([written(tmp_path, wrong("a"), doctor)])
    assert row_of_all(capsys) == ["0/2", "0/0", "0/1", "1/1", "0/1"]


def test_both_where_one_is_meant_is_counted_unless_it_is_acceptable(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    always(monkeypatch, "BOTH")
    fine = case("b", NOTHING_KNOWN, {"outcome": "OT", "acceptable": ["OT", "BOTH"]})
    main([written(tmp_path, wrong("a"), fine)])
    assert row_of_all(capsys) == ["1/2", "0/0", "0/0", "0/2", "1/2"]


def always(monkeypatch: pytest.MonkeyPatch, outcome: str) -> None:
    """Have every intake answered with one outcome."""
    triage = kinds.KINDS["triage"]
    registry = {"triage": Kind(lambda _: {"outcome": outcome}, triage.misses, triage.summary)}
    monkeypatch.setattr("tests.cases.running.KINDS", registry)


# Comparing


def fits(expected: object, answer: object, **more: object) -> bool:
    return not compared(Case("some:1", "a", "some", {}, expected, more), answer)


@pytest.mark.parametrize(
    ("expected", "given", "fit"),
    [
        ("120", "120.00", True),
        (120, "120.00", True),
        ("0.20", 0.2, True),
        ("0.2", Decimal("0.20"), True),
        ("120.00", "120.01", False),
        ("-5", -5, True),
        ("03", "3", False),
        ("03", "03", True),
        ("03", 3, False),
        (True, 1, False),
        (True, True, True),
        (None, None, True),
        (None, 0, False),
        ("NaN", "NaN", True),
        ("GP", "GO", False),
    ],
)
def test_amounts_are_compared_by_their_worth_and_codes_as_text(
    expected: object, given: object, fit: bool
) -> None:
    assert fits(expected, given) is fit


@pytest.mark.parametrize(
    ("expected", "given", "fit"),
    [
        ({"a": 1}, {"a": 1, "b": 2}, True),
        ({"a": 1, "b": 2}, {"a": 1}, False),
        ({"a": None}, {}, False),
        ([{"a": 1}, {"a": 2}], [{"a": 1, "z": 0}, {"a": 2}], True),
        ([1], [1, 2], False),
        ([1, 2], [2, 1], False),
        ({"a": [1]}, {"a": 1}, False),
        ({"a": {"b": 1}}, {"a": []}, False),
    ],
)
def test_only_expected_keys_are_compared_and_lists_element_by_element(
    expected: object, given: object, fit: bool
) -> None:
    assert fits(expected, given) is fit


UNITS: Mapping[str, Any] = {"units": 3, "by_code": {"x": 2, "y": 1}}


@pytest.mark.parametrize(
    ("other", "given", "fit"),
    [
        ({"x": 1, "y": 2}, {"units": 3, "by_code": {"x": 1, "y": 2}}, True),
        ({"x": 1, "y": 2}, UNITS, True),
        ({"x": 1, "y": 2}, {"units": 2, "by_code": {"x": 1, "y": 2}}, False),
        ({"x": 1, "y": 2}, {"units": 3, "by_code": {"x": 3, "y": 0}}, False),
        ({"units": 2}, {"units": 2, "by_code": {"x": 2, "y": 1}}, True),
        (4, {"units": 4, "by_code": {"x": 2, "y": 1}}, True),
        ("PT", {"units": 4, "by_code": {"x": 2, "y": 1}}, False),
    ],
)
def test_another_right_answer_stands_in_for_the_part_it_looks_like(
    other: object, given: object, fit: bool
) -> None:
    assert fits({**UNITS, "also_acceptable": [other]}, given) is fit
    assert fits(UNITS, given, also_acceptable=[other]) is fit


def test_another_right_answer_may_stand_in_for_a_single_value() -> None:
    assert fits("PT", "OT", also_acceptable=["OT"])
    assert not fits("PT", "NEITHER", also_acceptable=["OT"])


def test_a_miss_names_the_place() -> None:
    case = Case("some:1", "a", "some", {}, {"ledger": [{"patient": "24.00"}]}, {})
    assert [*map(str, compared(case, {"ledger": [{"patient": "20.00"}]}))] == [
        'answer.ledger[0].patient: given "20.00", acceptable "24.00"'
    ]


@pytest.mark.parametrize(
    ("passed", "total", "low", "high"),
    [(0, 0, 0.0, 1.0), (0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0)],
)
def test_the_wilson_interval_is_the_published_one(passed: int, total: int, low: float, high: float) -> None:
    assert wilson(passed, total) == pytest.approx((low, high), abs=0.0001)


def test_no_kind_is_both_built_and_for_later() -> None:
    assert not kinds.KINDS.keys() & kinds.LATER
