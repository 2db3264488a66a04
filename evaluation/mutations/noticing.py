"""What notices a change in process: the checks that knowledge must pass, and the second book."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from ablepath.knowledge.authoring.checking import RULE_CHECKS, faults_in
from ablepath.knowledge.contents import Knowledge, Rule
from evaluation.second_book import book, line


def is_noticed(changed: Rule) -> bool:
    """Whether a check of the rule alone, such as one of its examples, now fails."""
    return any(True for check in RULE_CHECKS for _ in check(changed))


def is_booked(changed: Rule, held: Knowledge, kept: Collection[str]) -> bool:
    """Whether the rule is no longer what the second book `kept` says, so that its test fails."""
    return line(changed, held) not in kept


def without(knowledge: Knowledge, rule: str) -> Knowledge:
    """The knowledge as if the file of `rule` were not there."""
    return replace(knowledge, rules={key: other for key, other in knowledge.rules.items() if key != rule})


def removal_is_noticed(knowledge: Knowledge, rule: str) -> bool:
    """Whether a check of the whole knowledge fails when `rule` is gone."""
    return any(True for _ in faults_in(without(knowledge, rule)))


def removal_is_booked(knowledge: Knowledge, rule: str, kept: Sequence[str]) -> bool:
    """Whether the second book `kept` misses `rule` when it is gone."""
    return list(book(without(knowledge, rule))) != list(kept)
