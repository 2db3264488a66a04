"""
Counts what is hard in the two domains by which hospitals score function: self-care and mobility.

The split is that of Medicare's Section GG (GG0130 self-care, GG0170 mobility), found here by the ICF code
of each activity.
"""

from __future__ import annotations

from ablepath.evaluation.baselines.baseline import Baseline
from ablepath.knowledge.contents import Knowledge
from ablepath.model.intake import Facts
from ablepath.model.outcome import Outcome

SELF_CARE = ("d51", "d52", "d53", "d54", "d55")
"""Washing, caring for body parts, toileting, dressing, eating."""
MOBILITY = ("d41", "d42", "d45", "d46")
"""Changing position, transferring, walking, moving with equipment."""


def _answer(facts: Facts, knowledge: Knowledge) -> Outcome:
    hard = [
        knowledge.facts[path].codes.get("icf", "")
        for path, answer in facts.items()
        if path.startswith("difficulties.") and answer != 0
    ]
    self_care = sum(code.startswith(SELF_CARE) for code in hard)
    mobility = sum(code.startswith(MOBILITY) for code in hard)
    if self_care == mobility:
        return Outcome.BOTH if self_care else Outcome.UNSURE
    return Outcome.PT if mobility > self_care else Outcome.OT


DOMAINS = Baseline(
    "domain count",
    "Counts the activities that are at all hard: more in mobility is PT, more in self-care OT, as many BOTH, "
    "none UNSURE.",
    _answer,
)
