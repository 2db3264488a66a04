"""
One answer put into an intake, taken out of it, and read back.

An intake in a session is the JSON object the command line takes. Where an answer stands in it follows
from its family: a map of answers, a list of what applies, or a key of its own.
"""

from __future__ import annotations

from typing import Any

from ablepath.knowledge.contents import LISTED_FAMILIES, Fact
from ablepath.model.intake import Answer, Facts
from ablepath.navigator import intake_from
from ablepath.records.intake import ABSENT, MAPS, PRESENT

Written = dict[str, Any]


def put(intake: Written, fact: Fact, answer: Answer) -> None:
    """
    Let `intake` say `answer` to `fact`, whatever it said before.

    What a list does not name is not known, so "no" to a diagnosis leaves no trace.
    """
    take_out(intake, fact)
    if fact.family in MAPS:
        intake.setdefault(fact.family, {})[fact.name] = fact.scale.written(answer)
    elif fact.family == PRESENT:
        intake.setdefault(PRESENT if answer else ABSENT, []).append(fact.name)
    elif fact.family in LISTED_FAMILIES:
        if answer:
            intake.setdefault(fact.family, []).append(fact.name)
    else:
        intake[fact.name] = fact.scale.written(answer)


def take_out(intake: Written, fact: Fact) -> None:
    """Let `intake` say nothing about `fact`."""
    if not fact.family:
        intake.pop(fact.name, None)
        return
    for key in (PRESENT, ABSENT) if fact.family == PRESENT else (fact.family,):
        held = intake.get(key, ())
        if fact.name in held:
            held.remove(fact.name) if isinstance(held, list) else held.pop(fact.name)
        if not held:
            intake.pop(key, None)


def facts_in(intake: Written) -> Facts:
    """What is known, by path."""
    return intake_from(intake).facts
