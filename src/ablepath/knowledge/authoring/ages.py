"""Ages in fact files: from which age something is expected, and how the age of a child born early counts."""

from __future__ import annotations

from collections.abc import Iterator

from ablepath.criteria import All, Compare, Criterion, Operator
from ablepath.knowledge.authoring.criteria import CriterionReader
from ablepath.knowledge.authoring.shapes import CitationShape, FactShape

AGE = "age_years"


def cited_in(fact: FactShape) -> Iterator[tuple[str, CitationShape]]:
    """Every source a fact file rests on, with its place in the file."""
    for place, cited in (("expected_from", fact.expected_from), ("corrects_age", fact.corrects_age)):
        if cited:
            yield place, cited


def asked_when(fact: FactShape, reader: CriterionReader) -> Criterion | None:
    """For whom the question can matter: as written, and nobody younger than it is expected of."""
    written = None if fact.ask_when is None else reader.read(fact.ask_when, "ask_when")
    if fact.expected_from is None:
        return written
    old_enough = Compare(AGE, Operator.at_least, reader.answer(AGE, fact.expected_from.age, "expected_from"))
    return old_enough if written is None else All((old_enough, written))
