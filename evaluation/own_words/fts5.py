"""SQLite FTS5 with the porter stemmer, over the same words: one document a fact, ranked by BM25."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from ablepath.knowledge.cues import plain
from ablepath.knowledge.phrases import Phrases
from evaluation.own_words.ranking import Likeness

TOP = 3
"""Facts a clause may mean, as many as we would show."""


def fts5(phrases: Phrases) -> Callable[[str], Likeness]:
    """Ranks every fact by likeness to a clause."""
    database = sqlite3.connect(":memory:")
    database.execute(
        "create virtual table said using fts5(fact unindexed, words, tokenize = 'porter unicode61')"
    )
    database.executemany("insert into said values (?, ?)", _documents(phrases))

    def rank(clause: str) -> Likeness:
        query = " OR ".join(f'"{word}"' for word in plain(clause).split() if word.isalnum())
        if not query:
            return {}
        rows = database.execute(
            "select fact, -bm25(said) from said where said match ? order by bm25(said) limit ?", (query, TOP)
        )
        return dict(rows.fetchall())

    return rank


def _documents(phrases: Phrases) -> list[tuple[str, str]]:
    found = []
    for fact, phrasing in phrases.facts.items():
        words = [
            word
            for cue in (*phrasing.said, *phrasing.activity)
            for part in cue.parts
            for group in part.wanted
            for one in group.alternatives
            for word in (phrases.set(one[1:-1]) if one.startswith("<") else (one,))
        ]
        found.append((fact, " ".join(dict.fromkeys(words)).replace("*", "")))
    return found
