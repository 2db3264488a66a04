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

from ablepath.criteria import facts_read
from ablepath.engines.person import grounds
from ablepath.engines.person import judge as judge_criterion
from ablepath.knowledge.contents import Fact, NoTherapyNow, Rule, Warn
from ablepath.model.intake import Answer, Facts
from ablepath.model.outcome import Outcome
from ablepath.triage.judgement import Judge, Judgement
from ablepath.triage.ladder import KINDS
from ablepath.triage.possible import alike, nearest_first, possible_answers
from ablepath.triage.undoing import undoing

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
                _taking_steps_away(judge, before, size),
                _bringing_rules_in(judge, before, singles, size),
                _unsettling(judge, before, singles, size),
            )
            found = _that_change(judge, before, ways)
    return found[:MOST_CHANGES_SHOWN]


def _that_change(judge: Judge, before: Judgement, changes: Iterable[Facts]) -> tuple[Change, ...]:
    """The changes that lead to another outcome, the first for each set of facts and outcome."""
    found: dict[tuple[frozenset[str], Outcome], Change] = {}
    for answers in changes:
        outcome = judge.outcome_with(before, answers)
        if outcome is not before.outcome:
            found.setdefault((frozenset(answers), outcome), Change(answers, outcome))
    return tuple(found.values())


def _single_answers(judge: Judge, before: Judgement) -> Iterator[Facts]:
    for fact in _changeable(judge, before):
        nearest = nearest_first(fact, before.facts.get(fact.id), possible_answers(judge, fact))
        for group in alike(judge, fact, nearest):
            yield {fact.id: group[0]}
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
    together: dict[frozenset[tuple[str, Answer]], Facts] = {}
    for rules in _kinds_that_would_change(judge, before, becoming=True):
        for rule in rules:
            read = set(facts_read(rule.when))
            of_rule = [answers for answers in singles if answers.keys() <= read]
            for one, other in combinations(of_rule, 2):
                if one.keys() != other.keys():
                    pair = {**one, **other}
                    together[frozenset(pair.items())] = pair
    yield from together.values()


def _unsettling(judge: Judge, before: Judgement, singles: tuple[Facts, ...], size: int) -> Iterator[Facts]:
    """An answer that undoes what settles the matter, and any other, where NEITHER rests on both steps."""
    if size != MOST_ANSWERS_TO_BRING_IN or not _is_neither_twice(before):
        return
    for one in singles:
        if not judge.rejudge(before, one).steps["settled"]:
            yield from ({**one, **other} for other in singles if one.keys() != other.keys())


def _is_neither_twice(judgement: Judgement) -> bool:
    """Whether NEITHER is settled and has other grounds, too: the one outcome that two steps can hold up."""
    steps = judgement.steps
    return judgement.outcome is Outcome.NEITHER and bool(steps["settled"] and steps["neither"])


def _taking_steps_away(judge: Judge, before: Judgement, size: int) -> Iterator[Facts]:
    kinds = list(_kinds_that_would_change(judge, before, becoming=False))
    if _is_neither_twice(before):
        kinds.append(tuple(rule for rule in judge.rules.values() if isinstance(rule.then, NoTherapyNow)))
    for rules in kinds:
        yield from undoing(judge, before, frozenset(rule.id for rule in rules), size)


def _kinds_that_would_change(
    judge: Judge, before: Judgement, *, becoming: bool
) -> Iterator[tuple[Rule, ...]]:
    """The rules of each step that is not yet `becoming`, and whose becoming so changes the outcome."""
    for step, is_of_kind in KINDS.items():
        moves = bool(before.steps[step]) is not becoming
        if moves and judge.outcome_of({**before.steps, step: becoming}) is not before.outcome:
            yield tuple(rule for rule in judge.rules.values() if is_of_kind(rule.then))
