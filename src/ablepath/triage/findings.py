"""How the rules were judged, node by node, for whoever asks why."""

from __future__ import annotations

from collections.abc import Iterator

from ablepath.criteria import facts_read
from ablepath.engines.person import Finding, judge
from ablepath.knowledge.contents import Knowledge, Rule
from ablepath.model.intake import Intake
from ablepath.triage.counting import counted


def touched(knowledge: Knowledge, intake: Intake) -> Iterator[tuple[Rule, Finding]]:
    """The rules in force that read any fact told, each with its whole finding, in file order."""
    facts = counted(intake.facts, knowledge).facts
    for rule in knowledge.rules.values():
        if rule.in_force(intake.as_of) and any(fact in intake.facts for fact in facts_read(rule.when)):
            yield rule, judge(rule.when, facts)
