"""What a simpler rule is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ablepath.knowledge.contents import Knowledge
from ablepath.model.intake import Facts
from ablepath.model.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Baseline:
    """
    A rule that fits into a sentence: its name, that sentence, and what it answers.

    It may look up in the knowledge what a fact is (its ICF code, the level of a warning), never a rule
    for a profession.
    """

    name: str
    says: str
    answer: Callable[[Facts, Knowledge], Outcome]
