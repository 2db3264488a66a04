"""Since when: the first length of time in a text that tells when something the person has began."""

from __future__ import annotations

from collections.abc import Iterable

from ablepath.records.own_words.clauses import Clause
from ablepath.records.own_words.listening import LONG_AGO, Listening
from ablepath.records.own_words.times import Span

BEFORE_A = frozenset(
    "for about over almost nearly past last since like around hace por llevo lleva llevamos casi desde "
    "como de tengo tiene this".split()
)
AFTER_A = frozenset("ago back now with of since con".split())
NO_BEGINNING_BEFORE = frozenset(
    "at in every each cada takes took age aged within twice en times veces lasts lasted dura next "
    "proxima proximo born per".split()
)
NO_BEGINNING_AFTER = frozenset(
    "pregnant along old embarazada gestation embarazo early premature away per straight sober clean "
    "sobrio limpio tarda late later".split()
)
THERAPY = frozenset("pt ot therapy physical terapia rehab fisioterapia sesiones sessions antibiotics".split())
EACH = frozenset("a per por al each la".split())


def onset_in(said: Listening, heard_in: Iterable[int]) -> int | None:
    """
    The days since it began, when the words say so.

    `heard_in` are the clauses in which something was understood: a time in another sentence ("a carpenter
    for 30 years") tells of something else.
    """
    sentences = {said.clauses[clause].sentence for clause in heard_in}
    is_over = any(said.hits(clause, "it is over") for clause in range(len(said.clauses)))
    for span in said.spans:
        clause = _clause_of(span, said)
        over = is_over and span.is_ago and span.days >= LONG_AGO
        if clause.sentence in sentences and not over and _tells_a_beginning(span, clause, said):
            return int(span.days)
    return None


def _clause_of(span: Span, said: Listening) -> Clause:
    return next(clause for clause in said.clauses if clause.start <= span.start < clause.end)


def _tells_a_beginning(span: Span, clause: Clause, said: Listening) -> bool:
    before = said.tokens[span.start - 1].word if span.start > clause.start else ""
    after = [token.word for token in said.tokens[span.end : min(span.end + 3, clause.end)]]
    following = after[0] if after else ""
    place = said.clauses.index(clause)
    if any(
        hit.start <= span.end and span.start <= hit.end + 1 for hit in said.hits(place, "not a beginning")
    ):
        return False
    if (
        before in NO_BEGINNING_BEFORE
        or following in NO_BEGINNING_AFTER
        or (following in ("of", "de") and THERAPY & set(after))
    ):
        return False
    if following in EACH and len(after) > 1 and after[1] in said.lexicon.phrases.units:
        return False
    if span.in_hours:
        return span.is_ago or (before in BEFORE_A and before not in ("for", "por", "like", "de", "about"))
    if span.is_bare:
        return span.is_ago or before in BEFORE_A or following in AFTER_A
    return True
