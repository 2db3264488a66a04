"""
What Medicare allows for one patient and one day: the fees of the place, with the reduction of the day.

This is also what other plans are compared with when their own amount is not known. Amounts are cents.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from ablepath.coverage.medicare.fee import unit_fee
from ablepath.coverage.medicare.reduction import Components, full_unit, reduction_of
from ablepath.knowledge.fees import FeeSchedule, FeeUnknown, Locality, Status, fee_schedule
from ablepath.knowledge.fees.contents import Index, UnitValue
from ablepath.model.discipline import Therapy
from ablepath.model.note import Note
from ablepath.model.treatment_day import Setting

FORMULA, REDUCTION = "medicare.fee", "medicare.reduction"


@dataclass(frozen=True, slots=True)
class Service:
    """So many units of a code, under which therapy, and who bills them when there are several."""

    code: str
    units: int
    therapy: Therapy
    biller: str = ""


@dataclass(frozen=True, slots=True)
class Amount:
    """
    What is allowed for a service: `full_units` at `full_fee`, the others at `reduced_fee`, in cents.

    `without_reduction`: what it would be on a day of its own.
    """

    service: Service
    full_fee: int
    reduced_fee: int
    full_units: int

    @property
    def allowed(self) -> int:
        """The amount allowed for all its units."""
        return self.full_units * self.full_fee + (self.service.units - self.full_units) * self.reduced_fee

    @property
    def without_reduction(self) -> int:
        """All its units in full."""
        return self.service.units * self.full_fee


@dataclass(frozen=True, slots=True)
class Allowed:
    """
    What Medicare allows for a day. `rules` name what was applied, `notes` what has to be said with it.

    `estimate`: a figure of an earlier year stands in for one that is not known yet.
    """

    amounts: tuple[Amount, ...]
    locality: Locality
    notes: tuple[Note, ...] = ()
    rules: tuple[str, ...] = ()
    estimate: bool = False

    @property
    def total(self) -> int:
        """The amount of the whole day."""
        return sum(amount.allowed for amount in self.amounts)

    @property
    def without_reduction(self) -> int:
        """The amount if each unit were the only one of its day."""
        return sum(amount.without_reduction for amount in self.amounts)


@dataclass(frozen=True)
class Prices:
    """What the fee schedule says for one day, place and kind of setting."""

    locality: Locality
    index: Index
    factor: int
    reduction: int
    values: dict[str, UnitValue]
    notes: list[Note] = field(default_factory=list)
    estimate: bool = False

    def amounts(self, services: Sequence[Service]) -> list[Amount]:
        """The amount of each service, all of one day; the reduction is made biller by biller."""
        full = set(self._full_places(services))
        return [self._amount(service, place in full) for place, service in enumerate(services)]

    def _full_places(self, services: Sequence[Service]) -> Iterable[int]:
        for biller in dict.fromkeys(service.biller for service in services):
            ranked = [
                place
                for place, service in enumerate(services)
                if service.biller == biller
                and service.units
                and self.values[service.code].reduced_with_others
            ]
            found = full_unit([self._components(services[place]) for place in ranked])
            if found is not None:
                yield ranked[found]

    def _components(self, service: Service) -> Components:
        value = self.values[service.code]
        return Components(value.work, value.practice, value.malpractice)

    def _amount(self, service: Service, holds_the_full_unit: bool) -> Amount:
        value = self.values[service.code]
        if value.status is Status.bundled:
            return Amount(service, 0, 0, service.units)
        full = unit_fee(value, self.index, self.factor)
        if not value.reduced_with_others:
            return Amount(service, full, full, service.units)
        less = unit_fee(value, self.index, self.factor, self.reduction)
        return Amount(service, full, less, 1 if holds_the_full_unit else 0)


def allowed_on(
    services: Sequence[Service],
    day: date,
    zip_code: str,
    setting: Setting = Setting.office,
    *,
    qualifying: bool = False,
    may_estimate: bool = False,
    schedule: FeeSchedule | None = None,
) -> Allowed:
    """
    What Medicare allows for `services`, all of one patient and one day, in the place of a ZIP code.

    With `may_estimate` figures of an earlier year stand in for later ones, and the answer says so.
    Raises `PlaceUnknown`, `FeeUnknown`, and `NotInForce` beyond what is known.
    """
    schedule = schedule or fee_schedule()
    locality, is_sure = schedule.places.locality_of(zip_code)
    prices = prices_on(
        [service.code for service in services],
        day,
        locality,
        setting,
        qualifying=qualifying,
        may_estimate=may_estimate,
        schedule=schedule,
    )
    notes = [*prices.notes, *_place_notes(schedule, day, zip_code, is_sure)]
    amounts = prices.amounts(services)
    is_reduced = any(amount.allowed < amount.without_reduction for amount in amounts)
    rules = (FORMULA, REDUCTION) if is_reduced else (FORMULA,)
    return Allowed(tuple(amounts), locality, tuple(notes), rules, prices.estimate)


def prices_on(
    codes: Iterable[str],
    day: date,
    locality: Locality,
    setting: Setting,
    *,
    qualifying: bool = False,
    may_estimate: bool = False,
    schedule: FeeSchedule | None = None,
) -> Prices:
    """The prices of `codes` on a day in a payment area. Raises as `allowed_on` does."""
    schedule = schedule or fee_schedule()
    factor = schedule.factor(day, qualifying=qualifying, may_estimate=may_estimate)
    index = schedule.index(locality, day)
    values = {code: payable(schedule, code, day) for code in codes}
    reduction = reduction_of(schedule.amounts, day, setting, may_estimate=may_estimate)
    notes = [*_value_notes(values), *_index_notes(schedule, day)]
    if factor.estimate:
        notes.append(Note("medicare.note.estimate", {"year": str(day.year)}))
    share = reduction.share() if reduction else 0
    return Prices(locality, index, factor.parts, share, values, notes, factor.estimate)


def payable(schedule: FeeSchedule, code: str, day: date) -> UnitValue:
    """The unit value of a code that has a national price. Raises `FeeUnknown` for every other."""
    value = schedule.value(code, day)
    match value.status:
        case Status.active | Status.bundled:
            return value
        case Status.not_valid:
            raise FeeUnknown(f"Medicare does not take {code}; bill the code it uses instead")
        case _:
            raise FeeUnknown(f"Medicare has no national price for {code}: each contractor sets its own")


def _value_notes(values: dict[str, UnitValue]) -> Iterable[Note]:
    for code, value in values.items():
        if value.status is Status.bundled:
            yield Note("medicare.note.bundled", {"code": code})


def _index_notes(schedule: FeeSchedule, day: date) -> Iterable[Note]:
    """CMS sets the indices anew each year; whoever answers with older ones says so."""
    if schedule.indexed_until < day.year:
        yield Note("medicare.note.older_index", {"year": str(day.year), "of": str(schedule.indexed_until)})


def _place_notes(schedule: FeeSchedule, day: date, zip_code: str, is_sure: bool) -> Iterable[Note]:
    if not is_sure:
        yield Note("medicare.note.zip_plus_4", {"zip": zip_code})
    quarter = schedule.places.quarter
    if quarter[:4] != str(day.year):
        yield Note("medicare.note.zip_file", {"quarter": quarter})
