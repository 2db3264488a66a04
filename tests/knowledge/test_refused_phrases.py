"""Phrases and examples that cannot be read: each is refused with its place and what is wrong."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ablepath.knowledge.authoring.faults import KnowledgeFaults
from ablepath.knowledge.authoring.likeness import compile_likeness
from ablepath.knowledge.authoring.phrases import compile_phrases
from ablepath.knowledge.bundle import knowledge
from tests.knowledge.trees import REAL, edit

STAIRS = "phrases/said/difficulties.yaml"
WORDS = "phrases/words.yaml"
HEAD = "difficulties.stairs:\n  "
EXAMPLES = "phrases/examples/first.txt"

Compile = Callable[[Path, list[str]], str]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    shutil.copytree(REAL / "phrases", tmp_path / "phrases")
    return tmp_path


def faults(compiled: Compile, tree: Path) -> list[str]:
    with pytest.raises(KnowledgeFaults) as refused:
        compiled(tree, list(knowledge().facts))
    return [str(fault) for fault in refused.value.faults]


#  file, what stands there, what is written instead, part of the fault
MISWRITTEN = [
    (STAIRS, "difficulties.stairs:", "difficulties.stares:", "did you mean difficulties.stairs"),
    (STAIRS, f"{HEAD}activity:", f"{HEAD}activty:", "did you mean activity"),
    (STAIRS, f"{HEAD}activity:", f"{HEAD}holds_back: [symptoms.falls]\n  activity:",
     "only a warning holds anything back"),
    (WORDS, "\ntrouble:", "\ntruble:", "needs the set 'trouble'"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "there", "instead", "fault"), MISWRITTEN)
def test_a_miswritten_phrase_is_refused_with_its_place(
    tree: Path, file: str, there: str, instead: str, fault: str
) -> None:
    edit(tree, file, there, instead)
    found = faults(compile_phrases, tree)
    assert any(fault in one for one in found), found
    assert all(one.startswith("phrases/") or "knowledge/phrases/" in one for one in found), found


@pytest.mark.parametrize(
    ("cue", "fault"),
    [
        ("stairs + + steps", "has an empty place"),
        ("st*", "would match too much"),
        ("<paine>", "did you mean pain"),
        ("!stairs", "needs at least one group without `!`"),
        ("stairs & steps", "is neither words"),
    ],
)
def test_a_cue_that_makes_no_sense_is_refused(tree: Path, cue: str, fault: str) -> None:
    text = (tree / STAIRS).read_text(encoding="utf-8")
    head = "difficulties.stairs:\n  activity:\n    en:\n"
    assert head in text
    (tree / STAIRS).write_text(text.replace(head, f'{head}      - "{cue}"\n'), encoding="utf-8")
    found = faults(compile_phrases, tree)
    assert any(fault in one and "difficulties.stairs.activity.en[0]" in one for one in found), found


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("chest pain without a bar", "is not `sign | sentence`"),
        ("chest_pain |", "is not `sign | sentence`"),
        ("chest_pane | it hurts", "did you mean warnings.chest_pain"),
        ("- | half my face feels numb", "stands twice"),
    ],
)
def test_an_example_that_cannot_be_learnt_from_is_refused(tree: Path, line: str, fault: str) -> None:
    with (tree / EXAMPLES).open("a", encoding="utf-8") as file:
        file.write(f"chest_pain | half my face feels numb\n{line}\n")
    assert any(fault in one and "first.txt: line " in one for one in faults(compile_likeness, tree))


def test_without_the_folder_nothing_is_heard_and_nothing_is_wrong(tmp_path: Path) -> None:
    assert '"facts": {' in compile_phrases(tmp_path, list(knowledge().facts))
    assert '"features": {' in compile_likeness(tmp_path, list(knowledge().facts))
