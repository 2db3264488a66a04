"""The engines behind one face: the reference, its quick twin for one person, and columns for many."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ablepath.criteria import Criterion, Truth
from ablepath.engines.columns import with_truths
from ablepath.engines.person import judge as refer
from ablepath.engines.variations import truth_of
from ablepath.knowledge.contents import Fact
from ablepath.model.intake import Answer, Facts
from ablepath.model.outcome import Outcome
from ablepath.population.table import OUTCOME, facts_table, judged
from ablepath.triage.judgement import Judge
from ablepath.triage.ladder import rule_fact, step_fact
from tests.spec.drawn import rows

SIGNS: Mapping[Truth, str] = {True: "true", False: "false", None: "?"}
Verdicts = Callable[[Sequence[Criterion], Sequence[Facts], Mapping[str, Fact]], list[tuple[Truth, ...]]]
Outcomes = Callable[[Judge, Sequence[Facts]], list[str]]


def verdicts_by_person(
    criteria: Sequence[Criterion], people: Sequence[Facts], _: Mapping[str, Fact]
) -> list[tuple[Truth, ...]]:
    """A row a person, a verdict a criterion, by the reference engine."""
    return [tuple(refer(criterion, facts).truth for criterion in criteria) for facts in people]


def verdicts_by_variations(
    criteria: Sequence[Criterion], people: Sequence[Facts], _: Mapping[str, Fact]
) -> list[tuple[Truth, ...]]:
    """The same by the functions that judge small changes of one person."""
    checks = [truth_of(criterion) for criterion in criteria]
    return [tuple(check(facts) for check in checks) for facts in people]


def verdicts_by_columns(
    criteria: Sequence[Criterion], people: Sequence[Facts], facts: Mapping[str, Fact]
) -> list[tuple[Truth, ...]]:
    """The same by Polars, all people at once. Facts that nobody has get no column."""
    known = sorted({path for person in people for path in person})
    table = facts_table(people, facts, known)
    names = [str(place) for place in range(len(criteria))]
    named = dict(zip(names, criteria, strict=True))
    return with_truths(table.lazy(), named).select(names).collect().rows()


def outcomes_by_person(judge: Judge, people: Sequence[Facts]) -> list[str]:
    """The outcome of each person, by the reference engine from the rules to the last step."""
    return [outcome_by_person(judge, facts).value for facts in people]


def outcome_by_person(judge: Judge, facts: Facts) -> Outcome:
    """One person led up the ladder, rung by rung, by the reference engine alone."""
    held = _held({rule_fact(key): refer(rule.when, facts).truth for key, rule in judge.rules.items()})
    steps = _held({step_fact(step.name): refer(step.when, held).truth for step in judge.ladder.steps})
    found = (outcome for outcome, when in judge.ladder.outcomes if refer(when, steps).truth)
    return next(found, Outcome.UNSURE)


def _held(truths: Mapping[str, Truth]) -> dict[str, Answer]:
    return {name: truth for name, truth in truths.items() if truth is not None}


def outcomes_by_variations(judge: Judge, people: Sequence[Facts]) -> list[str]:
    """The outcome of each person, as one person is judged."""
    return [judge.judge(facts).outcome.value for facts in people]


def outcomes_by_columns(judge: Judge, people: Sequence[Facts]) -> list[str]:
    """The outcome of each person, by Polars."""
    return table_by_columns(judge, people)[1]


def table_by_columns(judge: Judge, people: Sequence[Facts]) -> tuple[list[tuple[Truth, ...]], list[str]]:
    """For each person the verdict of every rule, and the outcome, by Polars in one go."""
    known = sorted({path for person in people for path in person} & judge.rules_reading.keys())
    table = judged(facts_table(people, judge.knowledge.facts, known).lazy(), judge).collect()
    return table.select([rule_fact(key) for key in judge.rules]).rows(), table[OUTCOME].to_list()


@dataclass(frozen=True, slots=True)
class Engine:
    """One way to judge."""

    name: str
    verdicts: Verdicts
    outcomes: Outcomes

    def holds(self, criterion: Criterion, table: str, facts: Mapping[str, Fact]) -> None:
        """Check that `criterion` says of each person in `table` what stands behind the bar."""
        drawn = rows(table, facts)
        found = self.verdicts([criterion], [row.given for row in drawn], facts)
        assert [(row.line, row.given, SIGNS[truth]) for row, (truth,) in zip(drawn, found, strict=True)] == [
            (row.line, row.given, row.expected) for row in drawn
        ]

    def leads(self, judge: Judge, table: str) -> None:
        """Check that each person in `table` gets the outcome that stands behind the bar."""
        drawn = rows(table, judge.knowledge.facts)
        found = self.outcomes(judge, [row.given for row in drawn])
        wrong = [
            (row.line, row.given, outcome)
            for row, outcome in zip(drawn, found, strict=True)
            if outcome != row.expected
        ]
        assert not wrong


ENGINES = (
    Engine("person", verdicts_by_person, outcomes_by_person),
    Engine("variations", verdicts_by_variations, outcomes_by_variations),
    Engine("columns", verdicts_by_columns, outcomes_by_columns),
)
