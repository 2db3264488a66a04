"""
What every rule concludes and where it draws its lines, kept a second time.

A rule that is lost, points elsewhere or draws its line elsewhere changes what people are told, and no
example need notice. So each such change is made twice: in the rule, and in `second_book.txt`.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from ablepath.knowledge.bundle import knowledge
from ablepath.knowledge.contents import Indicate
from ablepath.model.discipline import Strength
from evaluation.mutations.thresholds import moved_thresholds, turned_thresholds
from evaluation.second_book import book, kept, line

BOOK = kept()


def test_every_rule_is_there_and_says_what_the_second_book_says() -> None:
    assert list(book(knowledge())) == BOOK


def test_a_conclusion_that_changed_is_not_what_the_book_says() -> None:
    rule = knowledge().rules["triage.physical.walking_aid"]
    assert isinstance(rule.then, Indicate)
    stronger = replace(rule, then=replace(rule.then, strength=Strength.strong))
    assert line(stronger, knowledge()) not in BOOK


@pytest.mark.parametrize("rule", [key for key in knowledge().rules if len(key) % 5 == 0])
def test_no_threshold_moves_or_turns_without_the_book(rule: str) -> None:
    """One rule in five here; `python -m evaluation.mutations` changes every threshold of every rule."""
    right = knowledge().rules[rule]
    for mutant in (*moved_thresholds(right, knowledge()), *turned_thresholds(right, knowledge())):
        assert line(mutant.after, knowledge()) not in BOOK, str(mutant)
