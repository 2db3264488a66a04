"""A folder of knowledge files: reads each as a shape and collects what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from ablepath.knowledge.authoring.faults import Fault
from ablepath.knowledge.authoring.reading import gather, name_of, read_shape, read_yaml
from ablepath.knowledge.authoring.shapes import Shape

Plain = dict[str, Any]
S = TypeVar("S", bound=Shape)
T = TypeVar("T")


@dataclass
class Folder:
    """The folder `root`, and every fault found in it so far."""

    root: Path
    faults: list[Fault] = field(default_factory=list)

    def files(self, folder: str) -> list[Path]:
        """The YAML files below one of its folders, in order."""
        return sorted((self.root / folder).rglob("*.yaml"))

    def map_in(self, file: Path) -> Plain:
        """What stands under each key of a file; nothing, and a fault, when it has no keys."""
        return self._of_type(dict, file, "needs ids with an entry under each")

    def list_in(self, file: Path) -> list[Any]:
        """The entries of a file; none, and a fault, when it is no list."""
        return self._of_type(list, file, "needs a list of entries")

    def yaml_in(self, file: Path) -> Any:
        """What a file holds; None, and a fault, when it cannot be read."""
        if not file.is_file():
            self.fault(file, "", "is missing")
            return None
        return gather(self.faults, lambda: read_yaml(self.root, file))

    def shape(self, shape: type[S], value: object, file: Path, place: str = "") -> S | None:
        """`value`, from a place in a file, as a `shape`; None, and every fault, when it is none."""
        return gather(self.faults, lambda: read_shape(shape, value, name_of(self.root, file), place))

    def fault(self, file: Path, place: str, what: str) -> None:
        """Note what is wrong at a place in a file."""
        self.faults.append(Fault(name_of(self.root, file), place, what))

    def _of_type(self, kind: type[T], file: Path, what: str) -> T:
        value = self.yaml_in(file)
        if not isinstance(value, kind | None):
            self.fault(file, "", what)
        return value if isinstance(value, kind) else kind()
