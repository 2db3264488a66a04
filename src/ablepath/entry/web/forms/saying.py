"""What was answered on a page, in words, for checking."""

from __future__ import annotations

from django.utils.formats import number_format

from ablepath.entry.web.forms.reading import MONTHS, YEARS
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
from ablepath.knowledge.contents import ScaleKind
from ablepath.model.intake import Answer


def said_on(page: Asking, visit: Visit, words: Words) -> tuple[str, ...]:
    """The answers of a page, a phrase each."""
    match page:
        case OneFact() | Age():
            return (_one(page, visit, words),)
        case Several():
            said = {capital(words.label(fact)): visit.asked.get(ticked(fact)) for fact in page.facts}
            return _ticks(said, f"web.several.{page.family}.none", words)
        case Areas():
            said = {
                area.group.label.in_(words.language): visit.asked.get(area_question(area))
                for area in page.areas
            }
            return _ticks(said, f"web.area.{page.family}.none", words)
        case Goals():
            pairs = zip(page.activities, page.goals, strict=True)
            said = {capital(words.label(activity)): visit.asked.get(goal.id) for activity, goal in pairs}
            return _ticks(said, "web.goals.none", words)


def age_as_typed(years: float) -> tuple[str, str]:
    """An age as somebody would type it, with its unit: months for a baby's parts of a year."""
    if years != int(years) and years < 3:
        return str(round(years * 12)), MONTHS
    return number(years), YEARS


def number(answer: Answer) -> str:
    """A number in the language of the page."""
    if isinstance(answer, float) and answer != int(answer):
        return number_format(answer)
    return str(int(answer))


def _one(page: OneFact | Age, visit: Visit, words: Words) -> str:
    fact, answer = page.fact, visit.facts.get(page.fact.id)
    if isinstance(page, OneFact) and page.private:
        return words.say("web.check.private")
    if answer is None:
        # "No" to a diagnosis leaves nothing known, but it was not "I'm not sure".
        unsure = visit.asked.get(fact.id) == Said.unsure
        return words.say("web.unsure") if unsure else capital(words.answer(fact, False))
    if isinstance(page, Age):
        typed, unit = age_as_typed(float(answer))
        return words.say(f"web.age.one_{unit}" if typed == "1" else f"web.age.count_{unit}", count=typed)
    if fact.scale.kind is ScaleKind.number:
        return number(answer)
    return capital(words.answer(fact, answer))


def _ticks(said: dict[str, str | None], none: str, words: Words) -> tuple[str, ...]:
    if yes := tuple(label for label, how in said.items() if how == Said.yes):
        return yes
    all_no = all(how == Said.no for how in said.values())
    return (words.say(none if all_no else "web.unsure"),)
