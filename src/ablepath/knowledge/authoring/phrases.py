"""From the files under `knowledge/phrases` to the phrases file, or to faults."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from ablepath.knowledge.answers import unknown
from ablepath.knowledge.authoring.faults import KnowledgeFaults
from ablepath.knowledge.authoring.folder import Folder
from ablepath.knowledge.authoring.phrase_shapes import (
    CountsShape,
    LinesShape,
    PhrasingShape,
    RightWordsShape,
    TimeShape,
)
from ablepath.knowledge.authoring.reading import gather, read_yaml
from ablepath.knowledge.authoring.shapes import Shape
from ablepath.knowledge.authoring.word_sets import WordSets
from ablepath.knowledge.cues import Cue, CueError, plain, read_cue
from ablepath.knowledge.phrases import FAMILIES, SECTIONS, as_text
from ablepath.model.text import LANGUAGES

S = TypeVar("S", bound=Shape)
NEVER_HEARD = ("conditions.other",)
"""Facts that no words of a person can mean."""


def compile_phrases(root: Path, facts: Collection[str]) -> str:
    """
    The phrases file for the folder `phrases` under `root`; `facts` are the ids that exist.

    Without that folder nothing can be heard, and that is no fault. Raises `KnowledgeFaults`.
    """
    if not (root / "phrases").is_dir():
        return as_text({section: {} for section in SECTIONS})
    book = _Book(root, facts=[fact for fact in facts if fact.partition(".")[0] in FAMILIES])
    content = book.content()
    if book.faults:
        raise KnowledgeFaults(book.faults)
    return as_text(content)


@dataclass
class _Book(Folder):
    """Reads the files, collecting faults."""

    facts: Collection[str] = ()
    sets: WordSets = field(default_factory=WordSets)

    def content(self) -> dict[str, Any]:
        """What the phrases file holds."""
        words = self.root / "phrases" / "words.yaml"
        for name, entry in self._map(words).items():
            if lines := self.shape(LinesShape, entry, words, name):
                self.sets.add(name, lines)
        phrasings = self._phrasings()
        time = self._file(TimeShape, "time.yaml")
        right = self._file(RightWordsShape, "right_words.yaml")
        for place, what in self.sets.faults():
            self.fault(words, place, what)
        if not self.faults:  # what is missing only because it could not be read is no fault of its own
            self._complete(phrasings)
            for place, what in self.sets.unused():
                self.fault(words, place, what)
        return {
            "words": self.sets.flat(),
            "numbers": _counts(time.numbers) if time else {},
            "units": _counts(time.units) if time else {},
            "moments": _counts(time.moments) if time else {},
            "facts": phrasings,
            "right_words": right.model_dump() if right else {},
        }

    def _phrasings(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for file in sorted((self.root / "phrases" / "said").rglob("*.yaml")):
            for fact, entry in self._map(file).items():
                if fact not in self.facts:
                    self.fault(file, "", unknown("fact", fact, self.facts))
                elif fact in found:
                    self.fault(file, fact, "already has an entry in another file; keep one")
                else:
                    found[fact] = self._phrasing(file, fact, entry)
        return {fact: found[fact] for fact in sorted(found)}

    def _phrasing(self, file: Path, fact: str, entry: object) -> dict[str, Any]:
        shape = self.shape(PhrasingShape, entry, file, fact)
        if not shape:
            return {}
        is_warning = fact.startswith("warnings.")
        if is_warning and shape.activity:
            self.fault(file, f"{fact}.activity", "a warning is no activity; say it under `said`")
        if not is_warning and shape.holds_back:
            self.fault(file, f"{fact}.holds_back", "only a warning holds anything back")
        if not (shape.said or shape.activity):
            self.fault(file, fact, "says nothing; write cues under `said` or `activity`")
        for held in shape.holds_back:
            if held not in self.facts:
                self.fault(file, f"{fact}.holds_back", unknown("fact", held, self.facts))
        parts = {name: getattr(shape, name) for name in ("activity", "said")}
        found: dict[str, Any] = {
            name: self._lines(file, f"{fact}.{name}", lines) for name, lines in parts.items() if lines
        }
        return {**found, **({"holds_back": list(shape.holds_back)} if shape.holds_back else {})}

    def _lines(self, file: Path, place: str, lines: LinesShape) -> dict[str, list[str]]:
        """The cues as plain lines, each checked."""
        for language in LANGUAGES:
            seen: set[Cue] = set()
            for number, line in enumerate(getattr(lines, language)):
                where = f"{place}.{language}[{number}]"
                try:
                    cue = read_cue(line, language)
                except CueError as error:
                    self.fault(file, where, f"{line!r}: {error}")
                    continue
                for what in self.sets.use(cue.alternatives()):
                    self.fault(file, where, what)
                if cue in seen:
                    self.fault(file, where, f"{line!r} already stands above")
                seen.add(cue)
        return {language: [plain(line) for line in getattr(lines, language)] for language in LANGUAGES}

    def _complete(self, phrasings: Mapping[str, Any]) -> None:
        said = self.root / "phrases" / "said"
        for fact in self.facts:
            if fact not in phrasings and fact not in NEVER_HEARD:
                self.fault(said, "", f"no entry says how people speak of {fact}")

    def _file(self, shape: type[S], name: str) -> S | None:
        file = self.root / "phrases" / name
        entries = self._map(file)
        return self.shape(shape, entries, file) if entries else None

    def _map(self, file: Path) -> dict[str, Any]:
        before = len(self.faults)
        value = gather(self.faults, lambda: read_yaml(self.root, file)) if file.is_file() else None
        if isinstance(value, dict):
            return value
        if len(self.faults) == before:
            self.fault(file, "", "is missing or holds no entries")
        return {}


def _counts(shape: CountsShape) -> dict[str, float]:
    return {plain(word): value for words in (shape.en, shape.es) for word, value in words.items()}
