"""A text taken apart once: its words, clauses, what was found in each, what is denied, past or not theirs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ablepath.records.own_words.ages import Age, ages_in
from ablepath.records.own_words.clauses import Clause, clauses_in
from ablepath.records.own_words.denials import Denial, all_gone, denials_in
from ablepath.records.own_words.finding import Hit, hits_in
from ablepath.records.own_words.languages import spoken_in
from ablepath.records.own_words.lexicon import Lexicon
from ablepath.records.own_words.readings import readings_in
from ablepath.records.own_words.times import Span, moments_in, spans_in
from ablepath.records.own_words.tokens import Token, in_one_form, tokens_in
from ablepath.records.own_words.whose import not_theirs

LONG_AGO = 90
TELLING = ("trouble", "ease", "no", "gone", "not me", "still")

Found = Mapping[int, Sequence[Hit]]
"""The hits of one clause by group."""


@dataclass(frozen=True, slots=True)
class Heading:
    """
    What holds for a whole clause.

    What is denied, what is told to be gone, whether it was long ago, and whether it is about somebody else.
    """

    denials: tuple[Denial, ...]
    gone: tuple[Denial, ...]
    is_past: bool
    is_not_theirs: bool


@dataclass(frozen=True, eq=False)
class Listening:
    """The text taken apart. `spans` are its lengths of time, ages left out."""

    text: str
    tokens: Sequence[Token]
    clauses: Sequence[Clause]
    found: Sequence[Found]
    headings: Sequence[Heading]
    spans: Sequence[Span]
    lexicon: Lexicon

    def words(self, start: int, end: int) -> str:
        """The person's words from the token `start` up to, not with, `end`."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]

    def beginning(self, most: int) -> str:
        """The person's first words, at most so many."""
        return self.words(0, min(most, len(self.tokens))) if self.tokens else ""

    def hits(self, clause: int, name: str) -> Sequence[Hit]:
        """The hits of the named set in a clause."""
        return self.found[clause].get(self.lexicon.sets[name], ())


def listen(text: str, lexicon: Lexicon) -> Listening:
    """Take `text` apart."""
    text = in_one_form(text)
    tokens = _mended(list(tokens_in(text)), lexicon)
    phrases = lexicon.phrases
    ages = ages_in(tokens, phrases)
    spans = [span for span in spans_in(tokens, phrases) if not _in_an_age(span, ages)]
    spans = sorted([*spans, *moments_in(tokens, phrases.moments)], key=lambda span: span.start)
    hits = hits_in(tokens, lexicon, readings_in(tokens, ages, spans, phrases))
    sets = lexicon.sets
    telling = {sets[name] for name in TELLING}
    clauses = clauses_in(
        tokens,
        [hit for hit in hits if hit.group == sets["new clause"]],
        [hit for hit in hits if hit.group in telling],
        {hit.start for hit in hits if hit.group == sets["begins a clause"]},
    )
    found = _by_clause(hits, clauses)
    headings = _headings(clauses, found, spans, lexicon)
    return Listening(text, tokens, clauses, found, headings, spans, lexicon)


def _mended(tokens: Sequence[Token], lexicon: Lexicon) -> list[Token]:
    languages = spoken_in([token.word for token in tokens], lexicon.phrases)
    mend = lexicon.spelling.mended
    return [Token(mend(token.word, languages), token.start, token.end, token.pause) for token in tokens]


def _in_an_age(span: Span, ages: Sequence[Age]) -> bool:
    return any(age.start < span.end and span.start < age.end for age in ages)


def _by_clause(hits: Sequence[Hit], clauses: Sequence[Clause]) -> list[dict[int, list[Hit]]]:
    found: list[dict[int, list[Hit]]] = [defaultdict(list) for _ in clauses]
    clause = 0
    for hit in hits:
        while hit.start >= clauses[clause].end:
            clause += 1
        found[clause][hit.group].append(hit)
    return found


def _headings(
    clauses: Sequence[Clause], found: Sequence[Found], spans: Sequence[Span], lexicon: Lexicon
) -> list[Heading]:
    sets = lexicon.sets
    others = not_theirs(found, sets)
    headings = []
    for place, (clause, hits) in enumerate(zip(clauses, found, strict=True)):
        denials = denials_in(clause, *(hits.get(sets[name], ()) for name in ("no", "no ends", "cannot")))
        here = [span for span in spans if clause.start <= span.start < clause.end]
        past = any(span.is_ago and span.days >= LONG_AGO for span in here) or sets["long ago"] in hits
        gone = all_gone(clause, hits.get(sets["gone"], ()))
        headings.append(
            Heading(tuple(denials), tuple(gone), past and sets["still"] not in hits, place in others)
        )
    return headings
