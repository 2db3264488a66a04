"""One person judged: the verdict of every rule, every step, and the outcome."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ablepath.criteria import Truth, facts_read
from ablepath.engines.variations import check_of
from ablepath.knowledge.contents import Knowledge, Rule
from ablepath.model.intake import Answer, Facts
from ablepath.model.outcome import Outcome
from ablepath.triage.ladder import Ladder, ladder_of, rule_fact, step_fact

Verdicts = Mapping[str, Truth]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What follows from `facts`: verdicts by rule id, truths by step name, and the outcome."""

    facts: Facts
    verdicts: Verdicts
    steps: Mapping[str, Truth]
    outcome: Outcome


class Judge:
    """The rules in force on one day, ready to judge people and small changes of their answers."""

    def __init__(self, knowledge: Knowledge, day: date) -> None:
        self.knowledge = knowledge
        self.rules: Mapping[str, Rule] = {
            key: rule for key, rule in knowledge.rules.items() if rule.in_force(day)
        }
        self.ladder: Ladder = ladder_of(self.rules.values())
        self._verdict_facts = {key: rule_fact(key) for key in self.rules}
        self._rule_checks = {key: check_of(rule.when) for key, rule in self.rules.items()}
        self._step_checks = {step.name: check_of(step.when) for step in self.ladder.steps}
        self._outcome_checks = tuple((outcome, check_of(when)) for outcome, when in self.ladder.outcomes)

    @cached_property
    def rules_reading(self) -> Mapping[str, tuple[Rule, ...]]:
        """The rules that read each fact."""
        reading: dict[str, dict[str, Rule]] = {}
        for rule in self.rules.values():
            for fact in facts_read(rule.when):
                reading.setdefault(fact, {})[rule.id] = rule
        return {fact: tuple(rules.values()) for fact, rules in reading.items()}

    def judge(self, facts: Facts) -> Judgement:
        """Every rule judged, then the ladder."""
        return self.conclude(facts, {key: check(facts) for key, check in self._rule_checks.items()})

    def conclude(self, facts: Facts, verdicts: Verdicts) -> Judgement:
        """The ladder over verdicts that some engine has reached."""
        named = self._verdict_facts
        held: dict[str, Answer] = {named[key]: truth for key, truth in verdicts.items() if truth is not None}
        steps = {name: check(held) for name, check in self._step_checks.items()}
        return Judgement(facts, verdicts, steps, self.outcome_of(steps))

    def rejudge(self, before: Judgement, changes: Facts) -> Judgement:
        """`before` with some answers changed; judges only the rules that read them."""
        facts = {**before.facts, **changes}
        reading = {rule.id for fact in changes for rule in self.rules_reading.get(fact, ())}
        after = {key: self._rule_checks[key](facts) for key in reading}
        if all(before.verdicts[key] is truth for key, truth in after.items()):
            return Judgement(facts, before.verdicts, before.steps, before.outcome)
        return self.conclude(facts, {**before.verdicts, **after})

    def outcome_of(self, steps: Mapping[str, Truth]) -> Outcome:
        """The first outcome whose criterion is true; UNSURE when none is."""
        held: dict[str, Answer] = {
            step_fact(name): truth for name, truth in steps.items() if truth is not None
        }
        for outcome, check in self._outcome_checks:
            if check(held):
                return outcome
        return Outcome.UNSURE
