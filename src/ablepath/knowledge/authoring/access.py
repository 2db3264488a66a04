"""From the files under `knowledge/access/` to the one the program reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from ablepath.knowledge.access import as_text
from ablepath.knowledge.answers import unknown
from ablepath.knowledge.authoring.access_shapes import (
    CompactShape,
    PayerShape,
    ReadShape,
    StateLawShape,
    TelehealthShape,
)
from ablepath.knowledge.authoring.faults import Fault, KnowledgeFaults
from ablepath.knowledge.authoring.reading import gather, name_of, read_shape, read_yaml

Plain = dict[str, Any]
S = TypeVar("S", bound=ReadShape)
FOLDER = "access"
SHAPES: dict[str, type[ReadShape]] = {
    "law": StateLawShape,
    "payers": PayerShape,
    "compacts": CompactShape,
    "telehealth": TelehealthShape,
}


def compile_access(root: Path, sources: Mapping[str, Plain]) -> str:
    """
    The access rules under `root`, with those of `sources` (by id) that they cite.

    Raises `KnowledgeFaults` with everything that cannot be read; `access_checks` finds what can be read
    but must not ship.
    """
    tree = _Tree(root, sources)
    content = {section: tree.entries(section, shape) for section, shape in SHAPES.items()}
    tree.strays()
    if tree.faults:
        raise KnowledgeFaults(tree.faults)
    cited = {source for section in content.values() for _, source in sources_in(section)}
    return as_text({"sources": {key: sources[key] for key in sources if key in cited}, **content})


def sources_in(value: object, place: str = "") -> Iterator[tuple[str, str]]:
    """Every source id cited anywhere in plain values, with the place it stands in."""
    if isinstance(value, Mapping):
        for key, part in value.items():
            where = f"{place}.{key}" if place else str(key)
            if key == "source" and isinstance(part, str):
                yield where, part
            else:
                yield from sources_in(part, where)
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from sources_in(part, f"{place}[{number}]")


@dataclass
class _Tree:
    """Reads the four folders, collecting faults."""

    root: Path
    sources: Mapping[str, Plain]
    faults: list[Fault] = field(default_factory=list)

    def entries(self, section: str, shape: type[S]) -> Plain:
        """The files of one folder, by name."""
        found: Plain = {}
        for file in sorted((self.root / FOLDER / section).glob("*.yaml")):
            name = name_of(self.root, file)
            read = gather(self.faults, lambda f=file, n=name: read_shape(shape, read_yaml(self.root, f), n))  # type: ignore[misc]
            if read is None:
                continue
            found[file.stem] = plain = read.model_dump(mode="json", exclude_defaults=True)
            for place, source in sources_in(plain):
                if source not in self.sources:
                    self.faults.append(Fault(name, place, unknown("source", source, self.sources)))
        return found

    def strays(self) -> None:
        """A file that nobody reads would only look like knowledge."""
        for file in sorted((self.root / FOLDER).rglob("*")):
            place = file.relative_to(self.root / FOLDER)
            if file.is_file() and not (
                len(place.parts) == 2 and place.parts[0] in SHAPES and file.suffix == ".yaml"
            ):
                what = f"is not read; access rules stand in access/{{{','.join(SHAPES)}}}/<name>.yaml"
                self.faults.append(Fault(name_of(self.root, file), "", what))
