"""
Which page comes next. Routing only.

The fact files say for whom a question can matter, the groups `ask_…` what is asked together and in
which order, and the rules what any of it means.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any as SomeValue

from ablepath.criteria import Any, Compare, Operator, facts_read
from ablepath.engines.person import judge
from ablepath.entry.web.pages import (
    Age,
    Areas,
    Goals,
    OneFact,
    Page,
    Proposal,
    SafetyCard,
    Several,
    WhatWasHeard,
    area_question,
    ticked,
)
from ablepath.entry.web.visit import Said, Visit
from ablepath.knowledge.bundle import knowledge
from ablepath.knowledge.contents import Fact, Group, Knowledge, ScaleKind, Warn
from ablepath.model.intake import Facts
from ablepath.model.outcome import Level

MAKES_FALLS_RELEVANT = Any(
    (
        Compare("symptoms.falls", Operator.is_, True),
        Compare("age_years", Operator.at_least, 65),  # falls are asked of everybody from here on (STEADI)
    )
)
CANNOT_BE_ASKED = (ScaleKind.text, ScaleKind.date)


def path(visit: Visit) -> list[Page]:
    """Every page this visitor goes through, as far as their answers tell, in order."""
    pages = list(_Path(visit).pages())
    on_the_way = {question for page in pages for question in page.questions}
    known = knowledge().facts
    beside = (known[key] for key in visit.asked if key in known and key not in on_the_way)
    return pages + [OneFact(fact) for fact in beside]


def next_open(visit: Visit) -> Page | None:
    """The first page with a question nobody has answered; None when the answers are complete."""
    return next((page for page in path(visit) if not is_answered(page, visit)), None)


def page_before(page: Page, visit: Visit) -> Page | None:
    """The page to which "back" leads; None for the first, and for one beside the way."""
    pages = path(visit)
    keys = [other.key for other in pages]
    place = keys.index(page.key) if page.key in keys else 0
    return pages[place - 1] if place else None


def page_called(key: str, visit: Visit) -> Page | None:
    """The page `key`, on the way or, for a single fact, beside it; None when it no longer applies."""
    if found := next((page for page in path(visit) if page.key == key), None):
        return found
    return _alone(key)


def page_asking(fact_id: str, on_the_way: list[Page], visit: Visit) -> Page | None:
    """
    The page on which a fact can be answered: its place on the way, else a page for it alone.

    What was left unticked beside something ticked gets a page alone too, because "none of these"
    would take back the tick.
    """
    page = next((page for page in on_the_way if fact_id in page.questions), None)
    return page if page and visit.asked.get(fact_id) != Said.left else _alone(fact_id)


def is_answered(page: Page, visit: Visit) -> bool:
    """Whether every question of the page was answered, "I'm not sure" included."""
    return all(question in visit.asked for question in page.questions)


def areas_of(fact: Fact) -> Iterator[str]:
    """The questions for the areas in which a condition, an activity or a symptom is asked."""
    prefixes = ("ask_conditions_", "ask_activities_", "ask_symptoms_")
    for key, group in knowledge().groups.items():
        if key.startswith(prefixes) and fact.id in group.facts:
            yield area_question(Several(group, (fact,)))


def is_private(fact_id: str) -> bool:
    """Whether an answer is for the person alone: never printed, saved or sent."""
    return fact_id in _private_facts(knowledge())


def drop_what_cannot_matter(visit: Visit) -> None:
    """
    Forget answers to questions that another answer has made pointless since then.

    So the signs of a baby go once the age is 40, and a goal once the activity is not hard.
    """
    facts = knowledge().facts
    while True:
        known = visit.facts
        hard = {f"goals.{fact.name}" for fact in _hard(visit)}
        gone = [
            facts[key]
            for key in {*known, *visit.asked} & facts.keys()
            if not _matters(facts[key], known) or (key.startswith("goals.") and key not in hard)
        ]
        if not gone:
            return
        for fact in gone:
            visit.forget(fact)


class _Path:
    """Walks the way once, for what is known now."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        self.known = visit.facts
        self.knowledge = knowledge()

    def pages(self) -> Iterator[Page]:
        """Every page in order, without those beside the way."""
        if self.visit.heard:
            yield WhatWasHeard(tuple(map(self._proposal, self.visit.heard)))
        yield OneFact(self.knowledge.facts["for_whom"])
        yield Age(self.knowledge.facts["age_years"])
        yield from self._signs()
        for family in ("conditions", "difficulties", "symptoms"):
            yield from self._areas(family)
        yield from self._person()
        yield from self._goals()

    def _proposal(self, kept: Mapping[str, SomeValue]) -> Proposal:
        return Proposal(self.knowledge.facts[kept["fact"]], kept["answer"], kept["words"])

    def _signs(self) -> Iterator[Page]:
        for page in self._asked_together("ask_signs_"):
            if len(page.group.facts) == 1:
                fact = page.facts[0]
                yield OneFact(fact, page.group.label, private=is_private(fact.id))
            else:
                yield page
            for fact in page.facts:
                if self.known.get(fact.id) is True:
                    yield from self._after_a_sign(fact)

    def _after_a_sign(self, sign: Fact) -> Iterator[Page]:
        seen_by_a_doctor = f"warnings_evaluated.{sign.name}"
        if seen_by_a_doctor in _read_by_rules(self.knowledge):
            yield OneFact(self.knowledge.facts[seen_by_a_doctor])
        if is_private(sign.id):
            yield SafetyCard()

    def _areas(self, family: str) -> Iterator[Page]:
        prefix = {"difficulties": "ask_activities_"}.get(family, f"ask_{family}_")
        areas = tuple(self._asked_together(prefix))
        yield Areas(family, areas)
        for area in areas:
            if self.visit.asked.get(area_question(area)) == Said.yes:
                yield area
                if family == "difficulties":
                    yield from (OneFact(fact) for fact in area.facts if _is_hard(fact, self.visit))

    def _person(self) -> Iterator[Page]:
        together = [self.knowledge.groups["ask_person_everybody"]]
        if self.known.get("for_whom") == "my_patient":
            together.insert(0, self.knowledge.groups["ask_person_patient"])
        for group in together:
            for fact in self._that_matter(group):
                if fact.id != "falls_past_year" or judge(MAKES_FALLS_RELEVANT, self.known).truth:
                    yield OneFact(fact)

    def _goals(self) -> Iterator[Page]:
        activities = tuple(_hard(self.visit))
        if activities:
            goals = tuple(self.knowledge.facts[f"goals.{fact.name}"] for fact in activities)
            yield Goals(goals, activities)

    def _asked_together(self, prefix: str) -> Iterator[Several]:
        for key, group in self.knowledge.groups.items():
            if key.startswith(prefix) and (facts := self._that_matter(group)):
                yield Several(group, facts)

    def _that_matter(self, group: Group) -> tuple[Fact, ...]:
        facts = (self.knowledge.facts[key] for key in group.facts)
        return tuple(fact for fact in facts if _matters(fact, self.known))


def _alone(fact_id: str) -> Page | None:
    fact = knowledge().facts.get(fact_id)
    return OneFact(fact) if fact and fact.scale.kind not in CANNOT_BE_ASKED else None


def _matters(fact: Fact, known: Facts) -> bool:
    return fact.ask_when is None or judge(fact.ask_when, known).truth is not False


def _is_hard(activity: Fact, visit: Visit) -> bool:
    return visit.asked.get(ticked(activity)) == Said.yes


def _hard(visit: Visit) -> Iterator[Fact]:
    """The activities that are hard, or that somebody called hard without being sure how hard."""
    known = visit.facts
    for fact in knowledge().families["difficulties"]:
        if known.get(fact.id, 0) or (_is_hard(fact, visit) and fact.id not in known):
            yield fact


@cache
def _read_by_rules(held: Knowledge) -> frozenset[str]:
    return frozenset(fact for rule in held.rules.values() for fact in facts_read(rule.when))


@cache
def _private_facts(held: Knowledge) -> frozenset[str]:
    """The facts of protective warnings: their answers are for the person alone."""
    protective = (
        rule
        for rule in held.rules.values()
        if isinstance(rule.then, Warn) and rule.then.level is Level.protect
    )
    read = (fact for rule in protective for fact in facts_read(rule.when))
    return frozenset(fact for fact in read if fact.startswith("warnings."))
