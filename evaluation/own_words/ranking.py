"""Methods that rank every fact by likeness to a clause; each draws its line where it suits it best."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from evaluation.own_words.labelled import Labelled
from evaluation.own_words.scores import Answer, scored

Likeness = Mapping[str, float]
"""How like each fact is; the higher, the liker."""

CLAUSE = re.compile(r"[.!?;,\n]|\b(?:but|pero|and i|y me)\b", re.IGNORECASE)
NO = re.compile(
    r"\b(?:no|not|never|without|doesn'?t|don'?t|isn'?t|ni|sin|nunca)\b(?! puedo| puede)", re.IGNORECASE
)
MOST_FALSE_ALARMS = 0.25
TRIES = 60


def best_answers(rows: Sequence[Labelled], rank: Callable[[str], Likeness]) -> list[Answer]:
    """
    The answers with the lines drawn where these very sentences come out best, which flatters the method.

    For facts: the best balance of precision and recall. For danger: the most recognised with no more false
    alarms on what is not danger than we allow ourselves.
    """
    ranked = [
        [(rank(clause), bool(NO.search(clause))) for clause in CLAUSE.split(row.text) if clause.strip()]
        for row in rows
    ]
    likenesses = sorted({value for clauses in ranked for found, _ in clauses for value in found.values()})
    lines = likenesses[:: max(1, len(likenesses) // TRIES)] or [0.0]

    def answers(for_facts: float, for_danger: float) -> list[Answer]:
        return [_answer(clauses, for_facts, for_danger) for clauses in ranked]

    facts = max(lines, key=lambda line: scored(zip(rows, answers(line, lines[-1]), strict=True)).f1)

    def danger_at(line: float) -> tuple[bool, float]:
        scores = scored(zip(rows, answers(facts, line), strict=True))
        return scores.share("false alarms on not_danger") <= MOST_FALSE_ALARMS, scores.share(
            "danger recognised"
        )

    return answers(facts, max(lines, key=danger_at))


def _answer(clauses: Sequence[tuple[Likeness, bool]], for_facts: float, for_danger: float) -> Answer:
    warnings: set[str] = set()
    present: set[str] = set()
    absent: set[str] = set()
    for found, denied in clauses:
        for fact, value in found.items():
            if fact.startswith("warnings."):
                if value >= for_danger and not denied:
                    warnings.add(fact)
            elif value >= for_facts:
                (absent if denied else present).add(fact)
    return Answer(frozenset(warnings), frozenset(present), frozenset(absent - present))
