"""What an emergency page shows: the card of the most pressing sign, and what lies below it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ablepath.entry.web.addresses import address
from ablepath.entry.web.cards import Card, card, private_card
from ablepath.entry.web.flow import page_asking, path
from ablepath.entry.web.pages import Page
from ablepath.entry.web.sources import Entry, Sources
from ablepath.entry.web.visit import Visit
from ablepath.explain.words import Words
from ablepath.model.outcome import Act, Level
from ablepath.model.recommendation import Reason, Recommendation


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign that holds, why it matters, its sources, and where its answer can be changed."""

    because: str
    sources: tuple[int, ...]
    change: str


@dataclass(frozen=True, slots=True)
class Stop:
    """The emergency page: the most pressing card first, the cards of other emergency signs below."""

    act: Act
    first: Card
    further: tuple[Card, ...]
    signs: tuple[Sign, ...]
    private_card: Card | None
    sources: tuple[Entry, ...]


def stopped(answer: Recommendation, visit: Visit, words: Words) -> Stop:
    """The page for an answer that is an emergency."""
    sources = Sources(words)
    act = answer.act or Act.call_911
    signs = tuple(_signs(answer, visit, sources))
    return Stop(
        act=act,
        first=card(act, words),
        further=tuple(card(other, words) for other in _further_acts(answer, act)),
        signs=signs,
        private_card=private_card(answer, words),
        sources=tuple(sources.entries),
    )


def _further_acts(answer: Recommendation, first: Act) -> list[Act]:
    """Other emergency cards, each once. A visit to a doctor in some days can wait until this is over."""
    acts = (note.act for note in answer.also if note.level is Level.emergency and note.act)
    return [act for act in dict.fromkeys(acts) if act is not first]


def _signs(answer: Recommendation, visit: Visit, sources: Sources) -> Iterator[Sign]:
    pages = path(visit)
    for reason in answer.reasons:
        if page := _page_to_change(reason, pages, visit):
            yield Sign(reason.because, sources.numbers(reason.sources), address(page, visit))


def _page_to_change(reason: Reason, pages: list[Page], visit: Visit) -> Page | None:
    signs = (fact for fact in reason.facts if fact.startswith("warnings."))
    return next((page for sign in signs if (page := page_asking(sign, pages, visit))), None)
