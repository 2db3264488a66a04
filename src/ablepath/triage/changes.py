"""
What would change the answer: the fewest answers that, given otherwise, lead somewhere else.

Nothing is estimated: every change named here was judged again. Answers to warning questions are
left out, because nobody should be shown how to answer a danger sign away; that a doctor has looked
into one is a change that can be named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, combinations

from ablepath.criteria import Compare, Known, facts_read
from ablepath.engines.person import grounds
from ablepath.engines.person import judge as judge_criterion
from ablepath.knowledge.contents import Fact, Rule, Warn
from ablepath.model.intake import Answer, Facts
from ablepath.model.outcome import Outcome
from ablepath.triage.judgement import Judge, Judgement
from ablepath.triage.ladder import KINDS
from ablepath.triage.possible import nearest_first, possible_answers

MOST_ANSWERS_AT_ONCE = 4
MOST_ANSWERS_TO_BRING_IN = 2
MOST_CHANGES_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Change:
    """Other answers, and the outcome they lead to."""

    answers: Facts
    outcome: Outcome


def smallest_changes(judge: Judge, before: Judgement) -> tuple[Change, ...]:
    """
    The smallest changes of given answers that change the outcome; empty when none is small enough.

    Every single answer is tried. Beyond that the outcome is left in one of two ways: one more rule
    comes to hold, which is tried with every two answers it reads; or every rule of a step stops
    holding, which is tried with up to four answers.
    """
    if before.outcome is Outcome.EMERGENCY:
        return ()
    singles = tuple(_single_answers(judge, before))
    found = _that_change(judge, before, singles)
    for size in range(2, MOST_ANSWERS_AT_ONCE + 1):
        if not found:
            ways = chain(
                _taking_steps_away(judge, before, size), _bringing_rules_in(judge, before, singles, size)
            )
            found = _that_change(judge, before, ways)
    return found[:MOST_CHANGES_SHOWN]


def _that_change(judge: Judge, before: Judgement, changes: Iterable[Facts]) -> tuple[Change, ...]:
    """The changes that lead to another outcome, the first for each set of facts and outcome."""
    found: dict[tuple[frozenset[str], Outcome], Change] = {}
    for answers in changes:
        outcome = judge.rejudge(before, answers).outcome
        if outcome is not before.outcome:
            found.setdefault((frozenset(answers), outcome), Change(answers, outcome))
    return tuple(found.values())


def _single_answers(judge: Judge, before: Judgement) -> Iterator[Facts]:
    for fact in _changeable(judge, before):
        for answer in nearest_first(fact, before.facts.get(fact.id), possible_answers(judge, fact)):
            yield {fact.id: answer}
    for fact_id in _looks_by_a_doctor(judge, before):
        yield {fact_id: True}


def _changeable(judge: Judge, before: Judgement) -> Iterator[Fact]:
    for fact_id in before.facts:
        fact = judge.knowledge.facts[fact_id]
        if fact.may_change and fact.family != "warnings_evaluated" and fact_id in judge.rules_reading:
            yield fact


def _looks_by_a_doctor(judge: Judge, before: Judgement) -> Iterator[str]:
    """`warnings_evaluated.x` for each warning that holds and that a doctor's look can lower."""
    for key, rule in judge.rules.items():
        if isinstance(rule.then, Warn) and before.verdicts[key]:
            for leaf in grounds(judge_criterion(rule.when, before.facts)):
                if leaf.fact.startswith("warnings_evaluated."):
                    yield leaf.fact


def _bringing_rules_in(
    judge: Judge, before: Judgement, singles: tuple[Facts, ...], size: int
) -> Iterator[Facts]:
    """Two answers at once for each rule that reads both and whose step would change the outcome."""
    if size != MOST_ANSWERS_TO_BRING_IN:
        return
    for rules in _kinds_that_would_change(judge, before, becoming=True):
        for rule in rules:
            read = set(facts_read(rule.when))
            of_rule = [answers for answers in singles if answers.keys() <= read]
            for one, other in combinations(of_rule, 2):
                if one.keys() != other.keys():
                    yield {**one, **other}


def _taking_steps_away(judge: Judge, before: Judgement, size: int) -> Iterator[Facts]:
    for rules in _kinds_that_would_change(judge, before, becoming=False):
        yield from _taking_rules_away(judge, before, [rule.id for rule in rules], {}, size)


def _kinds_that_would_change(
    judge: Judge, before: Judgement, *, becoming: bool
) -> Iterator[tuple[Rule, ...]]:
    """The rules of each step that is not yet `becoming`, and whose becoming so changes the outcome."""
    for step, is_of_kind in KINDS.items():
        moves = bool(before.steps[step]) is not becoming
        if moves and judge.outcome_of({**before.steps, step: becoming}) is not before.outcome:
            yield tuple(rule for rule in judge.rules.values() if is_of_kind(rule.then))


def _taking_rules_away(
    judge: Judge, now: Judgement, rules: list[str], changed: Facts, size: int
) -> Iterator[Facts]:
    """Sets of at most `size` answers after which none of `rules` holds: one held rule at a time."""
    held = next((key for key in rules if now.verdicts[key]), None)
    if held is None:
        yield changed
        return
    for leaf in grounds(judge_criterion(judge.rules[held].when, now.facts)):
        fact = judge.knowledge.facts[leaf.fact]
        if not fact.may_change or len({*changed, fact.id}) > size:
            continue
        for answer in _answers_against(judge, now, leaf, fact, again=fact.id in changed):
            other = {fact.id: answer}
            yield from _taking_rules_away(judge, judge.rejudge(now, other), rules, {**changed, **other}, size)


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
