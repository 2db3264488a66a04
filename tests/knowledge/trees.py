"""Small knowledge trees: a few files of the real folder, one made-up rule a folder, and edits of them."""

from __future__ import annotations

import shutil
from pathlib import Path

from ablepath.knowledge.authoring.checking import faults_in
from ablepath.knowledge.authoring.compiling import compile_knowledge
from ablepath.knowledge.authoring.faults import KnowledgeFaults
from ablepath.knowledge.bundle import load

REAL = Path(__file__).parents[2] / "knowledge"
MADE_UP = Path(__file__).with_name("small")
TAKEN = (
    "VERSION",
    "sources/ages.yaml",
    "sources/warnings.yaml",
    "facts/answers.yaml",
    "facts/mirrors.yaml",
    "facts/person/age_years.yaml",
    "facts/person/medically_evaluated.yaml",
    "facts/person/setting.yaml",
    "facts/difficulties/walking.yaml",
    "facts/difficulties/dressing_lower.yaml",
    "facts/symptoms/pain_back.yaml",
    "facts/conditions/parkinsons.yaml",
    "facts/warnings/chest_pain.yaml",
    "facts/warnings/child_limp.yaml",
    "facts/warnings/fever_spine.yaml",
    "triage/warnings/chest_pain.yaml",
    "triage/warnings/child_limp.yaml",
    "triage/warnings/fever_spine.yaml",
    "wording/*.yaml",
)


def small_tree(root: Path) -> Path:
    """A tree in `root` that is small, sound, and taken from the real one where it can be."""
    shutil.copytree(MADE_UP, root)
    for pattern in TAKEN:
        for file in REAL.glob(pattern):
            place = root / file.relative_to(REAL)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, place)
    return root


def edit(root: Path, file: str, old: str, new: str) -> None:
    """Write `new` for the first `old` in a file; a file of its own where there was none."""
    place = root / file
    if not old:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(new, encoding="utf-8")
        return
    text = place.read_text(encoding="utf-8")
    assert old in text, f"{file} has no {old!r} to edit"
    place.write_text(text.replace(old, new, 1), encoding="utf-8")


def faults_of(root: Path) -> list[str]:
    """Every fault of the tree, as `ablepath knowledge check` prints them."""
    try:
        text = compile_knowledge(root)
    except KnowledgeFaults as error:
        return [str(fault) for fault in error.faults]
    return [str(fault) for fault in sorted(faults_in(load(text)))]
