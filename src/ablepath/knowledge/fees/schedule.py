"""The fee schedule, looked up by code, place and day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from typing import TypeVar

from ablepath.figures import Figures, NotInForce
from ablepath.knowledge.fees.contents import Code, Index, Locality, UnitValue
from ablepath.knowledge.fees.files import Held, held
from ablepath.knowledge.fees.places import Places
from ablepath.knowledge.figures import figures

CONVERSION_FACTOR = "us.medicare.pfs.conversion_factor"
QUALIFYING = "us.medicare.pfs.conversion_factor_qualifying_apm"
PARTS = 10_000
"""A conversion factor is counted in ten-thousandths of a dollar."""

T = TypeVar("T", UnitValue, Index)


class FeeUnknown(LookupError):
    """No Medicare amount is known for this code, place or day."""


@dataclass(frozen=True, slots=True)
class Factor:
    """Dollars for one relative value unit, in ten-thousandths; `estimate`: of an earlier day."""

    parts: int
    estimate: bool


@dataclass(frozen=True)
class FeeSchedule:
    """Codes, unit values and indices by day. `places` is read when the first ZIP code is asked for."""

    codes: Mapping[str, Code]
    values: Mapping[str, Sequence[UnitValue]]
    indices: Mapping[str, Sequence[Index]]
    localities: Mapping[str, Locality]
    factors: Mapping[date, int]
    amounts: Figures

    @cached_property
    def indexed_until(self) -> int:
        """The last year for which the indices were read."""
        return max(one.since.year for dated in self.indices.values() for one in dated)

    @cached_property
    def places(self) -> Places:
        """The ZIP codes."""
        return held().places(self.localities)

    def value(self, code: str, day: date) -> UnitValue:
        """The unit value of `code` on `day`. Raises `FeeUnknown` for a day before the first."""
        found = _last(self.values.get(code, ()), day)
        if found is None:
            raise FeeUnknown(f"Medicare has no unit value for {code} on {day}")
        return found

    def index(self, locality: Locality, day: date) -> Index:
        """The indices of `locality` on `day`. Raises `FeeUnknown` before the first and after its last day."""
        found = _last(self.indices.get(locality.id, ()), day)
        if found is None or (locality.until and day > locality.until):
            raise FeeUnknown(f"Medicare has no cost index for {locality.name} ({locality.id}) on {day}")
        return found

    def factor(self, day: date, *, qualifying: bool = False, may_estimate: bool = False) -> Factor:
        """
        The conversion factor on `day`; for a biller in a qualifying payment model where that differs.

        Raises `NotInForce` beyond what is known, or with `may_estimate` gives the last one and says so.
        """
        is_apart = qualifying and day >= self.amounts.figure(QUALIFYING).begins
        figure = self.amounts.figure(QUALIFYING if is_apart else CONVERSION_FACTOR)
        try:
            value = figure.in_force(day)
        except NotInForce:
            if not is_apart and (imported := self._imported_factor(day)):
                return Factor(imported, estimate=False)
            if not may_estimate:
                raise
            value = figure.latest(day)
        return Factor(_parts(value.amount()), value.estimate)

    def _imported_factor(self, day: date) -> int | None:
        """The factor of the newest release of this year that was imported and has begun."""
        begun = [since for since in self.factors if since <= day and since.year == day.year]
        return self.factors[max(begun)] if begun else None

    def factors_known_in(self, year: int) -> frozenset[int]:
        """Every conversion factor of a year, in ten-thousandths; none when it is not known."""
        values = self.amounts.figure(CONVERSION_FACTOR).values
        return frozenset(_parts(value.amount()) for value in values if value.since.year == year)


@cache
def fee_schedule() -> FeeSchedule:
    """The fee schedule that ships, under what the user has imported."""
    return _schedule(held(), figures())


def _schedule(files: Held, amounts: Figures) -> FeeSchedule:
    return FeeSchedule(
        codes=files.codes,
        values=files.values,
        indices=files.indices,
        localities=files.localities,
        factors=files.factors,
        amounts=amounts,
    )


def _last(dated: Sequence[T], day: date) -> T | None:
    return next((one for one in reversed(dated) if one.since <= day), None)


def _parts(amount: Decimal) -> int:
    return int(amount * PARTS)
