"""`knowledge check|build|list|show`, on the real knowledge and on copies of it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import ablepath as package
from ablepath.knowledge.bundle import knowledge
from tests.integration.command import Ended, ablepath, ended
from tests.knowledge.trees import REAL, edit, small_tree

STALE = "The built bundle is stale. Run: ablepath knowledge build\n"
SUMMARY = (
    f"knowledge {knowledge().version}: {len(knowledge().facts)} facts, {len(knowledge().rules)} rules, "
    f"{len(knowledge().sources)} sources, all in order\n"
)


EMERGENCY = b'{"warnings": {"chest_pain": true}}'


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small sound tree beside which commands are run, as in a clone of the project."""
    return small_tree(tmp_path / "knowledge")


def test_the_shipped_knowledge_is_in_order_and_its_bundle_current(tmp_path: Path) -> None:
    assert ablepath("knowledge", "check", "--dir", REAL, cwd=tmp_path) == Ended(0, SUMMARY, "")


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    ran = ablepath("knowledge", "check", cwd=tmp_path)
    assert ran == Ended(2, "", "knowledge: there is no such folder. Name it with --dir\n")


def test_one_edit_makes_the_bundle_stale_and_a_stale_bundle_fails_the_check(tmp_path: Path) -> None:
    copy = shutil.copytree(REAL, tmp_path / "copy")
    edit(copy, "triage/warnings/choking.yaml", "level: urgent", "level: doctor_first")
    assert ablepath("knowledge", "check", "--dir", copy) == Ended(3, "", STALE)


def test_faulty_knowledge_fails_the_check_with_a_line_a_fault(tree: Path) -> None:
    edit(tree, "triage/warnings/chest_pain.yaml", "level: emergency", "level: grave")
    edit(tree, "triage/physical/hard_to_walk.yaml", "at_least", "atleast")
    assert ablepath("knowledge", "check", cwd=tree.parent) == Ended(
        3,
        "",
        "knowledge/triage/physical/hard_to_walk.yaml: when: `atleast` is not a comparison; "
        "allowed: is, is_one_of, at_least, at_most, more_than, less_than\n"
        "knowledge/triage/warnings/chest_pain.yaml: then.level: 'grave': "
        "Input should be 'emergency', 'urgent', 'doctor_first' or 'protect'\n",
    )


def test_build_writes_the_bundle_that_check_then_finds_current(tree: Path, tmp_path: Path) -> None:
    run = copy_of_the_program(tmp_path)
    edit(tree, "wording/cards.yaml", "Call 911 now", "Call 911 at once")
    assert run("knowledge", "check") == Ended(3, "", STALE)
    built = run("knowledge", "build")
    assert (built.code, built.err) == (0, "")
    assert built.out.startswith("built knowledge ")
    assert run("knowledge", "check").code == 0
    assert run("recommend", "-").out.startswith("Call 911 at once\n")


def test_build_leaves_the_bundle_alone_when_something_is_wrong(tree: Path, tmp_path: Path) -> None:
    run = copy_of_the_program(tmp_path)
    folder = tmp_path / "elsewhere/ablepath/knowledge"
    before = (folder / "bundle.json").read_bytes()
    edit(tree, "triage/physical/hard_to_walk.yaml", "trust: V", "trust: U")
    assert run("knowledge", "build").code == 3
    assert (folder / "bundle.json").read_bytes() == before
    assert not list(folder.glob("*.partial"))


def copy_of_the_program(folder: Path) -> Callable[..., Ended]:
    """The command of a copy of the package, which may write its bundle; run in `folder`."""
    home = folder / "elsewhere"
    without = shutil.ignore_patterns("__pycache__", "web")
    shutil.copytree(Path(package.__file__).parent, home / "ablepath", ignore=without)

    def run(*arguments: str) -> Ended:
        command: list[str | Path] = [sys.executable, "-m", "ablepath.entry.cli.main", *arguments]
        return ended(command, cwd=folder, env={**os.environ, "PYTHONPATH": str(home)}, brought=EMERGENCY)

    return run


@pytest.mark.parametrize("kind", ["facts", "rules", "sources"])
def test_list_names_every_id_of_a_kind_once(kind: str) -> None:
    ran = ablepath("knowledge", "list", kind)
    assert (ran.code, ran.err) == (0, "")
    assert [line.split()[0] for line in ran.out.splitlines()] == list(getattr(knowledge(), kind))


def test_list_speaks_spanish_too() -> None:
    ran = ablepath("knowledge", "list", "rules", "--lang", "es")
    assert all(rule.says.es in ran.out for rule in knowledge().rules.values())


@pytest.mark.parametrize(
    ("id", "shown"),
    [
        ("triage.warnings.chest_pain", "Chest pressure or pain, or pain that spreads to the arm or jaw"),
        ("chest_pain", "(triage.warnings.chest_pain)"),
        ("warnings.chest_pain", "(warnings.chest_pain)"),
        ("difficulties.walking", "Answers: not hard, a little hard, hard, very hard, not possible"),
        ("age_years", "Answers: number 0 to 130"),
        ("acmh-call-911", "ACMH Hospital"),
    ],
)
def test_show_prints_a_rule_a_fact_or_a_source_for_a_reader(id: str, shown: str) -> None:
    ran = ablepath("knowledge", "show", id)
    assert (ran.code, ran.err) == (0, "")
    assert shown in ran.out


def test_show_prints_a_rule_the_way_a_clinician_reads_it() -> None:
    lines = ablepath("knowledge", "show", "triage.warnings.child_limp").out.splitlines()
    rule = knowledge().rules["triage.warnings.child_limp"]
    assert lines[:2] == [rule.says.en, "(triage.warnings.child_limp)"]
    assert [line for line in lines if line in ("Holds when", "Then", "Rests on", "Examples")] == [
        "Holds when", "Then", "Rests on", "Examples",
    ]  # fmt: skip
    assert "  See a doctor today (urgent)" in lines
    assert f"  “{rule.because.en}”" in lines
    assert lines[-1] == "Not yet reviewed by a clinician."


@pytest.mark.parametrize(
    ("id", "says"),
    [
        ("chest_pian", "chest_pian: there is no rule, fact or source of this name; did you mean chest_pain"),
        ("walking", "walking: names several; say which: difficulties.walking, goals.walking"),
        ("xyzzyxyzzy", "xyzzyxyzzy: there is no rule, fact or source of this name\n"),
    ],
)
def test_show_helps_with_a_name_it_does_not_know(id: str, says: str) -> None:
    ran = ablepath("knowledge", "show", id)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(says)
