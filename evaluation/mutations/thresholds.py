"""Every threshold of a rule moved by one, up and down, or turned round, where the rule file writes it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ablepath.knowledge.answers import AnswerError, read_answer
from ablepath.knowledge.authoring.criteria import CriterionReader
from ablepath.knowledge.authoring.reading import name_of, read_yaml
from ablepath.knowledge.contents import Knowledge, Rule, Scale, ScaleKind
from evaluation.mutations.mutant import Mutant

ROOT = Path(__file__).resolve().parents[2] / "knowledge"
OPPOSITE = {"at_least": "less_than", "less_than": "at_least", "at_most": "more_than", "more_than": "at_most"}
Steps = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Threshold:
    """A comparison by size as the file writes it: one line, however many facts it speaks of."""

    at: Steps
    operator: str
    written: object
    facts: tuple[str, ...]


def moved_thresholds(rule: Rule, knowledge: Knowledge, root: Path = ROOT) -> Iterator[Mutant]:
    """`rule` with each of its thresholds one lower and one higher, where the scale has room."""
    written = _Written(rule, knowledge, root)
    for threshold in written.thresholds():
        for step in (-1, 1):
            moved = _moved(threshold.written, knowledge.facts[threshold.facts[0]].scale, step)
            if moved is not None:
                change = f"{threshold.operator} {threshold.written} -> {moved}"
                yield written.mutant(threshold, {threshold.operator: moved}, change)


def turned_thresholds(rule: Rule, knowledge: Knowledge, root: Path = ROOT) -> Iterator[Mutant]:
    """`rule` with each of its thresholds turned round: true where it was false."""
    written = _Written(rule, knowledge, root)
    for threshold in written.thresholds():
        opposite = OPPOSITE[threshold.operator]
        change = f"{threshold.operator} {threshold.written} -> {opposite} {threshold.written}"
        yield written.mutant(threshold, {opposite: threshold.written}, change)


class _Written:
    """The condition of a rule as its file writes it, to be read again with one comparison changed."""

    def __init__(self, rule: Rule, knowledge: Knowledge, root: Path) -> None:
        file = root / f"{rule.id.replace('.', '/')}.yaml"
        self.rule = rule
        self.when = read_yaml(root, file)["when"]
        self.groups = {key: group.facts for key, group in knowledge.groups.items()}
        scales = {key: fact.scale for key, fact in knowledge.facts.items()}
        self.reader = CriterionReader(name_of(root, file), scales, self.groups)

    def thresholds(self) -> Iterator[Threshold]:
        return _thresholds(self.when, self.groups)

    def mutant(self, threshold: Threshold, compared: Mapping[str, object], change: str) -> Mutant:
        when = self.reader.read(_with(self.when, threshold, compared), "when")
        return Mutant(self.rule, replace(self.rule, when=when), _place(threshold.at), change, threshold.facts)


def _thresholds(
    written: object, groups: Mapping[str, tuple[str, ...]], at: Steps = ()
) -> Iterator[Threshold]:
    if isinstance(written, list):
        for place, part in enumerate(written):
            yield from _thresholds(part, groups, (*at, place))
    elif isinstance(written, dict):
        for key, value in written.items():
            if key in OPPOSITE:
                yield Threshold((*at, key), key, value, _facts(written, groups))
            else:
                yield from _thresholds(value, groups, (*at, key))


def _facts(written: Mapping[str, Any], groups: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The facts that are compared here."""
    if "fact" in written:
        return (str(written["fact"]),)
    return tuple(written["facts"]) if "facts" in written else groups[written["group"]]


def _moved(written: object, scale: Scale, step: int) -> object | None:
    """The answer one step from the one written; None where the scale ends."""
    if scale.kind is ScaleKind.ordered:
        place = scale.words.index(str(written)) + step
        return scale.words[place] if 0 <= place < len(scale.words) else None
    if not isinstance(written, int | float):
        return None
    try:
        read_answer(scale, written + step)
    except AnswerError:
        return None
    return written + step


def _with(when: object, threshold: Threshold, compared: Mapping[str, object]) -> object:
    """A copy of `when` where `compared` stands in place of the threshold."""
    copied: Any = deepcopy(when)
    inner = copied
    for step in threshold.at[:-1]:
        inner = inner[step]
    del inner[threshold.at[-1]]
    inner.update(compared)
    return copied


def _place(at: Steps) -> str:
    """`when.all[0].any_of`, as faults name places."""
    return "when" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in at[:-1])
