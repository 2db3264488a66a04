"""The question whether a referral is needed, and the answer with both gates, limits and next steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from ablepath.model.discipline import Discipline
from ablepath.model.licence_reach import Compact, Membership, TelehealthRule
from ablepath.model.payer_rule import PayerRule, PayerStatement
from ablepath.model.referral_law import Circumstance, LegalStatement, Limit, LimitKind, Orderer, StateLaw
from ablepath.model.referral_need import Need
from ablepath.model.source import Citation, Trust
from ablepath.model.text import Text


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of `knowledge/wording` by its key, with what fills its places: text, words or lines."""

    key: str
    values: Mapping[str, str | Text | Line] = field(default_factory=dict)


Said = Line | Text
"""A sentence: a line of the wording, or the words themselves."""


@dataclass(frozen=True, slots=True)
class ReferralQuestion:
    """
    One person's question, checked. `day` is the day asked about.

    `first_visit`: None when therapy has not begun. `visits_so_far`: None when nobody said.
    """

    state: str
    discipline: Discipline
    payer: str
    day: date
    first_visit: date | None = None
    visits_so_far: int | None = None
    circumstances: frozenset[Circumstance] = frozenset()


@dataclass(frozen=True, slots=True)
class LawGate:
    """What the law of the state comes to; `statement` is None when the law of that day is not known."""

    need: Need
    statement: LegalStatement | None
    says: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class PayerGate:
    """What the payer comes to; `statement` is None when its rule of that day is not known."""

    need: Need
    statement: PayerStatement | None
    says: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class LimitState:
    """
    A limit counted for this person.

    `due`: the last day, None without days. `visits_left`: None without a number of visits or when nobody
    said how many there were. `reached`: whether days or visits have run out on the day asked about.
    `says`: the limit in words.
    """

    limit: Limit
    due: date | None
    visits_left: int | None
    reached: bool
    says: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class LimitEnd:
    """When access without a referral ends: the first of the limits that stop care."""

    kind: LimitKind
    day: date | None
    visits: int | None
    visits_left: int | None
    counted_from: date
    has_begun: bool
    reached: bool


class Gate(StrEnum):
    """Who asks for a step: the law, the payer, or good sense."""

    law = "law"
    payer = "payer"
    person = "person"


class Wait(StrEnum):
    """
    What has to be there before a visit.

    order: a referral, order or prescription. approval: the payer's yes. told: an answer of the clinic,
    the board or the payer.
    """

    order = "order"
    approval = "approval"
    told = "told"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, in order; `by` is the last day for it where there is one."""

    gate: Gate
    says: Said
    by: date | None = None


@dataclass(frozen=True, slots=True)
class EarliestStart:
    """
    The first days on which it may begin; None when something else has to come first.

    `evaluation_waits` and `treatment_waits` say for what.
    """

    evaluation: date | None
    treatment: date | None
    evaluation_waits: tuple[Wait, ...]
    treatment_waits: tuple[Wait, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class ReferralAnswer:
    """
    Whether a referral is needed: `need` is the stricter of the two gates.

    `may_order`: who may write it, empty when not read. `evaluation_free`: as in the law.
    """

    asked: ReferralQuestion
    state: StateLaw
    payer: PayerRule
    law_gate: LawGate
    payer_gate: PayerGate
    need: Need
    headline: Line
    limits: tuple[LimitState, ...]
    limit_end: LimitEnd | None
    start: EarliestStart
    may_order: tuple[Orderer, ...]
    evaluation_free: bool | None
    next_steps: tuple[Step, ...]
    also: tuple[Said, ...]
    compact: Compact
    membership: Membership
    telehealth: tuple[TelehealthRule, ...]
    none_near: tuple[Line, ...]
    citations: tuple[Citation, ...]
    trust: Trust
