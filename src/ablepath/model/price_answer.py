"""What an episode costs: a ledger with reasons, sums, and what has to be known. Amounts are whole cents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ablepath.model.discipline import Profession
from ablepath.model.note import Note
from ablepath.model.price_request import PriceRequest


class AmountFrom(StrEnum):
    """Where the allowed amount of a visit comes from."""

    given = "given"
    medicare = "medicare"
    unknown = "unknown"


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """
    One visit: `patient` is the person's cost share, `not_covered` what no plan counts, `balance_bill` on top.

    patient + plan + not_covered = allowed. `allowed`, `not_covered` and `plan` are None where the allowed
    amount is not known; `patient` is then the copay, or None. `plan` holds what all payers pay.
    """

    day: date
    profession: Profession
    member: str
    year: date
    allowed: int | None
    amount_from: AmountFrom
    covered: bool
    to_deductible: int | None
    copay: int | None
    coinsurance: int | None
    patient: int | None
    not_covered: int | None
    balance_bill: int
    plan: int | None
    second_payer: int = 0
    pools_left: tuple[int, ...] = ()
    estimate: bool = False
    rules: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def you_pay(self) -> int | None:
        """All that the person pays for the visit; None where it is not known."""
        if self.patient is None or self.not_covered is None:
            return None
        return self.patient + self.not_covered + self.balance_bill


class WarningKind(StrEnum):
    """What is reached at a visit."""

    last_covered = "last_covered"
    cap = "cap"
    review = "review"
    authorization = "authorization"
    deductible = "deductible"
    oop_max = "oop_max"
    kx = "kx"
    medical_review = "medical_review"
    new_year = "new_year"


@dataclass(frozen=True, slots=True)
class Milestone:
    """Something reached at visit `number` (counted from 1, in the order of the ledger)."""

    kind: WarningKind
    number: int
    day: date
    member: str
    note: Note


@dataclass(frozen=True, slots=True)
class Missing:
    """An input nobody gave: its path, and what was assumed for it."""

    where: str
    note: Note


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums of ledger lines; `unknown` counts the visits whose amount is not known, which are in no sum."""

    visits: int = 0
    covered: int = 0
    unknown: int = 0
    allowed: int = 0
    to_deductible: int = 0
    copay: int = 0
    coinsurance: int = 0
    patient: int = 0
    not_covered: int = 0
    balance_bill: int = 0
    plan: int = 0

    @property
    def you_pay(self) -> int:
        """All that the person pays."""
        return self.patient + self.not_covered + self.balance_bill

    @classmethod
    def of(cls, lines: Iterable[LedgerLine]) -> Totals:
        """The sums of `lines`."""
        lines = tuple(lines)
        return cls(
            visits=len(lines),
            covered=sum(line.covered for line in lines),
            unknown=sum(line.you_pay is None for line in lines),
            allowed=sum(line.allowed or 0 for line in lines),
            to_deductible=sum(line.to_deductible or 0 for line in lines),
            copay=sum(line.copay or 0 for line in lines),
            coinsurance=sum(line.coinsurance or 0 for line in lines),
            patient=sum(line.patient or 0 for line in lines),
            not_covered=sum(line.not_covered or 0 for line in lines),
            balance_bill=sum(line.balance_bill for line in lines),
            plan=sum(line.plan or 0 for line in lines),
        )


@dataclass(frozen=True, slots=True)
class YearTotals:
    """The sums of one plan year; it begins on `begins` and ends on `ends`."""

    begins: date
    ends: date
    totals: Totals


@dataclass(frozen=True, slots=True)
class WhatIf:
    """Another way to do it: its name, what the person would pay, and what has to be said with it."""

    name: str
    you_pay: int
    saves: int
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Spread:
    """What the person pays when the number of visits is not certain, in cents; `cases` were priced."""

    tenth: int
    half: int
    ninetieth: int
    cases: int


@dataclass(frozen=True, slots=True)
class PriceAnswer:
    """
    The whole answer. `low` and `high` differ when something is missing; the ledger is that of `high`.

    `rules` are ids of payment rules, `figures` those of figures, with the day each was asked for.
    """

    asked: PriceRequest
    ledger: tuple[LedgerLine, ...]
    totals: Totals
    low: Totals
    by_year: tuple[YearTotals, ...]
    by_profession: Mapping[Profession, Totals]
    warnings: tuple[Milestone, ...]
    missing: tuple[Missing, ...]
    not_modelled: tuple[Note, ...]
    rules: tuple[str, ...]
    figures: Mapping[str, date]
    what_ifs: tuple[WhatIf, ...] = ()
    spread: Spread | None = None

    @property
    def is_range(self) -> bool:
        """Whether something that is missing moves what the person pays."""
        return self.low.you_pay != self.totals.you_pay
