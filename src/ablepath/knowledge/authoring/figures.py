"""From the files under `knowledge/figures/` to the one the program reads; what must not ship in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from ablepath.figures import Figure, Figures
from ablepath.knowledge.answers import unknown
from ablepath.knowledge.authoring.faults import Fault, KnowledgeFaults
from ablepath.knowledge.authoring.payment_rules import compile_payment_rules
from ablepath.knowledge.authoring.reading import gather, name_of, read_shape, read_yaml
from ablepath.knowledge.authoring.shapes import FigureShape
from ablepath.knowledge.figures import as_text
from ablepath.model.source import Trust

Plain = dict[str, Any]
FOLDER = "figures"


def compile_figures(root: Path, sources: Mapping[str, Plain]) -> str:
    """
    The figures and payment rules under `root`, with those of `sources` (by id) that they cite.

    Raises `KnowledgeFaults` with everything that cannot be read; `faults_in_figures` finds what can be
    read but must not ship.
    """
    faults: list[Fault] = []
    found: Plain = {}
    for file in sorted((root / FOLDER).rglob("*.yaml")):
        shape = gather(faults, lambda file=file: _read(root, file, sources))  # type: ignore[misc]
        if shape is not None:
            found[shape.id] = _plain(shape)
    rules = compile_payment_rules(root, sources, faults)
    if faults:
        raise KnowledgeFaults(faults)
    cited = {value["source"] for figure in found.values() for value in figure["values"]}
    cited |= {citation["source"] for rule in rules.values() for citation in rule["rests_on"]}
    used = {key: sources[key] for key in sources if key in cited}
    return as_text({"sources": used, "figures": found, "rules": rules})


def faults_in_figures(figures: Figures) -> Iterator[Fault]:
    """Every reason why these figures must not ship."""
    for figure in figures.by_id.values():
        for place, what in (*_order(figure), *_amounts(figure), *_sources(figure)):
            yield Fault(f"knowledge/{FOLDER}/{figure.id.replace('.', '/')}.yaml", place, what)


def _read(root: Path, file: Path, sources: Mapping[str, Plain]) -> FigureShape:
    name = name_of(root, file)
    shape = read_shape(FigureShape, read_yaml(root, file), name)
    expected = ".".join(file.relative_to(root / FOLDER).with_suffix("").parts)
    faults = [
        Fault(name, f"values[{place}].source", unknown("source", value.source, sources))
        for place, value in enumerate(shape.values)
        if value.source not in sources
    ]
    if shape.id != expected:
        faults.append(Fault(name, "id", f"{shape.id!r} stands in the place of {expected!r}"))
    if faults:
        raise KnowledgeFaults(faults)
    return shape


def _plain(shape: FigureShape) -> Plain:
    return shape.model_dump(mode="json", exclude={"id"}, exclude_none=True, by_alias=True)


def _order(figure: Figure) -> Iterator[tuple[str, str]]:
    for place, (one, other) in enumerate(pairwise(figure.values), start=1):
        if other.since <= one.since:
            yield f"values[{place}].from", f"{other.since} does not come after {one.since}; oldest first"
        elif one.until and one.until >= other.since:
            what = f"{one.until} is not before {other.since}, when the next value begins"
            yield f"values[{place - 1}].until", what
    for place, value in enumerate(figure.values):
        if value.until and value.until < value.since:
            yield f"values[{place}].until", f"{value.until} is before {value.since}, when it begins"
    last = figure.values[-1].since
    if figure.known_until < last:
        yield "known_until", f"{figure.known_until} is before {last}, when the last value begins"


def _amounts(figure: Figure) -> Iterator[tuple[str, str]]:
    names = set(figure.values[0].parts)
    for place, value in enumerate(figure.values):
        if set(value.parts) != names:
            yield f"values[{place}].value", "has not the same parts as the first value"
        if figure.unit == "share" and any(amount > 1 for amount in value.parts.values()):
            yield f"values[{place}].value", "a share is from 0 to 1; 20 percent is 0.20"


def _sources(figure: Figure) -> Iterator[tuple[str, str]]:
    for place, value in enumerate(figure.values):
        if value.trust is Trust.U:
            what = "trust U does not ship: leave the value out until its source was read"
            yield f"values[{place}].trust", what
        if replaced := value.source.superseded_by:
            yield f"values[{place}].source", f"{value.source.id} is superseded by {replaced}"
