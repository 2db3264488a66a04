"""Whether an activity that somebody names is hard for them, easy, or only mentioned."""

from __future__ import annotations

from collections.abc import Sequence

from ablepath.model.text import Language
from ablepath.records.own_words.denials import is_denied
from ablepath.records.own_words.finding import Hit
from ablepath.records.own_words.listening import Listening
from ablepath.records.own_words.matching import Place

CLOSE = 2
"""Words between a "no" and the activity it makes hard: "no camina", "doesn't really talk"."""
NOT_OF_A_VERB: dict[Language, frozenset[str]] = {
    "en": frozenset("no without nothing none neither nor".split()),
    "es": frozenset("sin nada ningun ninguna ninguno".split()),
}
"""Words that deny a thing and not a doing: "no stairs" is not "cannot do stairs"."""


def is_hard(place: Place, said: Listening, language: Language) -> bool | None:
    """True beside a word of trouble, False beside a word of ease, None when neither stands in the clause."""
    denials = said.headings[place.clause].denials
    trouble = _apart(said.hits(place.clause, "trouble"), place)
    ease = said.hits(place.clause, "ease")
    untroubled = [hit for hit in trouble if is_denied(hit, denials, [hit])]
    uneasy = [hit for hit in ease if is_denied(hit, denials, [hit])]
    if len(untroubled) < len(trouble) or uneasy or (not trouble and _is_not_done(place, said, language)):
        return True
    return False if ease or untroubled else None


def _apart(hits: Sequence[Hit], place: Place) -> list[Hit]:
    """The hits that are not wholly inside the words of the activity itself."""
    return [
        hit for hit in hits if not any(own.start <= hit.start and hit.end <= own.end for own in place.hits)
    ]


def _is_not_done(place: Place, said: Listening, language: Language) -> bool:
    """Whether a "no" of the same language stands right before: "no camina", "doesn't talk"."""
    noes = frozenset(said.lexicon.phrases.words["no"][language]) - NOT_OF_A_VERB[language]
    start = max(said.clauses[place.clause].start, place.start - CLOSE - 1)
    return any(token.word in noes for token in said.tokens[start : place.start])
