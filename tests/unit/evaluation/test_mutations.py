from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ablepath.knowledge.authoring.compiling import compile_knowledge
from ablepath.knowledge.bundle import knowledge, load
from ablepath.knowledge.contents import Knowledge, Warn
from evaluation.mutations.__main__ import main
from evaluation.mutations.mutant import Mutant
from evaluation.mutations.noticing import is_booked, is_noticed, removal_is_booked, removal_is_noticed
from evaluation.mutations.telling import person_who_tells
from evaluation.mutations.thresholds import moved_thresholds, turned_thresholds
from evaluation.second_book import book
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


def test_a_threshold_is_turned_round(tree: Path) -> None:
    held = load(compile_knowledge(tree))
    (turned,) = turned_thresholds(held.rules["triage.physical.hard_to_walk"], held, tree)
    assert turned.change == "at_least moderate -> less_than moderate"
    assert is_noticed(turned.after)


def test_the_second_book_is_really_looked_into(tree: Path) -> None:
    held = load(compile_knowledge(tree))
    written = list(book(held))
    lower, higher = moved(tree, held)
    assert not is_booked(lower.before, held, written)
    assert is_booked(lower.after, held, written)
    assert is_booked(higher.after, held, written)
    assert not is_booked(higher.after, held, [*written, *book(replace(held, rules={"": higher.after}))])


def test_a_rule_that_is_gone_is_missed_by_the_second_book_that_has_it(tree: Path) -> None:
    held = load(compile_knowledge(tree))
    rule = "triage.physical.hard_to_walk"
    written = list(book(held))
    assert removal_is_booked(held, rule, written)
    assert not removal_is_booked(held, rule, [one for one in written if not one.startswith(rule)])


def test_the_stale_book_is_told_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("evaluation.mutations.__main__.kept", lambda: ["another rule"])
    with pytest.raises(SystemExit) as stopped:
        main(["triage.timing"])
    assert stopped.value.code == 2
    assert "the second book is stale" in capsys.readouterr().err


def test_rules_can_be_chosen_and_a_name_that_fits_none_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["triage.physical.wheelchair"]) == 0
    assert "Rules removed: 1. The second book does not notice 0 of them." in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main(["triage.nowhere"])
    assert "no rule begins with triage.nowhere" in capsys.readouterr().err


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
