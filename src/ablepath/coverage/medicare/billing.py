"""From the services of a day to claim lines: units by code, therapy and biller, and who carries a mark."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from ablepath.coverage.medicare.allocation import Allocation, allocate
from ablepath.coverage.medicare.assistants import AssistantRule, Marked, assistant_rule
from ablepath.coverage.medicare.modifiers import ASSISTANT, modifiers
from ablepath.figures import Figures
from ablepath.knowledge.fees import Code, Counted
from ablepath.model.discipline import Therapy
from ablepath.model.treatment_day import Line, Setting, UnitRule

Owner = tuple[str, Therapy]
"""Who bills, and under which therapy: the minutes of one owner are counted together."""


@dataclass(frozen=True, slots=True)
class BilledLine:
    """One claim line: units of a code with the same marks. `charge` in cents, None when none was given."""

    code: str
    therapy: Therapy
    biller: str
    units: int
    by_assistant: bool
    charge: int | None = None

    @property
    def modifiers(self) -> tuple[str, ...]:
        """The marks, without the one that depends on the year so far."""
        return modifiers(self.therapy, by_assistant=self.by_assistant)


@dataclass(frozen=True, slots=True)
class Counting:
    """How the timed minutes of one owner became units."""

    biller: str
    therapy: Therapy
    minutes: Mapping[str, int]
    allocation: Allocation


@dataclass(frozen=True, slots=True)
class Billed:
    """The claim lines of a day, and how the timed ones were counted."""

    lines: tuple[BilledLine, ...]
    countings: tuple[Counting, ...]


@dataclass
class _Spent:
    """What one owner did of one code."""

    therapist: int = 0
    assistant: int = 0
    units: int = 0
    by_assistant: bool = True
    charges: list[int] = field(default_factory=list)

    def add(self, line: Line) -> None:
        minutes = line.minutes or 0
        if line.by.is_assistant_alone:
            self.assistant += minutes
        else:
            self.therapist += minutes
            self.by_assistant = False
        self.units += line.units or 0
        if line.charge is not None:
            self.charges.append(line.charge)

    @property
    def minutes(self) -> int:
        return self.therapist + self.assistant


def billed(
    lines: Sequence[Line],
    day: date,
    setting: Setting,
    rule: UnitRule,
    codes: Mapping[str, Code],
    figures: Figures,
) -> Billed:
    """The claim lines of `lines`, all of one patient and day, in the order in which codes first appear."""
    marks = assistant_rule(figures, day, setting)
    found: list[BilledLine] = []
    countings: list[Counting] = []
    for (biller, therapy), spent in _by_owner(lines).items():
        timed = {
            code: one.minutes
            for code, one in spent.items()
            if codes[code].counted is Counted.quarter_hours and not one.units
        }
        allocation = allocate(timed, rule)
        if timed:
            countings.append(Counting(biller, therapy, timed, allocation))
        for code, one in spent.items():
            units = allocation.units.get(code)
            split = _split(one, units, marks if therapy in ASSISTANT else None)
            found.extend(_lines(code, therapy, biller, split, one))
    return Billed(tuple(found), tuple(countings))


def _by_owner(lines: Iterable[Line]) -> Mapping[Owner, Mapping[str, _Spent]]:
    owners: dict[Owner, dict[str, _Spent]] = {}
    for line in lines:
        spent = owners.setdefault((line.biller, line.by.therapy), {})
        spent.setdefault(line.code, _Spent()).add(line)
    return owners


def _split(spent: _Spent, timed_units: int | None, rule: AssistantRule | None) -> Marked:
    units = (spent.units or 1) if timed_units is None else timed_units
    if rule is None:
        return Marked(units, 0)
    if timed_units is not None:
        return rule.of_timed(units, spent.therapist, spent.assistant)
    if not spent.minutes:
        return Marked(0, units) if spent.by_assistant else Marked(units, 0)
    return rule.of_whole(units, spent.therapist, spent.assistant)


def _lines(code: str, therapy: Therapy, biller: str, split: Marked, spent: _Spent) -> Iterable[BilledLine]:
    """One line a mark. The charge goes with the units; a code without units stays, to be told of."""
    charge = sum(spent.charges) if spent.charges else None
    total = split.plain + split.marked
    of_plain = None if charge is None else charge * split.plain // total if total else charge
    of_marked = None if charge is None or of_plain is None else charge - of_plain
    if split.plain or not total:
        yield BilledLine(code, therapy, biller, split.plain, by_assistant=False, charge=of_plain)
    if split.marked:
        yield BilledLine(code, therapy, biller, split.marked, by_assistant=True, charge=of_marked)
