"""
Drawn tables: what is known of a person, a bar, and what must follow.

A column is headed by the last part of its fact's path. A cell holds an answer as it is written in an
intake, or `?` for not known, `*` for every answer and not known, `-` for every one of them but true.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from ablepath.knowledge.answers import read_answer
from ablepath.knowledge.contents import Fact, Scale, ScaleKind
from ablepath.model.intake import Answer, Facts

WORDS = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Row:
    """One person of a table, the line that draws them, and what must follow."""

    line: str
    given: Facts
    expected: str


def rows(table: str, facts: Mapping[str, Fact]) -> list[Row]:
    """Every person that `table` draws: a line with `*` or `-` draws several."""
    head, *lines = (line.strip() for line in table.strip().splitlines())
    paths = {fact.name: path for path, fact in facts.items()}
    columns = [facts[paths[name]] for name in head.partition("|")[0].split()]
    return [row for line in lines if line for row in _people(line, columns)]


def _people(line: str, columns: list[Fact]) -> Iterator[Row]:
    cells, _, expected = line.partition("|")
    answers = [_answers(cell, fact.scale) for cell, fact in zip(cells.split(), columns, strict=True)]
    for drawn in product(*answers):
        known = zip(columns, drawn, strict=True)
        given = {fact.id: answer for fact, answer in known if answer is not None}
        yield Row(line, given, expected.strip())


def _answers(cell: str, scale: Scale) -> tuple[Answer | None, ...]:
    if cell == "?":
        return (None,)
    if cell in ("*", "-"):
        return (*(answer for answer in scale.answers() if cell == "*" or answer is not True), None)
    return (read_answer(scale, _written(cell, scale)),)


def _written(cell: str, scale: Scale) -> object:
    match scale.kind:
        case ScaleKind.yes_no:
            return WORDS[cell]
        case ScaleKind.number:
            return float(cell)
        case _:
            return cell
