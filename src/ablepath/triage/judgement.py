"""One person judged: the verdict of every rule, every step, and the outcome."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from ablepath.criteria import Compare, Truth, comparisons_in, facts_read
from ablepath.engines.variations import Says, holds, truth_of
from ablepath.knowledge.contents import Knowledge, Rule
from ablepath.model.intake import Answer, Facts
from ablepath.model.outcome import Outcome
from ablepath.triage.counting import AGE, counted
from ablepath.triage.ladder import Ladder, ladder_of, rule_fact, step_fact

Verdicts = Mapping[str, Truth]


@dataclass(frozen=True)
class Judgement:
    """
    What follows from `facts`: verdicts by rule id, truths by step name, and the outcome.

    `told`: the answers `facts` were counted from, where some might count otherwise after a change.
    """

    facts: Facts
    verdicts: Verdicts
    steps: Mapping[str, Truth]
    outcome: Outcome
    told: Facts | None = None

    @cached_property
    def held(self) -> frozenset[str]:
        """The rules that hold."""
        return frozenset(key for key, truth in self.verdicts.items() if truth)


class Judge:
    """The rules in force on one day, ready to judge people and small changes of their answers."""

    def __init__(self, knowledge: Knowledge, day: date) -> None:
        self.knowledge = knowledge
        self.rules: Mapping[str, Rule] = {
            key: rule for key, rule in knowledge.rules.items() if rule.in_force(day)
        }
        self.ladder: Ladder = ladder_of(self.rules.values())
        self._verdict_facts = {key: rule_fact(key) for key in self.rules}
        self._rule_truths = {key: truth_of(rule.when) for key, rule in self.rules.items()}
        self._step_truths = {step.name: truth_of(step.when) for step in self.ladder.steps}
        self._outcome_holds = tuple((outcome, holds(when)) for outcome, when in self.ladder.outcomes)

    @cached_property
    def rules_reading(self) -> Mapping[str, tuple[Rule, ...]]:
        """The rules that read each fact."""
        reading: dict[str, dict[str, Rule]] = {}
        for rule in self.rules.values():
            for fact in facts_read(rule.when):
                reading.setdefault(fact, {})[rule.id] = rule
        return {fact: tuple(rules.values()) for fact, rules in reading.items()}

    @cached_property
    def comparisons(self) -> Mapping[str, tuple[Callable[[Facts], Truth], ...]]:
        """Every different comparison that some rule makes of each fact."""
        made: dict[str, dict[Compare, None]] = {}
        for rule in self.rules.values():
            for comparison in comparisons_in(rule.when):
                made.setdefault(comparison.fact, {})[comparison] = None
        return {fact: tuple(map(truth_of, different)) for fact, different in made.items()}

    def judge(self, facts: Facts) -> Judgement:
        """Every rule judged, then the ladder."""
        return self.conclude(facts, {key: truth(facts) for key, truth in self._rule_truths.items()})

    def conclude(self, facts: Facts, verdicts: Verdicts) -> Judgement:
        """The ladder over verdicts that some engine has reached."""
        named = self._verdict_facts
        known: dict[str, Answer] = {named[key]: truth for key, truth in verdicts.items() if truth is not None}
        steps = {name: truth(known) for name, truth in self._step_truths.items()}
        return Judgement(facts, verdicts, steps, self.outcome_of(steps))

    def rejudge(self, before: Judgement, changes: Facts) -> Judgement:
        """`before` with some answers changed; judges only the rules that read them."""
        told = before.told and {**before.told, **changes}
        if told and self._change_what_counts(changes):
            return replace(self.judge(counted(told, self.knowledge).facts), told=told)
        facts = {**before.facts, **changes}
        after = {key: self._rule_truths[key](facts) for key in self._reading(changes)}
        return replace(self.conclude(facts, {**before.verdicts, **after}), told=told)

    def outcome_with(self, before: Judgement, changes: Facts) -> Outcome:
        """
        The outcome of `rejudge(before, changes)`, and nothing else of it, in a fraction of the time.

        Only which rules hold is asked, not which fail: no rung of the ladder says "not".
        """
        if before.told and self._change_what_counts(changes):
            return self.rejudge(before, changes).outcome
        facts = {**before.facts, **changes}
        moved = {
            key for key in self._reading(changes) if self._rule_holds[key](facts) is not (key in before.held)
        }
        if not moved:
            return before.outcome
        held: dict[str, Answer] = {self._verdict_facts[key]: True for key in before.held ^ moved}
        return self.outcome_of({name: says(held) for name, says in self._step_holds.items()})

    def outcome_of(self, steps: Mapping[str, Truth]) -> Outcome:
        """The first outcome whose criterion is true; UNSURE when none is."""
        known: dict[str, Answer] = {
            step_fact(name): truth for name, truth in steps.items() if truth is not None
        }
        for outcome, says in self._outcome_holds:
            if says(known):
                return outcome
        return Outcome.UNSURE

    def _change_what_counts(self, changes: Facts) -> bool:
        born = self.knowledge.how_early_born
        return AGE in changes or (born is not None and born.id in changes)

    @cached_property
    def _rule_holds(self) -> Mapping[str, Says]:
        return {key: holds(rule.when) for key, rule in self.rules.items()}

    @cached_property
    def _step_holds(self) -> Mapping[str, Says]:
        return {step.name: holds(step.when) for step in self.ladder.steps}

    def _reading(self, changes: Facts) -> set[str]:
        return {rule.id for fact in changes for rule in self.rules_reading.get(fact, ())}
