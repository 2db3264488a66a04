"""Right and wrong, counted over labelled sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from evaluation.own_words.labelled import Labelled


@dataclass(frozen=True, slots=True)
class Answer:
    """What a method heard in one sentence: paths of facts, and days since the beginning."""

    warnings: frozenset[str] = frozenset()
    present: frozenset[str] = frozenset()
    absent: frozenset[str] = frozenset()
    onset_days: int | None = None


@dataclass
class Scores:
    """Counts; each rate is a pair of how many and of how many."""

    sentences: int = 0
    right: int = 0
    wrong: int = 0
    missed: int = 0
    counts: dict[str, list[int]] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    def take(self, said: Labelled, heard: Answer) -> None:
        """Count one sentence."""
        self.sentences += 1
        self.right += len(heard.present & said.present)
        self.wrong += len(heard.present - said.present - said.also_fine)
        self.missed += len(said.present - heard.present)
        for name, holds in _rates(said, heard):
            counted = self.counts.setdefault(name, [0, 0])
            counted[0] += holds
            counted[1] += 1
        self.misses += [f"{said.id}: {what}: {said.text}" for what in _misses(said, heard)]

    @property
    def precision(self) -> float:
        """Of the facts proposed, the part that is right; what is also fine is not counted."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Of the facts that should be proposed, the part that is."""
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        """Both in one figure."""
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)

    def share(self, name: str) -> float:
        """The rate of a count."""
        some, all_of_them = self.counts.get(name, [0, 0])
        return some / max(1, all_of_them)

    def shown(self, name: str) -> str:
        """The rate of a count as `143/147 (97.3 %)`."""
        some, all_of_them = self.counts.get(name, [0, 0])
        return f"{some}/{all_of_them} ({100 * self.share(name):.1f} %)"


def scored(pairs: Iterable[tuple[Labelled, Answer]]) -> Scores:
    """The scores of all sentences."""
    scores = Scores()
    for said, heard in pairs:
        scores.take(said, heard)
    return scores


def _rates(said: Labelled, heard: Answer) -> Iterator[tuple[str, bool]]:
    false_alarm = bool(heard.warnings - said.warnings - said.warnings_also_fine)
    if said.warnings:
        yield "danger recognised", bool(heard.warnings & said.warnings)
        if "indirect_danger" in said.kinds:
            yield "indirect danger recognised", bool(heard.warnings & said.warnings)
    elif "not_danger" in said.kinds:
        yield "false alarms on not_danger", false_alarm
    else:
        yield "false alarms elsewhere", false_alarm
    for fact in said.absent:
        yield "denied but proposed", fact in heard.present
        yield "denied and heard so", fact in heard.absent
    if said.onset_days is not None or heard.onset_days is not None:
        yield "wrong duration", heard.onset_days != said.onset_days
    if "off_topic" in said.kinds:
        yield "off-topic but heard", bool(heard.present or heard.warnings)


def _misses(said: Labelled, heard: Answer) -> Iterator[str]:
    if said.warnings and not heard.warnings & said.warnings:
        yield f"danger missed, wanted {_names(said.warnings)}, heard {_names(heard.warnings)}"
    if not said.warnings and (alarm := heard.warnings - said.warnings_also_fine):
        yield f"false alarm {_names(alarm)}"
    if wrong := heard.present - said.present - said.also_fine:
        yield f"wrongly proposed {_names(wrong)}"
    if missed := said.present - heard.present:
        yield f"missed {_names(missed)}"
    if heard.onset_days != said.onset_days:
        yield f"days: wanted {said.onset_days}, heard {heard.onset_days}"


def _names(facts: Iterable[str]) -> str:
    return ", ".join(sorted(facts)) or "nothing"
