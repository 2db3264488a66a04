"""What notices a change in process: the checks that knowledge must pass, a rule's examples among them."""

from __future__ import annotations

from dataclasses import replace

from ablepath.knowledge.authoring.checking import RULE_CHECKS, faults_in
from ablepath.knowledge.contents import Knowledge, Rule


def is_noticed(changed: Rule) -> bool:
    """Whether a check of the rule alone, such as one of its examples, now fails."""
    return any(True for check in RULE_CHECKS for _ in check(changed))


def without(knowledge: Knowledge, rule: str) -> Knowledge:
    """The knowledge as if the file of `rule` were not there."""
    return replace(knowledge, rules={key: other for key, other in knowledge.rules.items() if key != rule})


def removal_is_noticed(knowledge: Knowledge, rule: str) -> bool:
    """Whether a check of the whole knowledge fails when `rule` is gone."""
    return any(True for _ in faults_in(without(knowledge, rule)))
