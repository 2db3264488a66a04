"""
The compiled knowledge: one JSON file inside the package, read without parsing YAML.

The file holds plain values; `load` gives them their types. It is text, one entry a line, so that a
change of knowledge reads well in a diff.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any as Plain

from ablepath.criteria import All, Any, Compare, Criterion, Known, Not, Operator
from ablepath.knowledge import contents as c
from ablepath.knowledge.ages import AgeCorrection, ExpectedFrom
from ablepath.knowledge.sections import sections_as_text, with_version
from ablepath.model.discipline import Discipline, Strength
from ablepath.model.outcome import Act, Level, Meanwhile
from ablepath.model.place import Place
from ablepath.model.source import Citation, Source, Trust
from ablepath.model.text import Text

PATH = Path(__file__).with_name("bundle.json")
SECTIONS = ("sources", "scales", "facts", "groups", "rules", "not_modelled", "wording")


def as_text(release: str, content: Mapping[str, Mapping[str, Plain]]) -> str:
    """The bundle file for `content` (a mapping a section), ending in a line feed."""
    return with_version(sections_as_text(SECTIONS, content), f"{release}+")


@cache
def knowledge() -> c.Knowledge:
    """The knowledge that ships with this package."""
    return load(PATH.read_text(encoding="utf-8"))


def load(text: str) -> c.Knowledge:
    """The knowledge in a bundle file."""
    plain = json.loads(text)
    sources = {key: Source(id=key, **value) for key, value in plain["sources"].items()}
    scales = {key: _scale(key, value) for key, value in plain["scales"].items()}
    return c.Knowledge(
        version=plain["version"],
        sources=sources,
        facts={key: _fact(key, value, scales, sources) for key, value in plain["facts"].items()},
        groups={
            key: c.Group(key, Text(**value["label"]), tuple(value["facts"]))
            for key, value in plain["groups"].items()
        },
        rules={key: _rule(key, value, sources) for key, value in plain["rules"].items()},
        wording={key: Text(**value) for key, value in plain["wording"].items()},
        not_modelled={key: Text(**value) for key, value in plain["not_modelled"].items()},
    )


def criterion_as_plain(criterion: Criterion) -> list[Plain]:
    """A criterion as nested lists: `["at_least", "difficulties.walking", 2]`."""
    match criterion:
        case Compare():
            value = list(criterion.value) if isinstance(criterion.value, tuple) else criterion.value
            return [criterion.operator.value, criterion.fact, value]
        case Known():
            return ["known", criterion.fact]
        case Not():
            return ["not", criterion_as_plain(criterion.of)]
        case All() | Any():
            name = "all" if isinstance(criterion, All) else "any"
            return [name, *map(criterion_as_plain, criterion.of)]


def criterion_from_plain(plain: list[Plain]) -> Criterion:
    """The criterion that `criterion_as_plain` wrote."""
    name, *rest = plain
    match name:
        case "known":
            return Known(rest[0])
        case "not":
            return Not(criterion_from_plain(rest[0]))
        case "all":
            return All(tuple(map(criterion_from_plain, rest)))
        case "any":
            return Any(tuple(map(criterion_from_plain, rest)))
        case _:
            fact, value = rest
            return Compare(fact, Operator(name), tuple(value) if isinstance(value, list) else value)


def _scale(key: str, plain: Mapping[str, Plain]) -> c.Scale:
    choices = tuple(
        c.Choice(choice["id"], Text(**choice["label"]), _optional_text(choice.get("hint")))
        for choice in plain.get("choices", ())
    )
    bounds = {name: plain[name] for name in ("least", "most", "whole") if name in plain}
    return c.Scale(key, c.ScaleKind(plain["kind"]), choices, **bounds)


def _fact(
    key: str, plain: Mapping[str, Plain], scales: Mapping[str, c.Scale], sources: Mapping[str, Source]
) -> c.Fact:
    return c.Fact(
        id=key,
        scale=scales[plain["answers"]],
        label=Text(**plain["label"]),
        question=Text(**plain["question"]),
        why=Text(**plain["why"]),
        codes=plain.get("codes", {}),
        ask_when=criterion_from_plain(plain["ask_when"]) if "ask_when" in plain else None,
        may_change=plain.get("may_change", False),
        expected_from=_expected_from(plain["expected_from"], sources) if "expected_from" in plain else None,
        corrects_age=_corrects_age(plain["corrects_age"], sources) if "corrects_age" in plain else None,
    )


def _expected_from(plain: Mapping[str, Plain], sources: Mapping[str, Source]) -> ExpectedFrom:
    return ExpectedFrom(plain["age"], _citation(plain, sources))


def _corrects_age(plain: Mapping[str, Plain], sources: Mapping[str, Source]) -> AgeCorrection:
    return AgeCorrection(
        plain["born_before"], plain["counted_from"], plain["until"], _citation(plain, sources)
    )


def _citation(plain: Mapping[str, Plain], sources: Mapping[str, Source]) -> Citation:
    return Citation(
        source=sources[plain["source"]],
        at=plain["at"],
        supports=plain["supports"],
        trust=Trust(plain["trust"]),
        superseded_note=plain.get("superseded_note"),
    )


def _rule(key: str, plain: Mapping[str, Plain], sources: Mapping[str, Source]) -> c.Rule:
    review = plain.get("reviewed")
    return c.Rule(
        id=key,
        says=Text(**plain["says"]),
        when=criterion_from_plain(plain["when"]),
        then=_conclusion(plain["then"]),
        because=Text(**plain["because"]),
        rests_on=tuple(_citation(cited, sources) for cited in plain["rests_on"]),
        examples=tuple(
            c.Example(example["about"], example["given"], example["expect"]) for example in plain["examples"]
        ),
        since=date.fromisoformat(plain["since"]),
        until=date.fromisoformat(plain["until"]) if "until" in plain else None,
        basis=plain.get("basis"),
        reviewed=review
        and c.Review(
            review["by"], date.fromisoformat(review["date"]), date.fromisoformat(review["again_by"])
        ),
    )


def _conclusion(plain: Mapping[str, Plain]) -> c.Conclusion:
    if "level" in plain:
        meanwhile = Meanwhile(plain["therapy_meanwhile"])
        return c.Warn(Level(plain["level"]), Act(plain["act"]), meanwhile)
    if "who" in plain:
        return c.OtherHelp(Text(**plain["who"]))
    if "start_within_days" in plain:
        return c.StartSoon(plain["start_within_days"])
    if "place" in plain:
        return c.FitPlace(Place(plain["place"]), Text(**plain["asks"]))
    match plain["indicates"]:
        case "EITHER":
            return c.ShareTerritory(Text(**plain["choose"]))
        case "NEITHER":
            return c.NoTherapyNow(plain["settles"], Text(**plain["instead"]))
        case discipline:
            return c.Indicate(Discipline(discipline), Strength[plain["strength"]])


def _optional_text(plain: Mapping[str, str] | None) -> Text | None:
    return None if plain is None else Text(**plain)
