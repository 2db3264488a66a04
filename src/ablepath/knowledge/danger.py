"""How dangerous a warning sign is: what its own rule says."""

from __future__ import annotations

from collections.abc import Iterable

from ablepath.knowledge.contents import Knowledge, Warn
from ablepath.model.outcome import Act, Level, Meanwhile

ACTS = tuple(Act)


def warn_of(warning: str, knowledge: Knowledge) -> Warn:
    """
    Level and card of the sign `warnings.chest_pain`.

    A sign without a rule of its own counts as the most dangerous; the check of the knowledge lets none ship.
    """
    rule = knowledge.rules.get(f"triage.{warning}")
    then = rule.then if rule else None
    return then if isinstance(then, Warn) else Warn(Level.emergency, ACTS[0], Meanwhile.hold)


def most_pressing_first(warnings: Iterable[str], knowledge: Knowledge) -> list[str]:
    """The signs in the order in which their cards are to be shown."""
    return sorted(warnings, key=lambda warning: ACTS.index(warn_of(warning, knowledge).act))
