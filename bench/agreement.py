"""Whether everything that is measured side by side says the same of the same people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ablepath.criteria import Truth
from ablepath.engines.person import judge
from ablepath.model.intake import Facts
from ablepath.population.table import OUTCOME, judged
from ablepath.triage.ladder import rule_fact
from bench.crowd import Crowd
from bench.plain_python import three_valued, two_valued
from bench.zen_graph import ZenRules, as_context

SAMPLE = 2_000
Verdicts = tuple[Sequence[Truth], str]
"""The verdict of every rule in order, and the outcome."""


def differences(crowd: Crowd) -> Iterator[str]:
    """What anybody says otherwise than the reference engine; a line for each who does."""
    people = crowd.some(SAMPLE)
    reference = [_of_reference(crowd, person) for person in people]
    true_or_not = [_true_only(verdicts) for verdicts in reference]
    yield from _compared("columns", reference, _of_columns(crowd))
    yield from _compared("plain Python", reference, map(three_valued(crowd.judge), people))
    yield from _compared("plain Python, true or not", true_or_not, map(two_valued(crowd.judge), people))
    zen = ZenRules(crowd.judge)
    yield from _compared("GoRules ZEN", true_or_not, map(zen.verdicts, map(as_context, people)))


def _of_reference(crowd: Crowd, person: Facts) -> Verdicts:
    verdicts = {key: judge(rule.when, person).truth for key, rule in crowd.judge.rules.items()}
    return tuple(verdicts.values()), crowd.judge.conclude(person, verdicts).outcome.value


def _of_columns(crowd: Crowd) -> Iterator[Verdicts]:
    answers = judged(crowd.table.head(SAMPLE).lazy(), crowd.judge).collect()
    verdicts = answers.select([rule_fact(key) for key in crowd.judge.rules])
    return zip(verdicts.iter_rows(), answers[OUTCOME], strict=True)


def _true_only(judged: Verdicts) -> Verdicts:
    verdicts, outcome = judged
    return tuple(truth is True for truth in verdicts), outcome


def _compared(who: str, expected: list[Verdicts], given: Iterable[Verdicts]) -> Iterator[str]:
    differing = [
        place for place, (one, other) in enumerate(zip(expected, given, strict=True)) if one != other
    ]
    if differing:
        yield (
            f"{who}: differs from the reference for {len(differing)} of {len(expected)} people, "
            f"the first of them number {differing[0]}"
        )
