"""A small world made by hand: one fact of each kind, and rules of a line each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ablepath.criteria import Compare, Criterion, Operator
from ablepath.knowledge.bundle import knowledge
from ablepath.knowledge.contents import (
    Choice,
    Conclusion,
    Example,
    Fact,
    Indicate,
    Knowledge,
    NoTherapyNow,
    Rule,
    Scale,
    ScaleKind,
    ShareTerritory,
    Warn,
)
from ablepath.model.discipline import Discipline, Strength
from ablepath.model.outcome import Act, Level, Meanwhile
from ablepath.model.source import Citation, Source, Trust
from ablepath.model.text import Text

DAY = date(2026, 11, 23)


def said(words: str) -> Text:
    """The same words in both languages."""
    return Text(words, words)


def scale(kind: ScaleKind, *words: str, least: float | None = None, most: float | None = None) -> Scale:
    """A scale named after its kind."""
    return Scale(kind.value, kind, tuple(Choice(word, said(word)) for word in words), least, most)


YES_NO = scale(ScaleKind.yes_no)
ORDERED = scale(ScaleKind.ordered, "none", "mild", "moderate", "severe", "complete")
CHOICE = scale(ScaleKind.choice, "home", "hospital", "school")
NUMBER = scale(ScaleKind.number, least=0, most=130)
TEXT = scale(ScaleKind.text)


def fact(
    id: str, answers: Scale = YES_NO, *, may_change: bool = True, ask_when: Criterion | None = None
) -> Fact:
    """A fact that says nothing but its name."""
    return Fact(id, answers, said(id), said(f"{id}?"), said(f"because of {id}"), {}, ask_when, may_change)


LEFT, RIGHT = "left", "right"
WALKING, DRESSING = "difficulties.walking", "difficulties.dressing"
PLACE, AGE = "place", "age"
FACTS = {
    made.id: made
    for made in (
        fact(LEFT),
        fact(RIGHT),
        fact(WALKING, ORDERED),
        fact(DRESSING, ORDERED),
        fact(PLACE, CHOICE),
        fact(AGE, NUMBER),
    )
}


def given(name: str) -> Compare:
    """A yes/no fact answered with yes."""
    return Compare(name, Operator.is_, True)


EMERGENCY = Warn(Level.emergency, Act.call_911, Meanwhile.hold)
URGENT = Warn(Level.urgent, Act.same_day, Meanwhile.hold)
DOCTOR_FIRST = Warn(Level.doctor_first, Act.before_therapy, Meanwhile.book_now)
PROTECT = Warn(Level.protect, Act.private_card, Meanwhile.continue_)
PT = Indicate(Discipline.PT, Strength.moderate)
OT = Indicate(Discipline.OT, Strength.moderate)
SHARED = ShareTerritory(said("choose the nearer one"))
SETTLED = NoTherapyNow(settles=True, instead=said("go on as usual"))
NEITHER = NoTherapyNow(settles=False, instead=said("wait and watch"))

SOURCE = Source("a-source", "A source", "A publisher", None, "2026", "2026-11-23", None, "facts cited")


def rule(
    id: str,
    when: Criterion,
    then: Conclusion,
    *,
    trust: Trust = Trust.V,
    examples: tuple[Example, ...] = (),
    since: date = date(2026, 1, 1),
    until: date | None = None,
) -> Rule:
    """A rule that says no more than it must."""
    citation = Citation(SOURCE, "page 1", "says so", trust)
    words = said(f"{id} holds."), said("{What}.")
    return Rule(id, words[0], when, then, words[1], (citation,), examples, since, until)


def knowledge_of(rules: Iterable[Rule], facts: Iterable[Fact] = FACTS.values()) -> Knowledge:
    """Knowledge of these rules and facts alone, with the words that ship."""
    return Knowledge(
        version="made by hand",
        sources={SOURCE.id: SOURCE},
        facts={made.id: made for made in facts},
        groups={},
        rules={made.id: made for made in rules},
        wording=knowledge().wording,
    )
