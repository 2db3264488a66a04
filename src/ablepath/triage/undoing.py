"""
Which answers, given otherwise, leave none of some rules holding.

A search that takes one held rule at a time, the one that needs the most answers first, and gives up
as soon as a rule needs more than are left.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from ablepath.criteria import All, Any, Compare, Known, Not
from ablepath.engines.person import Finding, grounds
from ablepath.engines.person import judge as judge_criterion
from ablepath.knowledge.contents import Fact
from ablepath.model.intake import Answer, Facts
from ablepath.triage.judgement import Judge, Judgement
from ablepath.triage.possible import nearest_first, possible_answers


def undoing(
    judge: Judge, now: Judgement, rules: frozenset[str], size: int, changed: Facts | None = None
) -> Iterator[Facts]:
    """Every set of at most `size` answers the search finds after which none of `rules` holds."""
    changed = changed or {}
    held = [judge_criterion(judge.rules[key].when, now.facts) for key in sorted(now.held & rules)]
    if not held:
        yield changed
        return
    needs = {fewest_answers(judge, finding, changed): finding for finding in held}
    most = max(needs)
    if most > size - len(changed):
        return
    for leaf in grounds(needs[most]):
        fact = judge.knowledge.facts[leaf.fact]
        if not fact.may_change or len({*changed, fact.id}) > size:
            continue
        for answer in _answers_against(judge, now, leaf, fact, again=fact.id in changed):
            other = {fact.id: answer}
            yield from undoing(judge, judge.rejudge(now, other), rules, size, {**changed, **other})


def fewest_answers(judge: Judge, finding: Finding, changed: Facts) -> float:
    """
    At least how many further answers it takes until a true finding is not true; infinite for never.

    Never too many: an `any` needs an answer for each of its facts, and one fact that stands in
    several parts is counted once.
    """
    match finding.criterion:
        case Compare() | Known():
            return _cost(judge, finding.criterion.fact, changed)
        case Not():
            return min((_cost(judge, leaf.fact, changed) for leaf in grounds(finding)), default=inf)
        case All():
            return min(fewest_answers(judge, part, changed) for part in finding.parts)
        case Any():
            true = [part for part in finding.parts if part.truth]
            leaves = {part.criterion.fact for part in true if isinstance(part.criterion, Compare | Known)}
            together = sum(_cost(judge, fact, changed) for fact in leaves)
            return max([together, *(fewest_answers(judge, part, changed) for part in true)])


def _cost(judge: Judge, fact: str, changed: Facts) -> float:
    if not judge.knowledge.facts[fact].may_change:
        return inf
    return 0 if fact in changed else 1


def _answers_against(
    judge: Judge, now: Judgement, leaf: Compare | Known, fact: Fact, *, again: bool
) -> Iterator[Answer]:
    """What may be answered so that `leaf` no longer holds up its rule: a doctor's look, or otherwise."""
    if isinstance(leaf, Compare):
        yield from _next_that_fails(judge, fact, leaf, now.facts[fact.id], again=again)
    elif fact.family == "warnings_evaluated" and fact.id not in now.facts:
        yield True


def _next_that_fails(
    judge: Judge, fact: Fact, leaf: Compare, given: Answer, *, again: bool
) -> Iterator[Answer]:
    """
    The nearest answer for which `leaf` no longer says what it says now, if there is one.

    `again`: the answer was changed before for another rule. It may then only go on in the direction
    that `at_least` rules leave open, downwards, so that the search ends.
    """
    truth = judge_criterion(leaf, {fact.id: given}).truth
    for answer in nearest_first(fact, given, possible_answers(judge, fact)):
        onwards = not again or (fact.scale.is_sized and float(answer) < float(given))
        if onwards and judge_criterion(leaf, {fact.id: answer}).truth is not truth:
            yield answer
            return
