"""From what a page posts to what is known. Nothing posted is trusted; a mistake changes nothing."""

from __future__ import annotations

import re

from django.http import QueryDict

from ablepath.entry.web.flow import is_answered
from ablepath.entry.web.pages import (
    Age,
    Areas,
    Asking,
    Goals,
    OneFact,
    SafetyCard,
    Several,
    area_question,
    ticked,
)
from ablepath.entry.web.visit import Said, Visit
from ablepath.knowledge.answers import AnswerError, read_answer
from ablepath.knowledge.contents import Fact, ScaleKind

ANSWER, UNIT = "answer", "unit"
NONE, UNSURE, YES, NO = "none_of_these", "unsure", "yes", "no"
YEARS, MONTHS = "years", "months"
MOST_GOALS = 3
NUMBER = re.compile(r"-?[0-9]{1,6}(?:[.,][0-9]{1,2})?")


class Mistake(Exception):
    """An answer that cannot be used; `key` is the sentence to say, `tampered` that no page posts it."""

    def __init__(self, key: str, *, tampered: bool = False, **values: object) -> None:
        self.key = f"web.mistake.{key}"
        self.tampered = tampered
        self.values_said = values
        super().__init__(key)


def take(page: Asking | SafetyCard, posted: QueryDict, visit: Visit) -> None:
    """Let the visit know what was posted on `page`. Raises `Mistake`, and then knows nothing new."""
    match page:
        case SafetyCard():
            visit.asked[page.key] = Said.given
        case Age():
            _take_age(page.fact, posted, visit)
        case OneFact():
            if not (page.private and not posted.getlist(ANSWER) and is_answered(page, visit)):
                _take_one(page.fact, posted, visit)
        case Several():
            said = read_ticks(posted, {fact.id: ticked(fact) for fact in page.facts})
            for fact in page.facts:
                _take_tick(fact, said[ticked(fact)], visit)
        case Areas():
            said = read_ticks(posted, {area.key: area_question(area) for area in page.areas})
            for area in page.areas:
                _take_area(area, said[area_question(area)], visit)
        case Goals():
            _take_goals(page, posted, visit)


def _take_one(fact: Fact, posted: QueryDict, visit: Visit) -> None:
    if fact.scale.kind is ScaleKind.number:
        _take_number(fact, posted, visit)
        return
    value = _one_of(posted, (*values_of(fact), UNSURE))
    if value == UNSURE:
        _be_unsure(fact, visit)
        return
    written = value == YES if fact.scale.kind is ScaleKind.yes_no else value
    _know(fact, written, visit)


def values_of(fact: Fact) -> tuple[str, ...]:
    """What the radio buttons of a fact post."""
    return (YES, NO) if fact.scale.kind is ScaleKind.yes_no else fact.scale.words


def _take_number(fact: Fact, posted: QueryDict, visit: Visit) -> None:
    number = _number(posted)
    if number is None:
        _be_unsure(fact, visit)
        return
    if fact.scale.whole and number != int(number):
        raise Mistake("not_whole")
    _know(fact, int(number) if number == int(number) else number, visit)


def _take_age(fact: Fact, posted: QueryDict, visit: Visit) -> None:
    unit = _one_of(posted, (YEARS, MONTHS), UNIT) if posted.getlist(UNIT) else YEARS
    number = _number(posted)
    if number is None:
        _be_unsure(fact, visit)
        return
    years = round(number / 12, 3) if unit == MONTHS else number
    try:
        _know(fact, int(years) if years == int(years) else years, visit)
    except Mistake:
        raise Mistake("age") from None


def _take_tick(fact: Fact, said: Said, visit: Visit) -> None:
    """One tick box. Not ticked beside others that are means not known; "none of these" means no."""
    if fact.family == "difficulties" and said == visit.asked.get(ticked(fact)) == Said.yes:
        return  # still hard: how hard was already said
    visit.forget(fact)
    visit.asked[ticked(fact)] = said
    if fact.family == "difficulties":
        if said is Said.no:
            visit.answer(fact, 0)
    elif said in (Said.yes, Said.no):
        visit.answer(fact, said is Said.yes)


def _take_area(area: Several, said: Said, visit: Visit) -> None:
    """One area. Leaving it takes back what was answered in it; none of all areas means no to each part."""
    if said is not Said.yes:
        for fact in area.facts:
            visit.forget(fact)
            visit.asked.pop(ticked(fact), None)
            if said is Said.no:
                visit.answer(fact, 0 if fact.family == "difficulties" else False)
    visit.asked[area_question(area)] = said


def _take_goals(page: Goals, posted: QueryDict, visit: Visit) -> None:
    said = read_ticks(posted, {goal.id: goal.id for goal in page.goals})
    if list(said.values()).count(Said.yes) > MOST_GOALS:
        raise Mistake("too_many", most=MOST_GOALS)
    for goal in page.goals:
        visit.forget(goal)
        visit.asked[goal.id] = said[goal.id]
        if said[goal.id] is Said.yes:
            visit.answer(goal, True)


def read_ticks(posted: QueryDict, questions: dict[str, str]) -> dict[str, Said]:
    """How each question (a value a box posts to the question it puts) was answered."""
    values = set(posted.getlist(ANSWER))
    if not values:
        raise Mistake("nothing_ticked")
    if values - {*questions, NONE, UNSURE}:
        raise Mistake("unknown", tampered=True)
    if len(values) > 1 and values & {NONE, UNSURE}:
        raise Mistake("both")
    if values & {NONE, UNSURE}:
        return dict.fromkeys(questions.values(), Said.no if NONE in values else Said.unsure)
    return {question: Said.yes if value in values else Said.left for value, question in questions.items()}


def _one_of(posted: QueryDict, allowed: tuple[str, ...], field: str = ANSWER) -> str:
    values = posted.getlist(field)
    if not values:
        raise Mistake("nothing_chosen")
    if len(values) > 1 or values[0] not in allowed:
        raise Mistake("unknown", tampered=True)
    return values[0]


def _number(posted: QueryDict) -> float | None:
    """The number typed, with a point or a comma; None when somebody is not sure."""
    typed = [value.strip() for value in posted.getlist(ANSWER) if value.strip()]
    if typed == [UNSURE]:
        return None
    if UNSURE in typed:
        raise Mistake("number_and_unsure")
    if not typed:
        raise Mistake("no_number")
    if len(typed) > 1 or not NUMBER.fullmatch(typed[0]):
        raise Mistake("not_a_number")
    return float(typed[0].replace(",", "."))


def _know(fact: Fact, written: object, visit: Visit) -> None:
    try:
        answer = read_answer(fact.scale, written)
    except AnswerError:
        key = "too_small" if fact.scale.most is None else "out_of_range"
        raise Mistake(key, least=fact.scale.least, most=fact.scale.most) from None
    visit.answer(fact, answer)
    visit.asked[fact.id] = Said.given if not isinstance(answer, bool) else Said.yes if answer else Said.no


def _be_unsure(fact: Fact, visit: Visit) -> None:
    visit.leave_open(fact)
    visit.asked[fact.id] = Said.unsure
