"""Trees with a file too few, too many, or of the wrong kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.knowledge.trees import edit, faults_of

RULES_STAND = (
    "is not read; rules stand in "
    "triage/{warnings,physical,occupational,either,neither,other_help,timing,place}/<name>.yaml"
)


@pytest.mark.parametrize(
    ("file", "fault"),
    [
        ("VERSION", "is missing; it holds the release of the knowledge, such as 2026.11"),
        ("facts/answers.yaml", "is missing"),
        ("facts/groups.yaml", "is missing"),
        ("facts/mirrors.yaml", "is missing"),
    ],
)
def test_a_missing_file_is_named(tree: Path, file: str, fault: str) -> None:
    (tree / file).unlink()
    assert f"knowledge/{file}: {fault}" in faults_of(tree)


@pytest.mark.parametrize("content", ["- a\n", "text\n", "7\n", "true\n"])
@pytest.mark.parametrize("file", ["facts/answers.yaml", "facts/groups.yaml", "facts/mirrors.yaml"])
def test_a_file_that_holds_no_map_is_refused(tree: Path, file: str, content: str) -> None:
    edit(tree, file, "", content)
    assert f"knowledge/{file}: needs ids with an entry under each" in faults_of(tree)


@pytest.mark.parametrize("content", ["a: b\n", "text\n", "7\n"])
def test_sources_that_are_no_list_are_refused(tree: Path, content: str) -> None:
    edit(tree, "sources/more.yaml", "", content)
    assert faults_of(tree) == ["knowledge/sources/more.yaml: needs a list of entries"]


@pytest.mark.parametrize("content", ["", "- a\n", "text\n"])
def test_a_rule_file_that_holds_no_rule_is_refused(tree: Path, content: str) -> None:
    edit(tree, "triage/physical/new.yaml", "", content)
    (fault,) = faults_of(tree)
    assert fault.startswith("knowledge/triage/physical/new.yaml: ")
    assert "Input should be a valid dictionary" in fault


@pytest.mark.parametrize(
    "file",
    [
        "triage/physcal/new.yaml",
        "triage/physical/new.yml",
        "triage/physical/arm/new.yaml",
        "triage/new.yaml",
    ],
)
def test_a_rule_that_would_be_passed_over_in_silence_is_refused(tree: Path, file: str) -> None:
    sound = (tree / "triage/physical/hard_to_walk.yaml").read_text(encoding="utf-8")
    edit(tree, file, "", sound)
    assert f"knowledge/{file}: {RULES_STAND}" in faults_of(tree)


@pytest.mark.parametrize("file", ["triage/physical/hard_to_walk.yaml", "facts/groups.yaml"])
def test_a_file_that_is_not_utf_8_is_refused(tree: Path, file: str) -> None:
    (tree / file).write_bytes("says: él".encode("latin-1"))
    assert f"knowledge/{file}: this is not UTF-8 text" in faults_of(tree)


def test_a_scale_for_listed_things_must_be_there(tree: Path) -> None:
    edit(tree, "facts/answers.yaml", "yes_no:\n", "yes_or_no:\n")
    assert (
        "knowledge/facts/answers.yaml: needs the scale `yes_no`, on which listed things are answered"
        in faults_of(tree)
    )


def test_every_fault_is_named_at_once(tree: Path) -> None:
    edit(tree, "triage/physical/hard_to_walk.yaml", "trust: V", "trust: X")
    edit(tree, "triage/physical/hard_to_walk.yaml", "strength: strong", "strength: big")
    edit(tree, "triage/either/hard_to_move.yaml", "moving", "movin")
    edit(tree, "facts/groups.yaml", "label:", "labels:")
    files = [fault.partition(": ")[0].rpartition("/")[2] for fault in faults_of(tree)]
    assert files == ["groups.yaml", "groups.yaml", "hard_to_move.yaml", "hard_to_walk.yaml"]
