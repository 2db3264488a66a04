"""The level of each warning that is true, looked up: part of two of the simpler rules."""

from __future__ import annotations

from functools import lru_cache

from ablepath.criteria import facts_read
from ablepath.knowledge.contents import Knowledge, Warn
from ablepath.model.intake import Facts
from ablepath.model.outcome import Level, Outcome

OUTCOME_OF = {
    Level.emergency: Outcome.EMERGENCY,
    Level.urgent: Outcome.MEDICAL_FIRST,
    Level.doctor_first: Outcome.MEDICAL_FIRST,
}


def warned(facts: Facts, knowledge: Knowledge) -> Outcome | None:
    """What the most dangerous true warning calls for, looked into or not; None without one."""
    outcomes = _outcomes(knowledge)
    found = {outcomes[path] for path, answer in facts.items() if answer is True and path in outcomes}
    return next((outcome for outcome in OUTCOME_OF.values() if outcome in found), None)


@lru_cache(maxsize=4)
def _outcomes(knowledge: Knowledge) -> dict[str, Outcome]:
    """What each warning calls for; one of which several rules speak, for the most dangerous."""
    levels = list(OUTCOME_OF)
    rules = [
        (rule.then.level, rule.when)
        for rule in knowledge.rules.values()
        if isinstance(rule.then, Warn) and rule.then.level in OUTCOME_OF
    ]
    return {
        path: OUTCOME_OF[level]
        for level, when in sorted(rules, key=lambda pair: levels.index(pair[0]), reverse=True)
        for path in facts_read(when)
        if path.startswith("warnings.")
    }
