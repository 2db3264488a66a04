"""Why a rule holds for one person: its sentence, the answers it rests on, and its sources."""

from __future__ import annotations

from collections.abc import Iterable

from ablepath.engines.person import affirmed, judge
from ablepath.explain.words import Words, capital
from ablepath.knowledge.contents import Knowledge, Rule
from ablepath.model.intake import Facts
from ablepath.model.recommendation import Reason, WrittenAnswers

TOLD_FIRST = ("difficulties.", "symptoms.", "goals.", "milestones.", "warnings.")
"""What the person feels and cannot do; the rest (a diagnosis, a place) is told only when it stands alone."""


def reason(rule: Rule, facts: Facts, words: Words, told: Facts | None = None) -> Reason:
    """
    The reason that `rule` gives for a person with these `facts`; the rule must hold for them.

    `told`: the answers as they were told, where some count otherwise (an age from the due date).
    """
    behind = facts_behind(rule, facts)
    if told is not None:
        behind = {path: told[path] for path in behind}
    told = {path: answer for path, answer in behind.items() if path.startswith(TOLD_FIRST)} or behind
    what = words.listed([words.given(words.knowledge.facts[path], answer) for path, answer in told.items()])
    return Reason(
        rule=rule.id,
        says=rule.says.in_(words.language),
        because=rule.because.in_(words.language).format(what=what, What=capital(what)),
        facts=written(behind, words.knowledge),
        sources=rule.rests_on,
    )


def facts_behind(rule: Rule, facts: Facts) -> Facts:
    """
    The answers given that make the rule hold, in the order in which it reads them.

    What holds only because something else is not so ("unless in hospital") is not among them.
    """
    return {leaf.fact: facts[leaf.fact] for leaf in affirmed(judge(rule.when, facts)) if leaf.fact in facts}


def written(facts: Facts, knowledge: Knowledge) -> WrittenAnswers:
    """Answers as they stand in an intake."""
    return {path: knowledge.facts[path].scale.written(answer) for path, answer in facts.items()}


def not_said_better(reasons: Iterable[Reason]) -> list[Reason]:
    """
    The reasons without those that an earlier, stronger one of the same kind already covers.

    Reasons come strongest first. One adds nothing to read when every answer it rests on stands in a
    reason before it that points the same way.
    """
    shown: list[Reason] = []
    for reason in reasons:
        covered = any(
            _kind(reason) == _kind(other) and reason.facts.items() <= other.facts.items() for other in shown
        )
        if not covered:
            shown.append(reason)
    return shown


def _kind(reason: Reason) -> str:
    return reason.rule.rpartition(".")[0]
