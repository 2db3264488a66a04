"""
An intake as people and programs write it, read into one flat set of facts.

The fact files say which ids and answers exist; this module says only how an intake is laid out:
plain keys, maps of answers, and lists of what applies.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from ablepath.knowledge.answers import AnswerError, read_answer, read_day, suggestion
from ablepath.knowledge.contents import LISTED_FAMILIES, Knowledge
from ablepath.model.intake import Answer, Facts, Intake
from ablepath.records.faults import Fault, InputFaults

MAPS = ("difficulties", "warnings", "milestones", "current_therapy")
PRESENT, ABSENT = "symptoms", "symptoms_absent"
APART = ("id", "as_of", "measures", "insurance")


def read_intake(written: object, knowledge: Knowledge, today: date) -> Intake:
    """
    The intake in `written` (a JSON object). `today` is its day when it names none.

    Raises `InputFaults` with every unknown id, impossible value and contradiction.
    """
    if not isinstance(written, Mapping):
        raise InputFaults([Fault("input", written, "is not a JSON object with the keys of an intake")])
    reader = _Reader(knowledge)
    for key, value in written.items():
        reader.take(str(key), value)
    as_of = reader.day(written.get("as_of"), today)
    identity = reader.identity(written.get("id"))
    measures = reader.measures(written.get("measures"))
    insurance = reader.insurance(written.get("insurance"))
    if reader.faults:
        raise InputFaults(reader.faults)
    return Intake(as_of, reader.in_order(), identity, tuple(reader.goals), measures, insurance)


@dataclass
class _Reader:
    """Collects facts and faults while an intake is walked key by key."""

    knowledge: Knowledge
    facts: dict[str, Answer] = field(default_factory=dict)
    goals: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def take(self, key: str, value: object) -> None:
        """Read what stands under one key of the intake."""
        if key in APART:
            return
        if key in MAPS:
            self._map(key, value)
        elif key in LISTED_FAMILIES:
            self._list(key, key, value, holds=True)
        elif key in (PRESENT, ABSENT):
            self._list(key, PRESENT, value, holds=key == PRESENT)
        elif key in self.knowledge.facts and "." not in key:
            self._answer(key, key, value)
        else:
            self._fault(key, value, f"stands under a key that is not part of an intake; {self._keys(key)}")

    def in_order(self) -> Facts:
        """The facts in the order of the fact files, so that the order of keys changes no answer."""
        return {path: self.facts[path] for path in self.knowledge.facts if path in self.facts}

    def day(self, value: object, today: date) -> date:
        """The day the intake is for."""
        if value is None:
            return today
        try:
            day = read_day(value)
        except AnswerError as error:
            self._fault("as_of", value, str(error))
            return today
        if day < self.knowledge.first_day:
            self._fault(
                "as_of", value, f"is before {self.knowledge.first_day}, the first day our rules cover"
            )
        return day

    def identity(self, value: object) -> str | None:
        """The id to echo."""
        if value is not None and not isinstance(value, str):
            self._fault("id", value, "is not text")
            return None
        return value

    def measures(self, value: object) -> tuple[Mapping[str, object], ...]:
        """Scores of outcome measures, kept as they came."""
        if value is None:
            return ()
        entries = value if isinstance(value, list) else [value]
        for place, entry in enumerate(entries):
            if not isinstance(entry, Mapping) or not {"id", "value"} <= set(entry) <= {"id", "value", "on"}:
                self._fault(f"measures[{place}]", entry, "is not an object with id, value and on")
        return tuple(entry for entry in entries if isinstance(entry, Mapping))

    def insurance(self, value: object) -> Mapping[str, object] | None:
        """The insurance, kept as it came for whoever prices."""
        if value is not None and not isinstance(value, Mapping):
            self._fault("insurance", value, "is not an object")
            return None
        return value

    def _map(self, family: str, value: object) -> None:
        if not isinstance(value, Mapping):
            self._fault(family, value, "is not an object of ids and answers")
            return
        for name, answer in value.items():
            self._answer(f"{family}.{name}", f"{family}.{name}", answer)

    def _list(self, key: str, family: str, value: object, *, holds: bool) -> None:
        if not isinstance(value, list):
            self._fault(key, value, "is not a list of ids")
            return
        for place, name in enumerate(value):
            where = f"{key}[{place}]"
            if not isinstance(name, str):
                self._fault(where, name, "is not an id, which is text")
            elif self.facts.get(f"{family}.{name}", holds) is not holds:
                self._fault(where, name, "is given as present and as absent; keep one of the two")
            else:
                self._answer(f"{family}.{name}", where, holds, name)
                if key == "goals" and name not in self.goals:
                    self.goals.append(name)

    def _answer(self, path: str, where: str, value: object, name: str | None = None) -> None:
        fact = self.knowledge.facts.get(path)
        if fact is None:
            family, _, unknown = path.partition(".")
            near = suggestion(unknown, self._names(family))
            self._fault(where, value if name is None else name, _unknown_id(unknown, family, near))
            return
        try:
            self.facts[path] = read_answer(fact.scale, value)
        except AnswerError as error:
            self._fault(where, value, str(error))

    def _names(self, family: str) -> Iterator[str]:
        return (fact.name for fact in self.knowledge.families.get(family, ()))

    def _keys(self, key: str) -> str:
        plain = [fact.name for fact in self.knowledge.families.get("", ())]
        return (
            suggestion(key, [*plain, *MAPS, *LISTED_FAMILIES, PRESENT, ABSENT, *APART])
            or "see the intake reference"
        )

    def _fault(self, where: str, value: object, what: str) -> None:
        self.faults.append(Fault(where, value, what))


def _unknown_id(name: str, family: str, near: str) -> str:
    kind = {"difficulties": "an activity", "goals": "an activity"}.get(family, f"one of our {family}")
    return f"({name}) is not {kind}" + (f"; {near}" if near else "")
