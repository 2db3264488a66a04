"""From the criteria people write to the five nodes, with every name and value checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any as Written

from ablepath.criteria import All, Any, Compare, Criterion, CriterionError, Known, Not, Operator
from ablepath.knowledge.answers import AnswerError, read_answer, unknown
from ablepath.knowledge.authoring.faults import Fault, KnowledgeFaults
from ablepath.knowledge.contents import Scale
from ablepath.model.intake import Answer

OPERATORS = tuple(Operator)
SPELLINGS = ("fact", "known", "not", "all", "any", "any_of", "all_of", "any_reported", "any_goal")


@dataclass(frozen=True)
class CriterionReader:
    """Reads criteria that speak of facts with these scales and of these groups."""

    file: str
    scales: Mapping[str, Scale]
    groups: Mapping[str, tuple[str, ...]]

    def read(self, written: Written, place: str) -> Criterion:
        """The criterion at `place`; raises `KnowledgeFaults` at the first thing that makes no sense."""
        if not isinstance(written, dict) or not written:
            raise self._fault(place, f"{written!r} is not a criterion; {self._spellings()}")
        spelling = next((key for key in written if key in SPELLINGS), None)
        if spelling is None:
            raise self._fault(place, f"`{next(iter(written))}` is not a criterion; {self._spellings()}")
        others = {key: value for key, value in written.items() if key != spelling}
        if spelling != "fact" and others:
            raise self._fault(place, f"`{next(iter(others))}` cannot stand beside `{spelling}`")
        try:
            return self._build(spelling, written[spelling], others, place)
        except CriterionError as error:
            raise self._fault(place, str(error)) from None

    def answer(self, fact: str, written: object, place: str) -> Answer:
        """A written answer to `fact`, as it is compared."""
        try:
            return read_answer(self._scale(fact, place), written)
        except AnswerError as error:
            raise self._fault(place, f"{fact}: {written!r} {error}") from None

    def _build(self, spelling: str, value: Written, others: dict[str, Written], place: str) -> Criterion:
        match spelling:
            case "fact":
                return self._compare(value, others, place)
            case "known":
                self._scale(value, place)
                return Known(value)
            case "not":
                return Not(self.read(value, f"{place}.not"))
            case "all" | "any":
                listed = self._list(value, f"{place}.{spelling}")
                parts = tuple(self.read(part, f"{place}.{spelling}[{i}]") for i, part in enumerate(listed))
                return All(parts) if spelling == "all" else Any(parts)
            case _:
                return self._shorthand(spelling, self._several(value, f"{place}.{spelling}"), place)

    def _shorthand(self, spelling: str, several: tuple[Compare, ...], place: str) -> Criterion:
        """One of the ways to say the same of several facts, written out in the five nodes."""
        match spelling:
            case "all_of":
                return All(several)
            case "any_of":
                return Any(several)
            case "any_reported":
                return Any(tuple(All((Known(one.fact), one)) for one in several))
            case _:
                return Any(tuple(All((one, self._wanted(one.fact, place))) for one in several))

    def _wanted(self, activity: str, place: str) -> Compare:
        if not activity.startswith("difficulties."):
            raise self._fault(place, f"`any_goal` needs activities, which can be goals; {activity} is none")
        goal = activity.replace("difficulties.", "goals.", 1)
        self._scale(goal, place)
        return Compare(goal, Operator.is_, True)

    def _compare(self, fact: str, comparison: dict[str, Written], place: str) -> Compare:
        if len(comparison) != 1 or next(iter(comparison)) not in OPERATORS:
            wrong = next((key for key in comparison if key not in OPERATORS), None)
            what = f"`{wrong}` is not a comparison" if wrong else "compare the fact in exactly one way"
            raise self._fault(place, f"{what}; allowed: {', '.join(OPERATORS)}")
        ((name, written),) = comparison.items()
        operator = Operator(name)
        if operator is Operator.is_one_of:
            values = self._list(written, f"{place}.{name}")
            return Compare(fact, operator, tuple(self.answer(fact, one, place) for one in values))
        if operator is not Operator.is_ and not self._scale(fact, place).is_sized:
            raise self._fault(place, f"`{name}` needs an ordered answer or a number; {fact} has neither")
        return Compare(fact, operator, self.answer(fact, written, place))

    def _several(self, value: Written, place: str) -> tuple[Compare, ...]:
        if not isinstance(value, dict) or ("facts" in value) is ("group" in value):
            raise self._fault(place, "name either `facts: [...]` or `group: NAME`, and one comparison")
        comparison = {key: other for key, other in value.items() if key not in ("facts", "group")}
        if "facts" in value:
            facts = tuple(self._list(value["facts"], f"{place}.facts"))
        elif isinstance(value["group"], str) and value["group"] in self.groups:
            facts = self.groups[value["group"]]
        else:
            raise self._fault(place, unknown("group", value["group"], self.groups))
        return tuple(self._compare(fact, comparison, place) for fact in facts)

    def _list(self, value: Written, place: str) -> list[Written]:
        if not isinstance(value, list) or not value:
            raise self._fault(place, "needs a list with at least one entry")
        return value

    def _scale(self, fact: object, place: str) -> Scale:
        if not isinstance(fact, str) or fact not in self.scales:
            raise self._fault(place, unknown("fact", fact, self.scales))
        return self.scales[fact]

    def _spellings(self) -> str:
        return "allowed: " + ", ".join(SPELLINGS)

    def _fault(self, place: str, what: str) -> KnowledgeFaults:
        return KnowledgeFaults([Fault(self.file, place, what)])
