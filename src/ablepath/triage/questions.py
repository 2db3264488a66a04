"""
What to ask next: unknown facts that could change the outcome, the most decisive first.

A warning that was never asked comes before everything else, the most dangerous and the most pressing
first. Then a question counts by the share of its answers that would change the outcome, found by
judging each. Every answer counts as equally likely; of a list ("which diagnosis?") every entry does.
"""

from __future__ import annotations

from dataclasses import dataclass

from ablepath.engines.person import judge as judge_criterion
from ablepath.knowledge.contents import LISTED_FAMILIES, Fact, Rule, Warn
from ablepath.model.outcome import Act, Level, Outcome
from ablepath.triage.judgement import Judge, Judgement
from ablepath.triage.possible import alike, possible_answers

NEVER_ASKED_FOR = ("goals", "warnings_evaluated")
"""Families that follow from other answers and are not questions of their own here."""


@dataclass(frozen=True, slots=True)
class Question:
    """An unknown fact, and in how many of a thousand equally likely answers the outcome changes."""

    fact: Fact
    weight: int
    warning: Warn | None = None


def next_questions(judge: Judge, before: Judgement) -> tuple[Question, ...]:
    """
    Every unknown fact that could change the outcome, the most decisive first.

    Nothing is asked in an emergency, and nothing that cannot matter to this person.
    """
    if before.outcome is Outcome.EMERGENCY:
        return ()
    found = [
        question
        for fact in judge.knowledge.facts.values()
        if _may_be_asked(judge, before, fact) and (question := _question(judge, before, fact))
    ]
    order = judge.knowledge.asking_order
    return tuple(sorted(found, key=lambda question: (*_place(question), order[question.fact.id])))


def _place(question: Question) -> tuple[int, int, int]:
    levels, acts, warning = list(Level), list(Act), question.warning
    if warning is None:
        return (len(levels), 0, -question.weight)
    return (levels.index(warning.level), acts.index(warning.act), 0)


def matters_to(fact: Fact, before: Judgement) -> bool:
    """Whether the question can matter to this person, as far as is known."""
    return fact.ask_when is None or judge_criterion(fact.ask_when, before.facts).truth is not False


def _may_be_asked(judge: Judge, before: Judgement, fact: Fact) -> bool:
    return (
        fact.id not in before.facts
        and fact.id in judge.rules_reading
        and fact.family not in NEVER_ASKED_FOR
        and matters_to(fact, before)
    )


def _question(judge: Judge, before: Judgement, fact: Fact) -> Question | None:
    if warning := _warning(judge.rules_reading[fact.id]):
        return Question(fact, 1000, warning)
    answers = possible_answers(judge, fact)
    changing = sum(
        len(group)
        for group in alike(judge, fact, answers)
        if judge.outcome_with(before, {fact.id: group[0]}) is not before.outcome
    )
    listed = len(judge.knowledge.families[fact.family]) if fact.family in LISTED_FAMILIES else 1
    return Question(fact, 1000 * changing // (len(answers) * listed)) if changing else None


def _warning(rules: tuple[Rule, ...]) -> Warn | None:
    """The warning a fact belongs to, or None when it is none."""
    return next((rule.then for rule in rules if isinstance(rule.then, Warn)), None)
