"""`ablepath evaluate`, from case files to figures, faults and the way it ends."""

from __future__ import annotations

import json
from pathlib import Path

from tests.integration.command import ablepath

WALKS = {
    "id": "walks",
    "kind": "triage",
    "input": {"difficulties": {"walking": "severe"}},
    "expected": {"outcome": "PT", "acceptable": ["PT"]},
    "core": True,
}
DRESSES = {
    "id": "dresses",
    "kind": "triage",
    "input": {"difficulties": {"dressing_lower": "severe"}},
    "expected": {"outcome": "PT", "acceptable": ["PT"]},  # wrong on purpose: it is OT
    "core": True,
}


def written(folder: Path, name: str, *lines: object) -> Path:
    file = folder / name
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    file.write_text("\n".join(texts), encoding="utf-8")
    return file


def test_several_files_are_measured_together(tmp_path: Path) -> None:
    ran = ablepath("evaluate", written(tmp_path, "a", WALKS), written(tmp_path, "b", DRESSES))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Ablepath on 2 triage cases, ")
    assert f"dresses ({tmp_path}/b:1): given OT, acceptable PT" in ran.out
    for said in ("under-triage: of the cases", "over-triage: of the cases", "always BOTH", "95 %"):
        assert said in ran.out


def test_json_gives_the_same_figures(tmp_path: Path) -> None:
    ran = ablepath("evaluate", "--json", written(tmp_path, "a", WALKS, DRESSES))
    assert (ran.code, ran.err) == (0, "")
    plain = json.loads(ran.out)
    found = plain["groups"]["core_not_rule_instances"]["acceptable"]
    assert (found["hits"], found["of"], found["share"]) == (1, 2, 0.5)
    assert [one["id"] for one in plain["not_acceptable"]] == ["dresses"]


def test_bad_lines_are_named_counted_and_left_out(tmp_path: Path) -> None:
    file = written(tmp_path, "a", WALKS, "not JSON", {**WALKS, "id": "x", "kind": "price"})
    ran = ablepath("evaluate", file)
    assert ran.code == 1
    assert ran.out.startswith("Ablepath on 1 triage cases, ")
    first, second, count = ran.err.splitlines()
    assert first.startswith(f"{file}:2: ")
    assert second == f'{file}:3: kind: "price" is not measured here; keep only cases of kind triage'
    assert count == "2 of 3 lines could not be read and are not in the figures"


def test_where_nothing_could_be_read_nothing_is_printed(tmp_path: Path) -> None:
    for lines in (["not JSON"], [""], ["[]"]):
        ran = ablepath("evaluate", written(tmp_path, "a", *lines))
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.splitlines()[-1].endswith("a: no case could be read; write one JSON case a line")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    ran = ablepath("evaluate", tmp_path / "gone")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"{tmp_path}/gone: cannot be read: no such file or directory\n"


def test_cases_may_come_on_standard_input() -> None:
    ran = ablepath("evaluate", "-", brought=json.dumps(WALKS))
    assert (ran.code, ran.err) == (0, "")
