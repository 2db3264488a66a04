"""Referral law, payer rules, compacts and telehealth: one JSON file, read when asked for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any as Plain

from ablepath.knowledge.sections import sections_as_text, with_version
from ablepath.model.discipline import Discipline
from ablepath.model.licence_reach import Compact, TelehealthRule
from ablepath.model.payer_rule import Approval, PayerRule, PayerStatement, PayerStep
from ablepath.model.referral_law import (
    Circumstance,
    DayUnit,
    Evidence,
    LegalStatement,
    Level,
    Limit,
    LimitKind,
    Orderer,
    StateLaw,
    WorkInjury,
    WorkInjuryKind,
)
from ablepath.model.referral_need import Need
from ablepath.model.source import Citation, Source, Trust
from ablepath.model.text import Text
from ablepath.model.validity import Validity

PATH = Path(__file__).with_name("access.json")
SECTIONS = ("sources", "law", "payers", "compacts", "telehealth")


@dataclass(frozen=True, eq=False)
class AccessRules:
    """
    All of it, by id. Equal only to itself. `version` is a hash of the content.

    >>> access_rules().law["TX"].name.en
    'Texas'
    """

    version: str
    law: Mapping[str, StateLaw]
    payers: Mapping[str, PayerRule]
    compacts: Mapping[Discipline, Compact]
    telehealth: tuple[TelehealthRule, ...]


def as_text(content: Mapping[str, Mapping[str, Plain]]) -> str:
    """The file for `content` (a mapping a section), one entry a line."""
    return with_version(sections_as_text(SECTIONS, content))


@cache
def access_rules() -> AccessRules:
    """The access rules that ship with this package."""
    return load(PATH.read_text(encoding="utf-8"))


def load(text: str) -> AccessRules:
    """The rules in such a file."""
    plain = json.loads(text)
    read = _Reader({key: Source(id=key, **value) for key, value in plain["sources"].items()})
    compacts = [read.compact(key, value) for key, value in plain["compacts"].items()]
    return AccessRules(
        version=plain["version"],
        law={key: read.state(key, value) for key, value in plain["law"].items()},
        payers={key: read.payer(key, value) for key, value in plain["payers"].items()},
        compacts={compact.discipline: compact for compact in compacts},
        telehealth=tuple(read.telehealth(key, value) for key, value in plain["telehealth"].items()),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """Gives plain values their types, with the sources they cite."""

    sources: Mapping[str, Source]

    def state(self, key: str, plain: Mapping[str, Plain]) -> StateLaw:
        """The law of one state."""
        return StateLaw(
            id=key,
            name=Text(**plain["name"]),
            statements={
                discipline: tuple(self._legal(one, plain) for one in plain[discipline.value])
                for discipline in Discipline
            },
        )

    def payer(self, key: str, plain: Mapping[str, Plain]) -> PayerRule:
        """The rule of one payer."""
        return PayerRule(
            id=key,
            name=Text(**plain["name"]),
            statements=tuple(self._of_payer(one, plain) for one in plain["statements"]),
            tells_parents=plain.get("tells_parents", False),
        )

    def compact(self, key: str, plain: Mapping[str, Plain]) -> Compact:
        """One compact."""
        return Compact(
            discipline=Discipline(key),
            says=Text(**plain["says"]),
            open=Text(**plain["open"]),
            members=plain["members"],
            is_complete=plain["is_complete"],
            validity=_validity(plain, plain),
            rests_on=self._citations(plain),
        )

    def telehealth(self, key: str, plain: Mapping[str, Plain]) -> TelehealthRule:
        """One rule on telehealth."""
        return TelehealthRule(
            id=key,
            says=Text(**plain["says"]),
            payers=tuple(plain.get("payers", ())),
            validity=_validity(plain, plain),
            rests_on=self._citations(plain),
        )

    def _legal(self, plain: Mapping[str, Plain], file: Mapping[str, Plain]) -> LegalStatement:
        injury = plain.get("work_injury")
        return LegalStatement(
            level=Level(plain["level"]),
            evidence=Evidence(plain["evidence"]),
            validity=_validity(plain, file),
            provision=_text(plain, "provision"),
            limits=tuple(map(_limit, plain.get("limits", ()))),
            therapist=_text(plain, "therapist"),
            may_order=tuple(map(Orderer, plain.get("may_order", ()))),
            evaluation_free=plain.get("evaluation_free"),
            not_needed_for=tuple(map(Circumstance, plain.get("not_needed_for", ()))),
            work_injury=WorkInjury(WorkInjuryKind(injury["kind"]), Text(**injury["says"]))
            if injury
            else None,
            pending=_text(plain, "pending"),
            to_check=plain.get("to_check"),
            rests_on=self._citations(plain),
        )

    def _of_payer(self, plain: Mapping[str, Plain], file: Mapping[str, Plain]) -> PayerStatement:
        return PayerStatement(
            need=Need(plain["need"]),
            approval=Approval(plain["approval"]),
            validity=_validity(plain, file),
            says=Text(**plain["says"]),
            ask=Text(**file["ask"]),
            steps=tuple(
                PayerStep(Text(**step["says"]), step.get("figure")) for step in plain.get("steps", ())
            ),
            rests_on=self._citations(plain),
        )

    def _citations(self, plain: Mapping[str, Plain]) -> tuple[Citation, ...]:
        return tuple(
            Citation(self.sources[one["source"]], one["at"], one["supports"], Trust(one["trust"]))
            for one in plain.get("rests_on", ())
        )


def _limit(plain: Mapping[str, Plain]) -> Limit:
    return Limit(
        kind=LimitKind(plain["kind"]),
        trust=Trust(plain["trust"]),
        days=plain.get("days"),
        day_unit=DayUnit(plain.get("day_unit", "calendar")),
        day_unit_assumed=plain.get("day_unit_assumed", False),
        visits=plain.get("visits"),
        not_for=tuple(map(Circumstance, plain.get("not_for", ()))),
        only_for=tuple(map(Circumstance, plain.get("only_for", ()))),
        says=_text(plain, "says"),
    )


def _validity(plain: Mapping[str, Plain], file: Mapping[str, Plain]) -> Validity:
    return Validity(
        seen=plain["seen"],
        read_on=date.fromisoformat(file["read_on"]),
        relied_on_until=date.fromisoformat(file["relied_on_until"]),
        since=_day(plain, "since"),
        until=_day(plain, "until"),
    )


def _day(plain: Mapping[str, Plain], key: str) -> date | None:
    return date.fromisoformat(plain[key]) if key in plain else None


def _text(plain: Mapping[str, Plain], key: str) -> Text | None:
    return Text(**plain[key]) if key in plain else None
