"""Cases of a line each: the acceptable outcomes, the likeliest first, and the one given."""

from __future__ import annotations

from datetime import date

from ablepath.evaluation.answered import Answered
from ablepath.evaluation.case import Case
from ablepath.model.intake import Facts, Intake
from ablepath.model.outcome import Outcome

DAY = date(2026, 11, 23)


def case(acceptable: str, *, core: bool = True, rule_instance: bool = False, **facts: bool | int) -> Case:
    """A case for which `acceptable` ("PT BOTH") is right; keyword `walking` is `difficulties.walking`."""
    outcomes = [Outcome(name) for name in acceptable.split()]
    known: Facts = {f"difficulties.{name}": answer for name, answer in facts.items()}
    return Case("made-up:1", "a", Intake(DAY, known), outcomes[0], frozenset(outcomes), core, rule_instance)


def answered(line: str) -> Answered:
    """The case and the answer in "PT BOTH > OT"."""
    acceptable, _, given = line.partition(">")
    return Answered(case(acceptable), Outcome(given.strip()))
