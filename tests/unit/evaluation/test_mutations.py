from __future__ import annotations

from pathlib import Path

import pytest

from ablepath.knowledge.authoring.compiling import compile_knowledge
from ablepath.knowledge.bundle import knowledge, load
from ablepath.knowledge.contents import Knowledge, Warn
from evaluation.mutations.mutant import Mutant
from evaluation.mutations.noticing import is_noticed, removal_is_noticed
from evaluation.mutations.telling import person_who_tells
from evaluation.mutations.thresholds import moved_thresholds
from tests.knowledge.trees import edit, small_tree

WALKING = "triage/physical/hard_to_walk.yaml"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    return small_tree(tmp_path / "knowledge")


def moved(tree: Path, held: Knowledge) -> list[Mutant]:
    """The rule "hard to walk" (walking at least moderate), moved both ways."""
    return list(moved_thresholds(held.rules["triage.physical.hard_to_walk"], held, tree))


def test_a_threshold_is_moved_both_ways(tree: Path) -> None:
    held = load(compile_knowledge(tree))
    changes = [mutant.change for mutant in moved(tree, held)]
    assert changes == ["at_least moderate -> mild", "at_least moderate -> severe"]


@pytest.mark.parametrize(
    ("written", "changes"),
    [("none", ["at_least none -> mild"]), ("complete", ["at_least complete -> severe"])],
)
def test_a_threshold_at_the_end_of_its_scale_moves_one_way_only(
    tree: Path, written: str, changes: list[str]
) -> None:
    edit(tree, WALKING, "at_least: moderate", f"at_least: {written}")
    held = load(compile_knowledge(tree))
    assert [mutant.change for mutant in moved(tree, held)] == changes


def test_what_no_example_notices_gets_the_example_that_would(tree: Path) -> None:
    held = load(compile_knowledge(tree))
    for mutant in moved(tree, held):
        person = person_who_tells(mutant, held)
        assert person is not None
        examples = [example.given for example in mutant.before.examples]
        assert is_noticed(mutant.after) is any(given == person.facts for given in examples)


def test_the_example_is_written_as_a_rule_file_writes_it(tree: Path) -> None:
    held = load(compile_knowledge(tree))
    lower, higher = (person_who_tells(mutant, held) for mutant in moved(tree, held))
    assert lower is not None
    assert higher is not None
    assert lower.as_example(held) == "given: {difficulties.walking: mild}, expect: not_met"
    assert higher.as_example(held) == "given: {difficulties.walking: moderate}, expect: met"


@pytest.mark.long
def test_no_warning_can_be_lost_unnoticed() -> None:
    warnings = [rule.id for rule in knowledge().rules.values() if isinstance(rule.then, Warn)]
    assert [rule for rule in warnings if not removal_is_noticed(knowledge(), rule)] == []


@pytest.mark.long
def test_no_threshold_of_a_warning_can_move_unnoticed() -> None:
    warnings = [rule for rule in knowledge().rules.values() if isinstance(rule.then, Warn)]
    mutants = [mutant for rule in warnings for mutant in moved_thresholds(rule, knowledge())]
    assert [str(mutant) for mutant in mutants if not is_noticed(mutant.after)] == []
