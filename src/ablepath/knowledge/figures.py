"""The figures and payment rules that ship: one JSON file in the package, read when money is asked for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any as Plain

from ablepath.figures import Figure, Figures, Value
from ablepath.knowledge.sections import sections_as_text, with_version
from ablepath.model.payment_rule import PaymentRule
from ablepath.model.source import Citation, Source, Trust
from ablepath.model.text import Text

PATH = Path(__file__).with_name("figures.json")
SECTIONS = ("sources", "figures", "rules")


def as_text(content: Mapping[str, Mapping[str, Plain]]) -> str:
    """The file for `content` (sources, figures and payment rules by id), one entry a line."""
    return with_version(sections_as_text(SECTIONS, content))


@cache
def figures() -> Figures:
    """
    The figures that ship with this package.

    >>> figures().in_force("us.medicare.part_b.deductible", date(2026, 7, 1)).cents()
    28300
    """
    return load(PATH.read_text(encoding="utf-8"))


@cache
def payment_rules() -> Mapping[str, PaymentRule]:
    """The payment rules that ship with this package, by id."""
    return load_rules(PATH.read_text(encoding="utf-8"))


def load(text: str) -> Figures:
    """The figures in such a file."""
    plain = json.loads(text)
    sources = _sources(plain)
    found = {key: _figure(key, value, sources) for key, value in plain["figures"].items()}
    return Figures(plain["version"], found)


def load_rules(text: str) -> Mapping[str, PaymentRule]:
    """The payment rules in such a file."""
    plain = json.loads(text)
    sources = _sources(plain)
    return {key: _rule(key, value, sources) for key, value in plain["rules"].items()}


def _sources(plain: Mapping[str, Plain]) -> Mapping[str, Source]:
    return {key: Source(id=key, **value) for key, value in plain["sources"].items()}


def _rule(key: str, plain: Mapping[str, Plain], sources: Mapping[str, Source]) -> PaymentRule:
    citations = tuple(
        Citation(sources[one["source"]], one["at"], one["supports"], Trust(one["trust"]))
        for one in plain["rests_on"]
    )
    return PaymentRule(key, Text(**plain["says"]), citations)


def _figure(key: str, plain: Mapping[str, Plain], sources: Mapping[str, Source]) -> Figure:
    return Figure(
        id=key,
        says=Text(**plain["says"]),
        unit=plain["unit"],
        values=tuple(_value(key, plain["unit"], value, sources) for value in plain["values"]),
        known_until=date.fromisoformat(plain["known_until"]),
    )


def _value(key: str, unit: str, plain: Mapping[str, Plain], sources: Mapping[str, Source]) -> Value:
    return Value(
        figure=key,
        unit=unit,
        since=date.fromisoformat(plain["from"]),
        until=date.fromisoformat(plain["until"]) if "until" in plain else None,
        parts={part: Decimal(amount) for part, amount in plain["value"].items()},
        source=sources[plain["source"]],
        at=plain["at"],
        trust=Trust(plain["trust"]),
    )
