"""What the knowledge holds, once read: frozen values and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from ablepath.criteria import Criterion, Truth
from ablepath.knowledge.ages import AgeCorrection, ExpectedFrom
from ablepath.model.discipline import Discipline, Strength
from ablepath.model.intake import Answer, Facts
from ablepath.model.outcome import Act, Level, Meanwhile
from ablepath.model.place import Place
from ablepath.model.source import Citation, Source
from ablepath.model.text import Text

LISTED_FAMILIES = ("conditions", "precautions", "home", "goals", "warnings_evaluated")
"""Families an intake gives as a list of what applies: such a fact is true or not known, never false."""


class ScaleKind(StrEnum):
    """What answers a scale allows. Only `ordered` choices and numbers can be compared by size."""

    ordered = "ordered"
    choice = "choice"
    yes_no = "yes_no"
    number = "number"
    text = "text"
    date = "date"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer a person may pick, with what it means."""

    id: str
    label: Text
    hint: Text | None = None


@dataclass(frozen=True, slots=True)
class Scale:
    """The answers a fact allows. `least` and `most` bound a number; `whole` asks for a whole one."""

    id: str
    kind: ScaleKind
    choices: tuple[Choice, ...] = ()
    least: float | None = None
    most: float | None = None
    whole: bool = False

    @property
    def is_sized(self) -> bool:
        """Whether answers can be compared by size."""
        return self.kind in (ScaleKind.ordered, ScaleKind.number)

    @property
    def words(self) -> tuple[str, ...]:
        """The ids of the choices, in order."""
        return tuple(choice.id for choice in self.choices)

    def answers(self) -> tuple[Answer, ...]:
        """Every answer that can be listed; empty for numbers, text and dates."""
        match self.kind:
            case ScaleKind.yes_no:
                return (True, False)
            case ScaleKind.ordered:
                return tuple(range(len(self.choices)))
            case ScaleKind.choice:
                return self.words
            case _:
                return ()

    def written(self, answer: Answer) -> Answer:
        """The answer as it stands in an intake: the word, not its place on the scale."""
        return self.choices[int(answer)].id if self.kind is ScaleKind.ordered else answer


@dataclass(frozen=True, slots=True)
class Fact:
    """
    Something that may be known of a person. `id` is its path in an intake.

    `ask_when` says for whom the question can matter; None is everybody. `may_change` lets "what
    would change this" vary the answer: how hard dressing is, but not a birth date. `expected_from`:
    at a younger age trouble with it counts for nobody. `corrects_age`: this fact says how early a
    child was born.
    """

    id: str
    scale: Scale
    label: Text
    question: Text
    why: Text
    codes: Mapping[str, str]
    ask_when: Criterion | None = None
    may_change: bool = False
    expected_from: ExpectedFrom | None = None
    corrects_age: AgeCorrection | None = None

    @property
    def family(self) -> str:
        """`difficulties` of `difficulties.walking`; empty for a plain fact such as `age_years`."""
        return self.id.rpartition(".")[0]

    def answers(self) -> tuple[Answer, ...]:
        """Every answer that can be listed and given; empty for numbers, text and dates."""
        return (True,) if self.family in LISTED_FAMILIES else self.scale.answers()

    @property
    def name(self) -> str:
        """`walking` of `difficulties.walking`."""
        return self.id.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class Warn:
    """A warning sign: how dangerous, which card, and what becomes of therapy meanwhile."""

    level: Level
    act: Act
    meanwhile: Meanwhile


@dataclass(frozen=True, slots=True)
class Indicate:
    """Points to one profession."""

    discipline: Discipline
    strength: Strength


@dataclass(frozen=True, slots=True)
class ShareTerritory:
    """Either profession can lead; `choose` says how to pick."""

    choose: Text


@dataclass(frozen=True, slots=True)
class NoTherapyNow:
    """Positive grounds for neither profession; `settles` outranks the profession rules."""

    settles: bool
    instead: Text


@dataclass(frozen=True, slots=True)
class OtherHelp:
    """Somebody else who is the better door, or a further one."""

    who: Text


@dataclass(frozen=True, slots=True)
class StartSoon:
    """Therapy should begin within this many days, whichever profession gives it; points to none."""

    days: int


@dataclass(frozen=True, slots=True)
class FitPlace:
    """A kind of place that fits, and what such a place asks for; never a promise that a plan pays."""

    place: Place
    asks: Text


Conclusion = Warn | Indicate | ShareTerritory | NoTherapyNow | OtherHelp | StartSoon | FitPlace


@dataclass(frozen=True, slots=True)
class Example:
    """A person in a line, and whether the rule holds for them."""

    about: str
    given: Facts
    expect: Truth


@dataclass(frozen=True, slots=True)
class Review:
    """Who looked at a rule, when, and when it is due again."""

    by: str
    on: date
    again_by: date


@dataclass(frozen=True, slots=True)
class Rule:
    """One statement of the field: when it holds, what follows, why, and on whose word."""

    id: str
    says: Text
    when: Criterion
    then: Conclusion
    because: Text
    rests_on: tuple[Citation, ...]
    examples: tuple[Example, ...]
    since: date
    until: date | None = None
    basis: str | None = None
    reviewed: Review | None = None

    def in_force(self, day: date) -> bool:
        """Whether the rule applies on `day`."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Group:
    """Facts that rules speak of together."""

    id: str
    label: Text
    facts: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Knowledge:
    """
    All of it. `version` is the release plus a hash of the content. Equal only to itself.

    `not_modelled` gives the reason for each fact that no rule reads.
    """

    version: str
    sources: Mapping[str, Source]
    facts: Mapping[str, Fact]
    groups: Mapping[str, Group]
    rules: Mapping[str, Rule]
    wording: Mapping[str, Text]
    not_modelled: Mapping[str, Text] = field(default_factory=dict)

    @cached_property
    def families(self) -> Mapping[str, tuple[Fact, ...]]:
        """Facts by family, in file order: `families["difficulties"]` is every activity."""
        found: dict[str, list[Fact]] = {}
        for fact in self.facts.values():
            found.setdefault(fact.family, []).append(fact)
        return {family: tuple(facts) for family, facts in found.items()}

    @cached_property
    def expected_later(self) -> tuple[Fact, ...]:
        """The facts that count only from some age on, in file order."""
        return tuple(fact for fact in self.facts.values() if fact.expected_from)

    @cached_property
    def how_early_born(self) -> Fact | None:
        """The fact that corrects the age of a child born early, if there is one."""
        return next((fact for fact in self.facts.values() if fact.corrects_age), None)

    @cached_property
    def asking_order(self) -> Mapping[str, int]:
        """The place of each fact in the order of asking: the groups named `ask_…`, then the rest."""
        asked = [fact for key, group in self.groups.items() if key.startswith("ask_") for fact in group.facts]
        return {fact: place for place, fact in enumerate(dict.fromkeys([*asked, *self.facts]))}

    @cached_property
    def first_day(self) -> date:
        """
        The first day for which a profession can be named.

        Warnings are in force much longer, but an answer made of warnings alone would look like a
        clean one, so earlier days are refused and not answered.
        """
        since = (rule.since for rule in self.rules.values() if isinstance(rule.then, Indicate))
        return min(since, default=date.min)
