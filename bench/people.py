"""
Invented people: any number of them, the same on every run.

Each answer is drawn by itself, so nobody is real or even likely; how often a thing is known and how
often it is so are set by hand, so that every outcome occurs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

import polars as pl

from ablepath.knowledge.contents import LISTED_FAMILIES, Fact, ScaleKind
from ablepath.model.intake import Answer, Facts
from ablepath.population.table import ROW, TYPES
from ablepath.triage.judgement import Judge

SEED = 20_261_123
POOL = 1_000
"""Answers drawn for a fact; every person gets one of them."""
KNOWN_IN_100 = {"difficulties": 60, "symptoms": 40, "warnings": 70, "milestones": 10}
TRUE_IN_1000 = {"symptoms": 60, "warnings": 10, "conditions": 8, "goals": 15, "precautions": 15, "home": 50}
DIFFICULTY_WEIGHTS = (88, 6, 3, 2, 1)


def table_of_people(judge: Judge, number: int) -> pl.DataFrame:
    """A row a person and a column for every fact that a rule reads; what is not known is null."""
    columns = {ROW: pl.int_range(number, dtype=pl.UInt32, eager=True)}
    for place, path in enumerate(sorted(judge.rules_reading)):
        fact = judge.knowledge.facts[path]
        pool = pl.Series(path, _answers(fact), dtype=TYPES.get(fact.scale.kind, pl.String))
        columns[path] = pool.sample(number, with_replacement=True, seed=SEED + place)
    return pl.DataFrame(columns)


def as_facts(people: pl.DataFrame) -> list[Facts]:
    """The same people one by one, each with what is known of them."""
    return [
        {path: answer for path, answer in row.items() if answer is not None and path != ROW}
        for row in people.iter_rows(named=True)
    ]


def written_intakes(judge: Judge, people: Sequence[Facts]) -> Iterator[dict[str, Any]]:
    """The same people as intakes, nearly empty to nearly full: each brings a share of what is known."""
    random = Random(SEED)
    for facts in people:
        share = random.uniform(0.1, 1)
        yield _written(judge, {path: facts[path] for path in facts if random.random() < share})


def _answers(fact: Fact) -> list[Answer | None]:
    random = Random(f"{SEED} {fact.id}")
    known = KNOWN_IN_100.get(fact.family, 100 if fact.family in LISTED_FAMILIES else 50)
    return [_answer(fact, random) if random.randrange(100) < known else None for _ in range(POOL)]


def _answer(fact: Fact, random: Random) -> Answer | None:
    scale = fact.scale
    match scale.kind:
        case ScaleKind.yes_no:
            holds = random.randrange(1_000) < TRUE_IN_1000.get(fact.family, 200)
            return holds or (None if fact.family in LISTED_FAMILIES else False)
        case ScaleKind.ordered if fact.family == "difficulties":
            return random.choices(range(len(scale.choices)), DIFFICULTY_WEIGHTS)[0]
        case ScaleKind.number:
            least, most = scale.least or 0, min(scale.most or 100, 100)
            return random.randint(int(least), int(most))
        case _:
            return random.choice(scale.answers() or ("some words",))


def _written(judge: Judge, facts: Facts) -> dict[str, Any]:
    """The facts laid out as an intake: lists of what applies, maps of answers, plain keys."""
    intake: dict[str, Any] = {}
    for path, answer in facts.items():
        fact = judge.knowledge.facts[path]
        if fact.family in LISTED_FAMILIES:
            intake.setdefault(fact.family, []).append(fact.name)
        elif fact.family == "symptoms":
            intake.setdefault("symptoms" if answer else "symptoms_absent", []).append(fact.name)
        elif fact.family:
            intake.setdefault(fact.family, {})[fact.name] = fact.scale.written(answer)
        else:
            intake[path] = fact.scale.written(answer)
    return intake
