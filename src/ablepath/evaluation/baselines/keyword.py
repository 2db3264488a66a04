"""The words of the free text only, the way a clerk with a word list would sort letters."""

from __future__ import annotations

import re

from ablepath.evaluation.baselines.baseline import Baseline
from ablepath.knowledge.contents import Knowledge
from ablepath.model.intake import Facts
from ablepath.model.outcome import Outcome

READ = ("condition_text", "goal_text")

# Beginnings of everyday words, as a short description of each profession uses them; English only.
DOCTOR = "sudden chest breathless faint fever unconscious bleed"
PT = (
    "walk gait balance fall stair run stand transfer strength strong weak pain stiff "
    "back neck shoulder hip knee ankle foot exercis sport"
)
OT = (
    "dress bath shower groom toilet eat feed cook hand finger thumb wrist grasp writ "
    "sens memor attent school work driv daily self-care"
)


def _any(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words.split())})", re.IGNORECASE)


_DOCTOR, _PT, _OT = map(_any, (DOCTOR, PT, OT))


def _answer(facts: Facts, _: Knowledge) -> Outcome:
    text = " ".join(str(facts[path]) for path in READ if path in facts)
    if _DOCTOR.search(text):
        return Outcome.MEDICAL_FIRST
    match bool(_PT.search(text)), bool(_OT.search(text)):
        case True, True:
            return Outcome.BOTH
        case True, False:
            return Outcome.PT
        case False, True:
            return Outcome.OT
        case _:
            return Outcome.UNSURE


KEYWORD = Baseline(
    "keyword",
    "Reads only the free text on condition and goal: a danger word is MEDICAL_FIRST; words of moving, words "
    "of daily life or both are PT, OT or BOTH; no word is UNSURE.",
    _answer,
)
