"""
The order of judgement, written with the same five nodes as the rules.

Rules are judged first; their verdicts are facts (`rules.<id>`) for the steps; the steps are facts
(`steps.<name>`) for the outcomes. So whichever engine judges a rule can judge the outcome too, and
there is one order of judgement, not one for a person and another for a table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ablepath.criteria import All, Any, Compare, Criterion, Known, Operator
from ablepath.knowledge.contents import Conclusion, Indicate, NoTherapyNow, Rule, ShareTerritory, Warn
from ablepath.model.discipline import Discipline
from ablepath.model.outcome import Level, Outcome

NEVER = Known("never")
"""Holds for nobody: what a step says when no rule of its kind is in force."""


@dataclass(frozen=True, slots=True)
class Step:
    """One question of the ladder, asked of the verdicts: "does any emergency rule hold?"."""

    name: str
    when: Criterion


@dataclass(frozen=True, slots=True)
class Ladder:
    """The steps, and the outcomes in order: the first whose criterion is true is the answer."""

    steps: tuple[Step, ...]
    outcomes: tuple[tuple[Outcome, Criterion], ...]


def rule_fact(rule_id: str) -> str:
    """The path under which a rule's verdict is known."""
    return f"rules.{rule_id}"


def step_fact(name: str) -> str:
    """The path under which a step's truth is known."""
    return f"steps.{name}"


def ladder_of(rules: Iterable[Rule]) -> Ladder:
    """
    The ladder over `rules`.

    Warnings come first and no profession rule reads them. Then what settles the matter (a patient at
    the usual level), the two professions independently, shared territory, and positive grounds for
    neither. Nothing true on the way is UNSURE.
    """
    rules = tuple(rules)
    steps = tuple(Step(name, _any_met(rules, kind)) for name, kind in KINDS.items())
    return Ladder(steps, OUTCOMES)


def _any_met(rules: tuple[Rule, ...], is_of_kind: Callable[[Conclusion], bool]) -> Criterion:
    met = tuple(_holds(rule_fact(rule.id)) for rule in rules if is_of_kind(rule.then))
    return Any(met) if met else NEVER


def _holds(fact: str) -> Criterion:
    return Compare(fact, Operator.is_, True)


def _is_level(*levels: Level) -> Callable[[Conclusion], bool]:
    return lambda then: isinstance(then, Warn) and then.level in levels


def _is_for(discipline: Discipline) -> Callable[[Conclusion], bool]:
    return lambda then: isinstance(then, Indicate) and then.discipline is discipline


def _is_neither(settles: bool) -> Callable[[Conclusion], bool]:
    return lambda then: isinstance(then, NoTherapyNow) and then.settles is settles


KINDS: dict[str, Callable[[Conclusion], bool]] = {
    "emergency": _is_level(Level.emergency),
    "doctor": _is_level(Level.urgent, Level.doctor_first),
    "settled": _is_neither(settles=True),
    "PT": _is_for(Discipline.PT),
    "OT": _is_for(Discipline.OT),
    "shared": lambda then: isinstance(then, ShareTerritory),
    "neither": _is_neither(settles=False),
}

_STEP = {name: _holds(step_fact(name)) for name in KINDS}

OUTCOMES: tuple[tuple[Outcome, Criterion], ...] = (
    (Outcome.EMERGENCY, _STEP["emergency"]),
    (Outcome.MEDICAL_FIRST, _STEP["doctor"]),
    (Outcome.NEITHER, _STEP["settled"]),
    (Outcome.BOTH, All((_STEP["PT"], _STEP["OT"]))),
    (Outcome.PT, _STEP["PT"]),
    (Outcome.OT, _STEP["OT"]),
    (Outcome.EITHER, _STEP["shared"]),
    (Outcome.NEITHER, _STEP["neither"]),
)
