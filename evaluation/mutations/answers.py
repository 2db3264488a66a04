"""Whether anybody's answer depends on a rule: the rule's own examples, answered with and without it."""

from __future__ import annotations

from dataclasses import dataclass

from ablepath.knowledge.contents import Knowledge
from ablepath.triage.judgement import Judge


@dataclass(frozen=True, slots=True)
class Weight:
    """Of the people for whom a rule holds in its examples, those whose outcome is another without it."""

    changed: int
    of: int


def weight_of(rule: str, knowledge: Knowledge, judge: Judge) -> Weight:
    """How many outcomes hang on `rule` alone. `judge` judges by all rules, so that it is made once."""
    people = [example.given for example in knowledge.rules[rule].examples if example.expect is True]
    changed = 0
    for person in people:
        whole = judge.judge(person)
        less = judge.conclude(person, {**whole.verdicts, rule: None})
        changed += whole.outcome is not less.outcome
    return Weight(changed, len(people))
