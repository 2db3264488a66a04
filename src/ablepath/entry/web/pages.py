"""The kinds of pages that ask. A page is data: which questions it puts; `flow` says when, `forms` how."""

from __future__ import annotations

from dataclasses import dataclass

from ablepath.knowledge.contents import Fact, Group
from ablepath.model.intake import Answer
from ablepath.model.text import Text


@dataclass(frozen=True, slots=True)
class OneFact:
    """One fact, asked with its own question. A private one does not show what was answered before."""

    fact: Fact
    caption: Text | None = None
    private: bool = False

    @property
    def key(self) -> str:
        """The name of the page within a visit."""
        return self.fact.id

    @property
    def questions(self) -> tuple[str, ...]:
        """What is asked here, as it is kept in `Visit.asked`."""
        return (self.fact.id,)


@dataclass(frozen=True, slots=True)
class Age:
    """The age, in years or in months."""

    fact: Fact

    @property
    def key(self) -> str:
        """The name of the page within a visit."""
        return self.fact.id

    @property
    def questions(self) -> tuple[str, ...]:
        """What is asked here, as it is kept in `Visit.asked`."""
        return (self.fact.id,)


@dataclass(frozen=True, slots=True)
class Several:
    """Facts of one group to tick, with "none of these" and "I'm not sure"."""

    group: Group
    facts: tuple[Fact, ...]

    @property
    def key(self) -> str:
        """The name of the page within a visit."""
        return self.group.id

    @property
    def family(self) -> str:
        """What the facts are: `warnings`, `conditions`, `difficulties` or `symptoms`."""
        return self.facts[0].family

    @property
    def questions(self) -> tuple[str, ...]:
        """What is asked here. That an activity is hard is another question than how hard it is."""
        return tuple(ticked(fact) for fact in self.facts)


@dataclass(frozen=True, slots=True)
class Areas:
    """Groups to choose from before their facts are asked. Each comes with its facts that can matter."""

    family: str
    areas: tuple[Several, ...]

    @property
    def key(self) -> str:
        """The name of the page within a visit."""
        return f"areas.{self.family}"

    @property
    def questions(self) -> tuple[str, ...]:
        """What is asked here, as it is kept in `Visit.asked`."""
        return tuple(area_question(area) for area in self.areas)


@dataclass(frozen=True, slots=True)
class Goals:
    """What matters most, among the activities that are hard."""

    goals: tuple[Fact, ...]
    activities: tuple[Fact, ...]

    @property
    def key(self) -> str:
        """The name of the page within a visit."""
        return "goals"

    @property
    def questions(self) -> tuple[str, ...]:
        """What is asked here, as it is kept in `Visit.asked`."""
        return tuple(goal.id for goal in self.goals)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A fact that may be so, the answer it would get, and the words it was heard in."""

    fact: Fact
    answer: Answer
    words: str


@dataclass(frozen=True, slots=True)
class WhatWasHeard:
    """What was heard in the visitor's own words, to tick what is right. Danger signs stand first."""

    proposals: tuple[Proposal, ...]
    key: str = "heard"
    questions: tuple[str, ...] = ("heard",)


@dataclass(frozen=True, slots=True)
class SafetyCard:
    """Shown once to somebody who is being hurt: where help is. Asks nothing."""

    key: str = "safety_card"
    questions: tuple[str, ...] = ("safety_card",)


Asking = OneFact | Age | Several | Areas | Goals
Page = Asking | SafetyCard | WhatWasHeard


def ticked(fact: Fact) -> str:
    """The question a tick box puts: for an activity, whether it is hard at all."""
    return f"hard.{fact.name}" if fact.family == "difficulties" else fact.id


def area_question(area: Several) -> str:
    """The question whether anything in an area applies."""
    return f"area.{area.group.id}"
