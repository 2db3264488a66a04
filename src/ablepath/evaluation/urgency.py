"""How urgent an outcome is, and how urgent the acceptable ones of a case are."""

from __future__ import annotations

from ablepath.evaluation.case import Case
from ablepath.model.outcome import Outcome

URGENCY = {Outcome.EMERGENCY: 2, Outcome.MEDICAL_FIRST: 1}
DOCTOR = frozenset(URGENCY)
"""The two outcomes that send somebody to a doctor."""


def urgency(outcome: Outcome) -> int:
    """2 for an emergency, 1 for a doctor first, 0 for all others, UNSURE among them."""
    return URGENCY.get(outcome, 0)


def least(case: Case) -> int:
    """The least urgent thing that may be said: above 0, the case requires a doctor."""
    return min(map(urgency, case.acceptable))


def most(case: Case) -> int:
    """The most urgent thing that may be said: below 2, more would be too much."""
    return max(map(urgency, case.acceptable))
