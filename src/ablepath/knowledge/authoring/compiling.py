"""From the tree of knowledge files to the content of the bundle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ablepath.knowledge.answers import unknown
from ablepath.knowledge.authoring.ages import asked_when, cited_in
from ablepath.knowledge.authoring.criteria import CriterionReader
from ablepath.knowledge.authoring.faults import KnowledgeFaults
from ablepath.knowledge.authoring.folder import Folder, Plain
from ablepath.knowledge.authoring.mirrors import reflection
from ablepath.knowledge.authoring.reading import gather, name_of, read_shape, read_yaml
from ablepath.knowledge.authoring.shapes import (
    THEN_BY_FOLDER,
    FactShape,
    GroupShape,
    MirrorShape,
    NotModelledShape,
    RuleShape,
    ScaleShape,
    Shape,
    SourceShape,
)
from ablepath.knowledge.bundle import as_text, criterion_as_plain
from ablepath.knowledge.contents import Choice, Scale, ScaleKind
from ablepath.model.text import Text

GROUPS = "groups.yaml"
NOT_FACT_FILES = ("answers.yaml", GROUPS, "mirrors.yaml")
NOT_MODELLED = "not_modelled.yaml"
EXPECTED = {"met": True, "not_met": False, "unknown": None}


def compile_knowledge(root: Path) -> str:
    """
    The bundle file for the knowledge under `root`.

    Raises `KnowledgeFaults` with everything that cannot be read; `checking` finds what can be read
    but must not ship.
    """
    tree = _Tree(root)
    content = {
        "sources": tree.sources(),
        "scales": tree.scales(),
        "facts": tree.facts(),
        "groups": tree.groups(),
        "rules": tree.rules(),
        "not_modelled": tree.not_modelled(),
        "wording": tree.wording(),
    }
    release = tree.release()
    if tree.faults:
        raise KnowledgeFaults(tree.faults)
    return as_text(release, content)


@dataclass
class _Tree(Folder):
    """Reads the folders in the order in which they build on each other, collecting faults."""

    _scale_of: dict[str, Scale] = field(default_factory=dict)
    _fact_scales: dict[str, Scale] = field(default_factory=dict)
    _groups: dict[str, GroupShape] = field(default_factory=dict)
    _group_facts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _source_ids: set[str] = field(default_factory=set)

    def sources(self) -> Plain:
        """Every source, by id."""
        found: Plain = {}
        for file in self.files("sources"):
            for place, entry in enumerate(self.list_in(file)):
                source = self.shape(SourceShape, entry, file, f"[{place}]")
                if source and source.id in found:
                    self.fault(file, f"[{place}]", f"{source.id!r} is already a source")
                elif source:
                    found[source.id] = source.model_dump(mode="json", exclude={"id"})
        self._source_ids = set(found)
        return found

    def scales(self) -> Plain:
        """Every answer scale, by id."""
        found: Plain = {}
        file = self.root / "facts" / "answers.yaml"
        for key, entry in self.map_in(file).items():
            if scale := self.shape(ScaleShape, entry, file, key):
                found[key] = _dump(scale)
                self._scale_of[key] = _scale(key, scale)
        if found and "yes_no" not in found:
            self.fault(file, "", "needs the scale `yes_no`, on which listed things are answered")
        return found

    def facts(self) -> Plain:
        """Every fact by path, those made from others included."""
        shapes = {shape.id: (file, shape) for file, shape in self._fact_shapes()}
        for fact, (file, shape) in shapes.items():
            if shape.answers in self._scale_of:
                self._fact_scales[fact] = self._scale_of[shape.answers]
            else:
                self.fault(file, "answers", unknown("scale", shape.answers, self._scale_of))
        self._groups = dict(self._group_shapes())
        self._group_facts = {key: group.facts for key, group in self._groups.items()}
        found = {fact: self._fact(file, shape) for fact, (file, shape) in shapes.items()}
        return found | self._mirrored(found)

    def groups(self) -> Plain:
        """Every group of facts, by id."""
        file = self.root / "facts" / GROUPS
        for key, facts in self._group_facts.items():
            for fact in facts:
                if fact not in self._fact_scales:
                    self.fault(file, f"{key}.facts", unknown("fact", fact, self._fact_scales))
        return {key: _dump(group) for key, group in self._groups.items()}

    def rules(self) -> Plain:
        """Every rule, by id, in the order of their folders and names."""
        found: Plain = {}
        for stray in self._strays("triage", tuple(THEN_BY_FOLDER)):
            self.fault(
                stray, "", f"is not read; rules stand in triage/{{{','.join(THEN_BY_FOLDER)}}}/<name>.yaml"
            )
        for folder, then_shape in THEN_BY_FOLDER.items():
            for file in self.files(f"triage/{folder}"):
                rule = gather(self.faults, lambda file=file, shape=then_shape: self._rule(file, shape))  # type: ignore[misc]
                if rule is not None:
                    found[f"triage.{folder}.{file.stem}"] = rule
        return found

    def not_modelled(self) -> Plain:
        """The reason for each fact that no rule reads; the file may be missing when every fact is read."""
        found: Plain = {}
        file = self.root / "triage" / NOT_MODELLED
        for place, entry in enumerate(self.list_in(file) if file.is_file() else ()):
            listed = self.shape(NotModelledShape, entry, file, f"[{place}]")
            if listed and listed.fact not in self._fact_scales:
                self.fault(file, f"[{place}].fact", unknown("fact", listed.fact, self._fact_scales))
            elif listed and listed.fact in found:
                self.fault(file, f"[{place}].fact", f"{listed.fact} is already listed")
            elif listed:
                found[listed.fact] = _dump(listed.reason)
        return found

    def wording(self) -> Plain:
        """Every shared sentence, by file and place: `cards.call_911.title`."""
        found: Plain = {}
        for file in self.files("wording"):
            found |= self._sentences(file, self.yaml_in(file), file.stem)
        return found

    def release(self) -> str:
        """The release of the knowledge: `2026.11`."""
        file = self.root / "VERSION"
        if not file.is_file():
            self.fault(file, "", "is missing; it holds the release of the knowledge, such as 2026.11")
            return ""
        return file.read_text(encoding="utf-8").strip()

    def _fact_shapes(self) -> Iterator[tuple[Path, FactShape]]:
        for file in self.files("facts"):
            if file.name in NOT_FACT_FILES:
                continue
            shape = self.shape(FactShape, self.yaml_in(file), file)
            folder = file.parent.name
            expected = file.stem if folder == "person" else f"{folder}.{file.stem}"
            if shape and shape.id != expected:
                self.fault(file, "id", f"{shape.id!r} stands in the place of {expected!r}")
            elif shape:
                yield file, shape

    def _group_shapes(self) -> Iterator[tuple[str, GroupShape]]:
        file = self.root / "facts" / GROUPS
        for key, entry in self.map_in(file).items():
            if group := self.shape(GroupShape, entry, file, key):
                yield key, group

    def _fact(self, file: Path, shape: FactShape) -> Plain:
        plain = _dump(shape, "id", "ask_when")
        for place, cited in cited_in(shape):
            if cited.source not in self._source_ids:
                self.fault(file, f"{place}.source", unknown("source", cited.source, self._source_ids))
        reader = CriterionReader(name_of(self.root, file), self._fact_scales, self._group_facts)
        criterion = gather(self.faults, lambda: asked_when(shape, reader))
        if criterion is not None:
            plain["ask_when"] = criterion_as_plain(criterion)
        return plain

    def _mirrored(self, facts: Mapping[str, Plain]) -> Plain:
        found: Plain = {}
        file = self.root / "facts" / "mirrors.yaml"
        families = {path.rpartition(".")[0] for path in facts}
        for family, entry in self.map_in(file).items():
            mirror = self.shape(MirrorShape, entry, file, family)
            if mirror and mirror.of not in families:
                self.fault(file, f"{family}.of", unknown("family", mirror.of, sorted(families - {""})))
            for path, fact in facts.items() if mirror and "yes_no" in self._scale_of else ():
                of, _, name = path.rpartition(".")
                if mirror and of == mirror.of:
                    found[f"{family}.{name}"] = reflection(mirror, fact)
                    self._fact_scales[f"{family}.{name}"] = self._scale_of["yes_no"]
        return found

    def _rule(self, file: Path, then_shape: type[Shape]) -> Plain:
        name = name_of(self.root, file)
        shape = read_shape(RuleShape, read_yaml(self.root, file), name)
        then = read_shape(then_shape, shape.then, name, "then")
        expected = f"triage.{file.parent.name}.{file.stem}"
        if shape.id != expected:
            self.fault(file, "id", f"{shape.id!r} stands in the place of {expected!r}")
        for place, cited in enumerate(shape.rests_on):
            if cited.source not in self._source_ids:
                what = unknown("source", cited.source, self._source_ids)
                self.fault(file, f"rests_on[{place}].source", what)
        reader = CriterionReader(name, self._fact_scales, self._group_facts)
        plain = _dump(shape, "id", "in_force", "when", "then", "examples")
        plain["since"] = shape.in_force.from_.isoformat()
        if shape.in_force.until:
            plain["until"] = shape.in_force.until.isoformat()
        plain["when"] = criterion_as_plain(reader.read(shape.when, "when"))
        plain["then"] = _dump(then)
        plain["examples"] = [
            {
                "about": example.about,
                "given": {
                    fact: reader.answer(fact, answer, f"examples[{place}].given")
                    for fact, answer in example.given.items()
                },
                "expect": EXPECTED[example.expect],
            }
            for place, example in enumerate(shape.examples)
        ]
        return plain

    def _sentences(self, file: Path, value: object, place: str) -> Plain:
        if (
            isinstance(value, dict)
            and set(value) == {"en", "es"}
            and all(isinstance(v, str) for v in value.values())
        ):
            return {place: value}
        if isinstance(value, dict) and value:
            parts = list(value.items())
        elif isinstance(value, list) and value:
            parts = list(enumerate(value))
        else:
            self.fault(file, place, "needs a sentence as {en: …, es: …}, or a map or list of them")
            return {}
        found: Plain = {}
        for key, part in parts:
            found |= self._sentences(file, part, f"{place}.{key}")
        return found

    def _strays(self, folder: str, parts: tuple[str, ...]) -> Iterator[Path]:
        """Files under `folder` that are not YAML files right inside one of its `parts`."""
        for file in sorted((self.root / folder).rglob("*")):
            place = file.relative_to(self.root / folder)
            at_home = len(place.parts) == 2 and place.parts[0] in parts and place.suffix == ".yaml"
            if file.is_file() and not at_home and place.parts != (NOT_MODELLED,):
                yield file


def _dump(shape: Shape, *without: str) -> Plain:
    """The shape as plain values, leaving out what was not given."""
    return shape.model_dump(mode="json", exclude=set(without), exclude_defaults=True)


def _scale(key: str, shape: ScaleShape) -> Scale:
    choices = tuple(Choice(one.id, Text(one.label.en, one.label.es)) for one in shape.choices)
    return Scale(key, ScaleKind(shape.kind), choices, shape.least, shape.most, shape.whole)
