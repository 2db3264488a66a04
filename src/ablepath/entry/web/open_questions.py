"""What is not known yet and could change the answer, each with the page on which to answer it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ablepath.entry.web.addresses import address
from ablepath.entry.web.flow import is_private, page_asking, path
from ablepath.entry.web.visit import Visit
from ablepath.explain.words import Words, capital
from ablepath.knowledge.contents import LISTED_FAMILIES
from ablepath.model.recommendation import Recommendation

MOST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Open:
    """A question still open. A private one is for the screen only."""

    question: str
    why: str
    link: str
    private: bool


def signs_not_checked(answer: Recommendation, visit: Visit, words: Words) -> tuple[Open, ...]:
    """Danger signs that nobody could rule out, by their names."""
    facts = words.knowledge.facts
    wanted = [ask.fact for ask in answer.ask_next if _is_sign(ask.fact)]
    return tuple(_open(wanted, {fact: capital(words.label(facts[fact])) for fact in wanted}, visit, words))


def to_find_out(answer: Recommendation, visit: Visit, words: Words) -> tuple[Open, ...]:
    """The other questions, the most decisive first."""
    facts = words.knowledge.facts
    # "No" to a diagnosis leaves nothing known; asking again would be asking twice.
    said_no = {fact for fact in visit.asked if fact in facts and facts[fact].family in LISTED_FAMILIES}
    wanted = [ask.fact for ask in answer.ask_next if not _is_sign(ask.fact) and ask.fact not in said_no]
    questions = {ask.fact: ask.question for ask in answer.ask_next}
    return tuple(_open(wanted[:MOST_SHOWN], questions, visit, words))


def _is_sign(fact: str) -> bool:
    return fact.startswith("warnings.")


def _open(wanted: list[str], questions: dict[str, str], visit: Visit, words: Words) -> Iterator[Open]:
    pages = path(visit)
    for fact in wanted:
        if page := page_asking(fact, pages, visit):
            why = words.knowledge.facts[fact].why.in_(words.language)
            yield Open(questions[fact], why, address(page, visit, "result"), is_private(fact))
