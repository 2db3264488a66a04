"""The cautious shortcut: warnings looked up, nobody without trouble treated, everybody else sent to both."""

from __future__ import annotations

from ablepath.evaluation.baselines.baseline import Baseline
from ablepath.evaluation.baselines.warned import warned
from ablepath.knowledge.contents import Knowledge
from ablepath.model.intake import Facts
from ablepath.model.outcome import Outcome


def _answer(facts: Facts, knowledge: Knowledge) -> Outcome:
    if (urgent := warned(facts, knowledge)) is not None:
        return urgent
    difficulties = [answer for path, answer in facts.items() if path.startswith("difficulties.")]
    return Outcome.NEITHER if difficulties and not any(difficulties) else Outcome.BOTH


LOOKUP = Baseline(
    "warnings, else BOTH",
    "Looks up the level of each true warning; without one, NEITHER when every difficulty told is none, "
    "otherwise BOTH.",
    _answer,
)
