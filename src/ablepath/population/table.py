"""
The whole ladder for a table of people: one Boolean column a rule, one a step, and the outcome.

The rules and the order of judgement are the ones `triage.ladder` writes down; only the engine is
another. Null is "not known", in facts, verdicts and steps alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import polars as pl

from ablepath.engines.columns import expression, with_truths
from ablepath.knowledge.contents import Fact, ScaleKind
from ablepath.model.intake import Facts
from ablepath.model.outcome import Outcome
from ablepath.triage.judgement import Judge
from ablepath.triage.ladder import rule_fact, step_fact

OUTCOME = "outcome"
OUTCOMES = pl.Enum([outcome.value for outcome in Outcome])
ROW = "row"
"""The column that gives a table its height even when nothing is known of anybody."""
TYPES: Mapping[ScaleKind, type[pl.DataType]] = {
    ScaleKind.ordered: pl.Int8,
    ScaleKind.yes_no: pl.Boolean,
    ScaleKind.number: pl.Float64,
}


def facts_table(people: Iterable[Facts], facts: Mapping[str, Fact], read: Iterable[str]) -> pl.DataFrame:
    """A row a person, numbered, and a column for each fact in `read`; what is not known is null."""
    rows = list(people)
    return pl.DataFrame(
        {ROW: pl.Series(ROW, range(len(rows)), dtype=pl.UInt32)}
        | {
            path: pl.Series(
                path,
                [row.get(path) for row in rows],
                dtype=TYPES.get(facts[path].scale.kind, pl.String),
                strict=False,
            )
            for path in read
        }
    )


def judged(people: pl.LazyFrame, judge: Judge) -> pl.LazyFrame:
    """
    Verdicts (`rules.<id>`), steps (`steps.<name>`) and the `outcome` of every row.

    `people` has a column for each known fact; facts without one are unknown for everybody.
    """
    rules = {rule_fact(key): rule.when for key, rule in judge.rules.items()}
    steps = {step_fact(step.name): step.when for step in judge.ladder.steps}
    with_steps = with_truths(with_truths(people, rules), steps)
    outcome = _outcome(judge, list(steps)).alias(OUTCOME)
    return with_steps.with_columns(outcome).select(*rules, *steps, OUTCOME)


def _outcome(judge: Judge, steps: list[str]) -> pl.Expr:
    """The first outcome whose criterion is true, as a category; UNSURE when none is."""
    answer = pl.lit(Outcome.UNSURE.value, dtype=OUTCOMES)
    for outcome, when in reversed(judge.ladder.outcomes):
        answer = (
            pl.when(expression(when, steps)).then(pl.lit(outcome.value, dtype=OUTCOMES)).otherwise(answer)
        )
    return answer
