"""Everything that was measured, as frozen values; `page` and `plain` write it down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ablepath.evaluation import measures
from ablepath.evaluation.answered import Answered
from ablepath.evaluation.answering import ABLEPATH, answers_to
from ablepath.evaluation.case import Case, Unread
from ablepath.evaluation.groups import COMPARED, GROUPS, Group
from ablepath.evaluation.share import Share
from ablepath.knowledge.contents import Knowledge
from ablepath.model.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Recall:
    """How the cases of one likeliest outcome were answered: acceptably, and with this very outcome."""

    acceptable: Share
    exact: Share


@dataclass(frozen=True, slots=True)
class Measured:
    """One group of cases: how right Ablepath is, by outcome too, and the headline of every answerer."""

    group: Group
    acceptable: Share
    recall: Mapping[Outcome, Recall]
    headlines: Mapping[str, Mapping[str, Share]]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the confusion matrix: how often, and how often of that not acceptable."""

    given: int
    wrong: int


@dataclass(frozen=True, slots=True)
class Report:
    """What `ablepath evaluate` says of some case files on one day."""

    day: date
    knowledge: str
    cases: int
    unread: tuple[Unread, ...]
    groups: tuple[Measured, ...]
    confusion: Mapping[tuple[Outcome, Outcome], Cell]
    rules: int
    never_fired: tuple[str, ...]
    missed: tuple[Answered, ...]


def measure(read: Iterable[Case | Unread], knowledge: Knowledge, day: date) -> Report:
    """The report on what was read."""
    lines = tuple(read)
    cases = tuple(line for line in lines if isinstance(line, Case))
    answers = answers_to(cases, knowledge)
    ours = answers.by[ABLEPATH]
    in_force = [key for key, rule in knowledge.rules.items() if rule.in_force(day)]
    return Report(
        day=day,
        knowledge=knowledge.version,
        cases=len(cases),
        unread=tuple(line for line in lines if isinstance(line, Unread)),
        groups=tuple(_measured(group, answers.by) for group in GROUPS),
        confusion=_confusion(ours),
        rules=len(in_force),
        never_fired=tuple(key for key in in_force if key not in answers.fired),
        missed=tuple(one for one in ours if not one.is_acceptable),
    )


def _measured(group: Group, by: Mapping[str, Sequence[Answered]]) -> Measured:
    answered = {name: [one for one in cases if group.holds(one.case)] for name, cases in by.items()}
    ours = answered[ABLEPATH]
    return Measured(
        group=group,
        acceptable=measures.acceptable(ours),
        recall={
            outcome: Recall(measures.recall(ours, outcome), measures.exact(ours, outcome))
            for outcome in Outcome
        },
        headlines={name: _headline(cases) for name, cases in answered.items() if _is_shown(name, group)},
    )


def _is_shown(name: str, group: Group) -> bool:
    """Simpler rules stand beside Ablepath where that says something about accuracy."""
    return name == ABLEPATH or group in COMPARED


def _headline(cases: Sequence[Answered]) -> Mapping[str, Share]:
    return {name: measure_of(cases) for name, measure_of in measures.HEADLINE.items()}


def _confusion(cases: Sequence[Answered]) -> Mapping[tuple[Outcome, Outcome], Cell]:
    """By likeliest outcome, then the one given."""
    given = Counter((one.case.likely, one.given) for one in cases)
    wrong = Counter((one.case.likely, one.given) for one in cases if not one.is_acceptable)
    return {pair: Cell(count, wrong[pair]) for pair, count in given.items()}
