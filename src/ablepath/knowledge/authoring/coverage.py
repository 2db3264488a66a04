"""Whether everything a person may tell is used: read by a rule, or listed with the reason why not."""

from __future__ import annotations

from collections.abc import Iterator

from ablepath.criteria import facts_read
from ablepath.knowledge.authoring.faults import Fault
from ablepath.knowledge.contents import Knowledge

COVERED = ("difficulties", "symptoms", "conditions")
"""Families of which every fact must be read or listed. Warnings have a check of their own."""

LIST = "knowledge/triage/not_modelled.yaml"


def faults_in_coverage(knowledge: Knowledge) -> Iterator[Fault]:
    """Facts in neither place, facts in both, and facts listed that need no rule."""
    read = {fact for rule in knowledge.rules.values() for fact in facts_read(rule.when)}
    for family in COVERED:
        for fact in knowledge.families.get(family, ()):
            if fact.id not in read and fact.id not in knowledge.not_modelled:
                what = f"no rule reads it; write one, or list it in {LIST} with the reason"
                yield Fault(f"knowledge/facts/{family}/{fact.name}.yaml", "", what)
    for path in knowledge.not_modelled:
        if path in read:
            yield Fault(LIST, path, "is read by a rule; take it out of this list")
        elif path.partition(".")[0] not in COVERED:
            yield Fault(LIST, path, f"needs no rule; only {', '.join(COVERED)} are listed")
