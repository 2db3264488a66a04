"""From free text to what to ask the visitor about it, and from their ticks to what is known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import QueryDict

from ablepath.entry.web.flow import areas_of
from ablepath.entry.web.forms.reading import read_ticks
from ablepath.entry.web.forms.showing import Option, Shown, apart
from ablepath.entry.web.pages import Proposal, WhatWasHeard, ticked
from ablepath.entry.web.visit import Said, Visit
from ablepath.explain.own_words import since
from ablepath.explain.words import Words, capital
from ablepath.knowledge.bundle import knowledge
from ablepath.knowledge.danger import most_pressing_first, warn_of
from ablepath.records.own_words import hear

LONGEST = 10_000
"""Characters that the first page takes. More is shown again and not cut: the danger may stand at the end."""
ONSET = "onset_days"


def proposals_in(text: str) -> list[dict[str, Any]]:
    """
    What to ask about a text, as a visit keeps it: danger signs first, the most pressing on top.

    What the text denies is not proposed, because a "no" to a danger sign must be said to its own question.
    """
    heard = hear(text)
    words = {one.fact: one.words for one in (*heard.warnings, *heard.present)}
    signs = most_pressing_first((one.fact for one in heard.warnings), knowledge())
    order = [*signs, *(one.fact for one in heard.present)]
    found = [{"fact": fact, "answer": True, "words": words[fact]} for fact in order]
    if found and heard.onset_days is not None:
        found.append({"fact": ONSET, "answer": heard.onset_days, "words": ""})
    return found


def shown_heard(page: WhatWasHeard, words: Words) -> Shown:
    """The page on which the visitor ticks what is right. Nothing is ticked for them."""
    return Shown(
        kind="checkbox",
        heading=words.say("web.heard.heading"),
        hint=words.say("web.heard.hint"),
        options=(*(_option(one, words) for one in page.proposals), *apart("web.heard.none", words)),
        reasons=(("", words.say("web.heard.why")),),
    )


def take_heard(page: WhatWasHeard, posted: QueryDict, visit: Visit) -> None:
    """Let the visit know what was ticked, and forget what was heard."""
    said = read_ticks(posted, {one.fact.id: one.fact.id for one in page.proposals})
    for one in page.proposals:
        if said[one.fact.id] is Said.yes:
            _know(one, visit)
    visit.heard.clear()


def _know(one: Proposal, visit: Visit) -> None:
    """As if it had been ticked on its own page. How hard an activity is stays to be asked."""
    for question in (ticked(one.fact), *areas_of(one.fact)):
        visit.asked[question] = Said.yes if one.answer is True else Said.given
    if one.fact.family != "difficulties":
        visit.answer(one.fact, one.answer)


def _option(one: Proposal, words: Words) -> Option:
    if one.fact.id == ONSET:
        return Option(ONSET, since(int(one.answer), words))
    return Option(one.fact.id, capital(words.label(one.fact)), " ".join(_hints(one, words)))


def _hints(one: Proposal, words: Words) -> Iterator[str]:
    """For a danger sign what to do if it is so, then the visitor's words."""
    if one.fact.family == "warnings":
        card = warn_of(one.fact.id, words.knowledge).act
        yield words.say("own_words.if_so", title=words.say(f"cards.{card}.title")) + "."
    yield capital(words.say("own_words.your_words", words=one.words))
