"""The answer about one treatment day: units, marks, amounts, shares. Amounts are whole cents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ablepath.model.discipline import Therapy
from ablepath.model.note import Note
from ablepath.model.treatment_day import Pool, TreatmentDay


@dataclass(frozen=True, slots=True)
class Shares:
    """
    An allowed amount shared out. `patient` is what the person owes of it; `balance_bill` comes on top.

    Where both do not add up to `allowed`, the rest is what nobody pays: an assistant's cut, sequestration,
    and what may not be billed to a qualified beneficiary.
    """

    allowed: int
    to_deductible: int
    coinsurance: int
    patient: int
    medicare: int
    balance_bill: int = 0

    @property
    def to_provider(self) -> int:
        """What the provider receives in all."""
        return self.patient + self.medicare + self.balance_bill

    def __add__(self, other: Shares) -> Shares:
        """Both together, part by part."""
        return Shares(
            self.allowed + other.allowed,
            self.to_deductible + other.to_deductible,
            self.coinsurance + other.coinsurance,
            self.patient + other.patient,
            self.medicare + other.medicare,
            self.balance_bill + other.balance_bill,
        )


NOTHING = Shares(0, 0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class TimedUnits:
    """
    How the timed minutes of one therapy and biller became units.

    `tied`: codes of which any `tied_units` may have one unit more; the first were taken.
    """

    therapy: Therapy
    biller: str
    minutes: Mapping[str, int]
    units: Mapping[str, int]
    tied: tuple[str, ...] = ()
    tied_units: int = 0


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """
    One line of the claim: `full_units` at `full_fee`, the others at `reduced_fee`.

    `fee`: what the schedule gives for the whole line; `allowed`: the lesser of it and the charge.
    """

    code: str
    therapy: Therapy
    biller: str
    units: int
    modifiers: tuple[str, ...]
    full_fee: int
    reduced_fee: int
    full_units: int
    fee: int
    allowed: int
    charge: int | None = None
    limiting_charge: int | None = None

    @property
    def without_reduction(self) -> int:
        """What the schedule would give on a day of its own."""
        return self.units * self.full_fee


@dataclass(frozen=True, slots=True)
class PoolState:
    """A yearly amount before and after the day; None where nobody said how much was used."""

    pool: Pool
    before: int | None
    after: int | None
    kx_threshold: int
    review_threshold: int
    kx_required: bool | None
    review_possible: bool | None


@dataclass(frozen=True, slots=True)
class Certification:
    """
    How a plan of care stands on a day.

    `met` is None while there is still time, which is up to `by`. `covers`: whether a certification covers
    the day; it ends on `ends`. `report_due`: None when nobody said how many treatment days have passed.
    """

    met: bool | None
    by: date
    covers: bool
    ends: date
    report_due: bool | None


@dataclass(frozen=True, slots=True)
class DayAnswer:
    """
    Everything about one treatment day. `place` is what CMS calls its payment area.

    `shares`: one when the deductible met is known, else the lowest (all met) and the highest (nothing met);
    none for a place that is paid by its costs.
    `saving`: the person's part of what the reduction takes off, once the deductible is met.
    `rules`: ids of the payment rules applied; `figures`: ids of the figures used.
    """

    asked: TreatmentDay
    mac: str
    locality: str
    place: str
    timed: tuple[TimedUnits, ...]
    lines: tuple[ClaimLine, ...]
    pools: tuple[PoolState, ...]
    deductible: int
    saving: int
    shares: tuple[Shares, ...]
    rules: tuple[str, ...]
    figures: tuple[str, ...]
    notes: tuple[Note, ...]
    not_modelled: tuple[Note, ...]
    certification: Certification | None = None

    @property
    def allowed(self) -> int:
        """What Medicare allows for the day."""
        return sum(line.allowed for line in self.lines)

    @property
    def fee(self) -> int:
        """What the schedule gives for the day, reduction included."""
        return sum(line.fee for line in self.lines)

    @property
    def without_reduction(self) -> int:
        """What the schedule would give if each unit had a day of its own."""
        return sum(line.without_reduction for line in self.lines)

    @property
    def reduction(self) -> int:
        """What the reduction takes off the fees of the day."""
        return self.without_reduction - self.fee

    @property
    def limiting_charge(self) -> int | None:
        """The most that may be charged, for a supplier who does not take part."""
        limits = [line.limiting_charge for line in self.lines if line.limiting_charge is not None]
        return sum(limits) if limits else None
