"""
How well free text is heard, beside other methods: `python -m evaluation.own_words.measure tuning.jsonl`.

`--misses` lists every sentence that ours gets wrong.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from time import perf_counter

from ablepath.knowledge import likeness
from ablepath.knowledge.bundle import knowledge
from ablepath.knowledge.phrases import PATH, phrases
from ablepath.model.heard import HeardFact
from ablepath.records.own_words import hear
from evaluation.own_words.fts5 import fts5
from evaluation.own_words.labelled import Labelled, read_labelled
from evaluation.own_words.minilm import minilm
from evaluation.own_words.ranking import Likeness, best_answers
from evaluation.own_words.scores import Answer, Scores, scored

RATES = (
    "danger recognised", "indirect danger recognised", "false alarms on not_danger", "false alarms elsewhere",
    "denied but proposed", "denied and heard so", "wrong duration", "off-topic but heard",
)  # fmt: skip


def main(arguments: Sequence[str]) -> None:
    """Print one table."""
    names = [one for one in arguments if not one.startswith("--")]
    rows = [row for name in names or ["tuning.jsonl"] for row in read_labelled(name)]
    methods = list(_methods(rows))
    width = max(map(len, RATES)) + 2
    print("".ljust(width) + "".join(name.ljust(26) for name, _, _, _ in methods))
    for name, values in _lines(methods):
        print(name.ljust(width) + "".join(value.ljust(26) for value in values).rstrip())
    if "--misses" in arguments:
        print("\n".join(["", *methods[0][1].misses]))


def _methods(rows: Sequence[Labelled]) -> Iterator[tuple[str, Scores, float, str]]:
    """Each method: its name, scores, milliseconds a sentence and what it adds to an installation."""
    hear("")
    started = perf_counter()
    answers = [ours(row.text) for row in rows]
    took = _each(started, rows)
    yield (
        "ours",
        scored(zip(rows, answers, strict=True)),
        took,
        f"{sum(file.stat().st_size for file in (PATH, likeness.PATH)) / 1e6:.2f} MB of words",
    )
    yield _ranked("SQLite FTS5, porter", rows, fts5(phrases()), "nothing")
    try:
        rank = minilm(knowledge())
    except ModuleNotFoundError:
        return
    yield _ranked("all-MiniLM-L6-v2, numpy", rows, rank, "91 MB, numpy, tokenizers")


def _ranked(
    name: str, rows: Sequence[Labelled], rank: Callable[[str], Likeness], adds: str
) -> tuple[str, Scores, float, str]:
    started = perf_counter()
    for row in rows:
        rank(row.text)
    took = _each(started, rows)
    return name, scored(zip(rows, best_answers(rows, rank), strict=True)), took, adds


def _each(started: float, rows: Sequence[Labelled]) -> float:
    return (perf_counter() - started) * 1000 / max(1, len(rows))


def ours(text: str) -> Answer:
    """What Ablepath hears in a sentence."""
    heard = hear(text)
    return Answer(_facts(heard.warnings), _facts(heard.present), _facts(heard.absent), heard.onset_days)


def _facts(heard: Iterable[HeardFact]) -> frozenset[str]:
    return frozenset(one.fact for one in heard)


def _lines(methods: Sequence[tuple[str, Scores, float, str]]) -> Iterator[tuple[str, list[str]]]:
    yield "sentences", [str(scores.sentences) for _, scores, _, _ in methods]
    yield "facts: precision", [f"{scores.precision:.3f}" for _, scores, _, _ in methods]
    yield "facts: recall", [f"{scores.recall:.3f}" for _, scores, _, _ in methods]
    for rate in RATES:
        yield rate, [scores.shown(rate) for _, scores, _, _ in methods]
    yield "ms a sentence", [f"{took:.2f}" for _, _, took, _ in methods]
    yield "adds", [adds for _, _, _, adds in methods]


if __name__ == "__main__":
    main(sys.argv[1:])
