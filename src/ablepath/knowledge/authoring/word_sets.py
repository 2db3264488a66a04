"""The named sets of words in `knowledge/phrases/words.yaml`, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ablepath.knowledge.answers import unknown
from ablepath.knowledge.authoring.phrase_shapes import LinesShape
from ablepath.knowledge.cues import CueError, read_alternatives
from ablepath.knowledge.phrases import MEASURED_SETS, NEEDED_SETS
from ablepath.model.text import LANGUAGES


@dataclass
class WordSets:
    """Sets of alternatives by language; a set may name others."""

    _sets: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    _faults: list[tuple[str, str]] = field(default_factory=list)
    _used: set[str] = field(default_factory=lambda: set(NEEDED_SETS))

    def add(self, name: str, lines: LinesShape) -> None:
        """Take a set as it is written."""
        if name in MEASURED_SETS:
            self._faults.append((name, "is made from the numbers in a text and cannot be a set of words"))
            return
        self._sets[name] = {
            language: list(self._read(name, language, getattr(lines, language))) for language in LANGUAGES
        }

    def use(self, alternatives: Iterable[str]) -> Iterator[str]:
        """Note the sets that are named among `alternatives`; what is wrong with each name."""
        for one in alternatives:
            if one.startswith("<"):
                name = one[1:-1]
                self._used.add(name)
                if name not in self._sets and name not in MEASURED_SETS:
                    yield unknown("set of words", name, [*self._sets, *MEASURED_SETS])

    def faults(self) -> Iterator[tuple[str, str]]:
        """What is wrong, with its place, once every cue has been read."""
        yield from self._faults
        for name in self._sets:
            yield from ((name, what) for what in self.use(self._named_in(name)))
            if self._leads_back(name):
                yield name, "names a set that leads back to it"
        for name in NEEDED_SETS:
            if name not in self._sets:
                yield "", f"needs the set {name!r}, without which nothing can be understood"

    def unused(self) -> Iterator[tuple[str, str]]:
        """The sets that nothing names, each with its fault."""
        yield from ((name, "no cue uses this set") for name in self._sets if name not in self._used)

    def flat(self) -> dict[str, dict[str, list[str]]]:
        """Every set with the words of the sets it names."""
        return {
            name: {language: list(dict.fromkeys(self._flat(name, language))) for language in LANGUAGES}
            for name in self._sets
        }

    def _read(self, name: str, language: str, lines: Iterable[str]) -> Iterator[str]:
        for number, line in enumerate(lines):
            try:
                yield from read_alternatives(line)
            except CueError as error:
                self._faults.append((f"{name}.{language}[{number}]", str(error)))

    def _named_in(self, name: str) -> list[str]:
        """The sets that a set names, in either language, as `<name>`."""
        return [one for words in self._sets[name].values() for one in words if one.startswith("<")]

    def _leads_back(self, name: str) -> bool:
        reached: list[str] = self._named_in(name)
        for one in reached:
            if one[1:-1] in self._sets:
                reached += [further for further in self._named_in(one[1:-1]) if further not in reached]
        return f"<{name}>" in reached

    def _flat(self, name: str, language: str) -> Iterator[str]:
        if self._leads_back(name):
            return
        yield from (one for one in self._sets[name][language] if not one.startswith("<"))
        for one in sorted(set(self._named_in(name))):
            if one[1:-1] in MEASURED_SETS:
                yield one
            elif one[1:-1] in self._sets:
                yield from self._flat(one[1:-1], language)
