"""The sets of cases that are counted apart, because they prove different things."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ablepath.evaluation.case import Case


@dataclass(frozen=True, slots=True)
class Group:
    """A set of cases: its name, what a figure on it shows, and which cases belong."""

    id: str
    name: str
    shows: str
    holds: Callable[[Case], bool]


HONEST = Group(
    "core_not_rule_instances",
    "core, not rule instances",
    "the honest part; the source itself states what is hard or hurts, and no rule is told again",
    lambda case: case.core and not case.rule_instance,
)
ALL = Group(
    "all",
    "all",
    "everything, also thin cases that hold little more than a diagnosis, where UNSURE may be right",
    lambda _: True,
)
RULES = Group(
    "rule_instances",
    "rule instances",
    "conformance, not accuracy; each restates a rule of a guideline",
    lambda case: case.rule_instance,
)
GROUPS = (HONEST, ALL, RULES)
COMPARED = (HONEST, ALL)
"""The groups on which Ablepath stands beside simpler rules."""
