"""Every case judged by Ablepath and by each simpler rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ablepath.evaluation.answered import Answered
from ablepath.evaluation.baselines import BASELINES
from ablepath.evaluation.case import Case
from ablepath.knowledge.contents import Knowledge
from ablepath.model.outcome import Outcome
from ablepath.triage.recommendation import judgement_of

ABLEPATH = "Ablepath"


@dataclass(frozen=True, slots=True)
class Answers:
    """What each answerer said, by name, Ablepath first; and which rules held for anybody."""

    by: Mapping[str, tuple[Answered, ...]]
    fired: frozenset[str]


def answers_to(cases: Sequence[Case], knowledge: Knowledge) -> Answers:
    """The outcomes for every case."""
    judgements = [judgement_of(knowledge, case.intake) for case in cases]
    ours = _paired(cases, (judgement.outcome for judgement in judgements))
    theirs = {
        baseline.name: _paired(cases, (baseline.answer(case.intake.facts, knowledge) for case in cases))
        for baseline in BASELINES
    }
    fired = {key for judgement in judgements for key, truth in judgement.verdicts.items() if truth is True}
    return Answers({ABLEPATH: ours, **theirs}, frozenset(fired))


def _paired(cases: Sequence[Case], outcomes: Iterable[Outcome]) -> tuple[Answered, ...]:
    return tuple(Answered(case, outcome) for case, outcome in zip(cases, outcomes, strict=True))
