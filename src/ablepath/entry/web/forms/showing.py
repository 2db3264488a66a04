"""A page that asks, as its template shows it, with what was answered before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.http import QueryDict

from ablepath.entry.web.forms.reading import (
    ANSWER,
    MONTHS,
    MOST_GOALS,
    NONE,
    UNIT,
    UNSURE,
    YEARS,
    values_of,
)
from ablepath.entry.web.forms.saying import age_as_typed, number
from ablepath.entry.web.pages import (
    Age,
    Areas,
    Asking,
    Goals,
    OneFact,
    Several,
    area_question,
    ticked,
)
from ablepath.entry.web.visit import Said, Visit
from ablepath.explain.words import Words, capital
from ablepath.knowledge.contents import Fact, ScaleKind

LONGEST_SHOWN_AGAIN = 20


@dataclass(frozen=True, slots=True)
class Option:
    """One radio button or tick box. One that stands `apart` excludes the others."""

    value: str
    label: str
    hint: str = ""
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """
    What a template needs of a page. `kind` is radio, checkbox, number or age.

    `chosen` are the values to tick, `typed` the number to show again.
    """

    kind: str
    heading: str
    options: tuple[Option, ...] = ()
    chosen: frozenset[str] = frozenset()
    caption: str = ""
    hint: str = ""
    typed: str = ""
    unit: str = YEARS
    reasons: tuple[tuple[str, str], ...] = ()


def shown(page: Asking, visit: Visit, words: Words) -> Shown:
    """The page with what the visit knows."""
    match page:
        case OneFact():
            return _one(page, visit, words)
        case Age():
            return _age(page.fact, visit, words)
        case Several():
            return _several(page, visit, words)
        case Areas():
            return _areas(page, visit, words)
        case Goals():
            return _goals(page, visit, words)


def shown_again(before: Shown, posted: QueryDict) -> Shown:
    """The page with what was just posted, right or wrong, cut where nobody would type so much."""
    values = [value[:LONGEST_SHOWN_AGAIN] for value in posted.getlist(ANSWER)]
    known = {option.value for option in before.options}
    typed = next((value for value in values if value not in known), "")
    unit = MONTHS if posted.get(UNIT) == MONTHS else YEARS
    chosen = frozenset(posted.getlist(ANSWER)) & known
    return replace(before, chosen=chosen, typed=typed, unit=unit)


def heading(page: Asking, words: Words) -> str:
    """The question a page puts."""
    match page:
        case OneFact():
            return page.fact.question.in_(words.language)
        case Age():
            return words.say("web.age.heading")
        case Several() | Areas():
            kind = "area" if isinstance(page, Areas) else "several"
            return words.say(f"web.{kind}.{page.family}.heading")
        case Goals():
            return words.say("web.goals.heading")


def caption(page: Asking, words: Words) -> str:
    """The card title above the question."""
    match page:
        case Several():
            return page.group.label.in_(words.language)
        case OneFact() if page.caption:
            return page.caption.in_(words.language)
        case _:
            return ""


def _one(page: OneFact, visit: Visit, words: Words) -> Shown:
    fact = page.fact
    is_number = fact.scale.kind is ScaleKind.number
    said, answer = visit.asked.get(fact.id), visit.facts.get(fact.id)
    chosen: frozenset[str] = frozenset()
    if said == Said.unsure:
        chosen = frozenset({UNSURE})
    elif answer is not None and not page.private and not is_number:
        chosen = frozenset({dict(zip(fact.scale.answers(), values_of(fact), strict=True))[answer]})
    return Shown(
        kind="number" if is_number else "radio",
        heading=heading(page, words),
        caption=caption(page, words),
        options=(*_choices(fact, words), _unsure(words)),
        chosen=chosen,
        typed=number(answer) if is_number and answer is not None else "",
        reasons=(("", fact.why.in_(words.language)),),
    )


def _age(fact: Fact, visit: Visit, words: Words) -> Shown:
    answer = visit.facts.get(fact.id)
    typed, unit = age_as_typed(float(answer)) if answer is not None else ("", YEARS)
    return Shown(
        kind="age",
        heading=words.say("web.age.heading"),
        hint=words.say("web.age.hint"),
        options=(_unsure(words),),
        chosen=frozenset({UNSURE} if visit.asked.get(fact.id) == Said.unsure else ()),
        typed=typed,
        unit=unit,
        reasons=(("", fact.why.in_(words.language)),),
    )


def _several(page: Several, visit: Visit, words: Words) -> Shown:
    boxes = tuple(Option(fact.id, capital(words.label(fact))) for fact in page.facts)
    return Shown(
        kind="checkbox",
        heading=heading(page, words),
        caption=caption(page, words),
        hint=words.say(f"web.several.{page.family}.hint"),
        options=(*boxes, *apart(f"web.several.{page.family}.none", words)),
        chosen=_ticked({fact.id: ticked(fact) for fact in page.facts}, visit),
        reasons=(
            ("", words.say(f"web.several.{page.family}.why")),
            *((capital(words.label(fact)), fact.why.in_(words.language)) for fact in page.facts),
        ),
    )


def _areas(page: Areas, visit: Visit, words: Words) -> Shown:
    boxes = tuple(Option(area.key, area.group.label.in_(words.language)) for area in page.areas)
    return Shown(
        kind="checkbox",
        heading=heading(page, words),
        hint=words.say(f"web.area.{page.family}.hint"),
        options=(*boxes, *apart(f"web.area.{page.family}.none", words)),
        chosen=_ticked({area.key: area_question(area) for area in page.areas}, visit),
        reasons=(("", words.say(f"web.several.{page.family}.why")),),
    )


def _goals(page: Goals, visit: Visit, words: Words) -> Shown:
    pairs = zip(page.goals, page.activities, strict=True)
    boxes = tuple(Option(goal.id, capital(words.label(activity))) for goal, activity in pairs)
    return Shown(
        kind="checkbox",
        heading=heading(page, words),
        hint=words.say("web.goals.hint", most=MOST_GOALS),
        options=(*boxes, *apart("web.goals.none", words)),
        chosen=_ticked({goal.id: goal.id for goal in page.goals}, visit),
        reasons=(("", page.goals[0].why.in_(words.language)),),
    )


def _choices(fact: Fact, words: Words) -> tuple[Option, ...]:
    if fact.scale.kind is ScaleKind.number:
        return ()
    hints = [choice.hint.in_(words.language) if choice.hint else "" for choice in fact.scale.choices]
    labels = [capital(words.answer(fact, answer)) for answer in fact.scale.answers()]
    pairs = zip(values_of(fact), labels, hints or [""] * len(labels), strict=True)
    return tuple(Option(value, label, hint) for value, label, hint in pairs)


def _unsure(words: Words) -> Option:
    return Option(UNSURE, words.say("web.unsure"), apart=True)


def apart(none: str, words: Words) -> tuple[Option, Option]:
    """The two boxes that exclude the others: "none of these" and "I'm not sure"."""
    return Option(NONE, words.say(none), apart=True), _unsure(words)


def _ticked(questions: dict[str, str], visit: Visit) -> frozenset[str]:
    """The boxes to tick: those answered yes; where all are no, or all unsure, the box that says so."""
    said = {value: visit.asked.get(question) for value, question in questions.items()}
    yes = frozenset(value for value, how in said.items() if how == Said.yes)
    return yes or _if_all(said.values(), Said.no, NONE) or _if_all(said.values(), Said.unsure, UNSURE)


def _if_all(said: Iterable[str | None], how: Said, value: str) -> frozenset[str]:
    return frozenset({value}) if all(one == how for one in said) else frozenset()
