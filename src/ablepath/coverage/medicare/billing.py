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


NONE = Marked(0, 0)


@dataclass
class _Spent:
    """What one owner did of one code: minutes, or units told, of the therapist and the assistant."""

    minutes: Marked = NONE
    told: Marked = NONE
    by_assistant: bool = True
    charges: list[int] = field(default_factory=list)

    def add(self, line: Line) -> None:
        """Count one more service."""
        alone = line.by.is_assistant_alone
        self.minutes = _added(self.minutes, line.minutes or 0, alone)
        self.told = _added(self.told, line.units or 0, alone)
        self.by_assistant = self.by_assistant and alone
        if line.charge is not None:
            self.charges.append(line.charge)


def _added(to: Marked, amount: int, alone: bool) -> Marked:
    return Marked(to.plain, to.marked + amount) if alone else Marked(to.plain + amount, to.marked)


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
        timed = {code: one.minutes.total for code, one in spent.items() if _is_timed(codes[code], one)}
        allocation = allocate(timed, rule)
        if timed:
            countings.append(Counting(biller, therapy, timed, allocation))
        for code, one in spent.items():
            units = allocation.units.get(code)
            split = _split(codes[code], one, units, marks if therapy in ASSISTANT else None)
            found.extend(_lines(code, therapy, biller, split, one))
    return Billed(tuple(found), tuple(countings))


def _is_timed(code: Code, spent: _Spent) -> bool:
    return code.counted is Counted.quarter_hours and not spent.told.total


def _by_owner(lines: Iterable[Line]) -> Mapping[Owner, Mapping[str, _Spent]]:
    owners: dict[Owner, dict[str, _Spent]] = {}
    for line in lines:
        spent = owners.setdefault((line.biller, line.by.therapy), {})
        spent.setdefault(line.code, _Spent()).add(line)
    return owners


def _split(code: Code, spent: _Spent, timed_units: int | None, rule: AssistantRule | None) -> Marked:
    """The units of a code, those of the therapist and those that carry the assistant's mark."""
    if timed_units is not None:
        if rule is None:
            return Marked(timed_units, 0)
        return rule.of_timed(timed_units, spent.minutes.plain, spent.minutes.marked)
    if code.counted is not Counted.once:
        return spent.told if rule else Marked(spent.told.total, 0)
    if rule is None:
        return Marked(1, 0)
    if not spent.minutes.total:
        return Marked(0, 1) if spent.by_assistant else Marked(1, 0)
    return rule.of_whole(1, spent.minutes.plain, spent.minutes.marked)


def _lines(code: str, therapy: Therapy, biller: str, split: Marked, spent: _Spent) -> Iterable[BilledLine]:
    """One line a mark. The charge goes with the units; a code without units stays, to be told of."""
    charge = sum(spent.charges) if spent.charges else None
    total = split.total
    of_plain = None if charge is None else charge * split.plain // total if total else charge
    of_marked = None if charge is None or of_plain is None else charge - of_plain
    if split.plain or not total:
        yield BilledLine(code, therapy, biller, split.plain, by_assistant=False, charge=of_plain)
    if split.marked:
        yield BilledLine(code, therapy, biller, split.marked, by_assistant=True, charge=of_marked)
