"""Which answers to a fact can make a difference, and which of them is nearest to the one given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ablepath.criteria import Truth, comparisons_in
from ablepath.knowledge.contents import Fact, Rule, ScaleKind
from ablepath.model.intake import Answer
from ablepath.triage.judgement import Judge


def possible_answers(judge: Judge, fact: Fact) -> tuple[Answer, ...]:
    """Answers worth trying for `fact`: all of them, or for a number those around each line a rule draws."""
    if fact.scale.kind is not ScaleKind.number:
        return fact.answers()
    step = 1 if fact.scale.whole else 0.5
    tried = {
        line + shift
        for rule in judge.rules_reading.get(fact.id, ())
        for line in _lines_drawn(rule, fact.id)
        for shift in (-step, 0, step)
    }
    least, most = fact.scale.least, fact.scale.most
    return tuple(
        sorted(
            answer
            for answer in tried
            if (least is None or answer >= least) and (most is None or answer <= most)
        )
    )


def nearest_first(fact: Fact, given: Answer | None, answers: tuple[Answer, ...]) -> tuple[Answer, ...]:
    """`answers` other than the one given; ordered ones by their distance from it."""
    others = tuple(answer for answer in answers if answer != given)
    if given is None or not fact.scale.is_sized:
        return others
    return tuple(sorted(others, key=lambda answer: abs(float(answer) - float(given))))


def alike(judge: Judge, fact: Fact, answers: Iterable[Answer]) -> tuple[tuple[Answer, ...], ...]:
    """
    `answers` in groups that no rule tells apart, each group and the groups in the order given.

    One answer of a group can stand for all: every comparison some rule makes of the fact says the same.
    """
    comparisons = judge.comparisons.get(fact.id, ())
    groups: dict[tuple[Truth, ...], list[Answer]] = {}
    for answer in answers:
        told = {fact.id: answer}
        groups.setdefault(tuple(truth(told) for truth in comparisons), []).append(answer)
    return tuple(map(tuple, groups.values()))


def _lines_drawn(rule: Rule, fact: str) -> Iterator[float]:
    for comparison in comparisons_in(rule.when):
        if comparison.fact == fact and isinstance(comparison.value, int | float):
            yield comparison.value
