"""Fees and the multiple procedure reduction."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from ablepath.coverage.medicare.allowed import Prices, Service, payable
from ablepath.coverage.medicare.fee import unit_fee
from ablepath.coverage.medicare.reduction import Components, full_unit, reduced, reduction_of
from ablepath.knowledge.fees import Locality, Status, UnitValue, fee_schedule
from ablepath.knowledge.fees.contents import NATIONAL, Index
from ablepath.knowledge.fees.written import hundredths, thousandths
from ablepath.knowledge.figures import figures
from ablepath.model.discipline import Therapy
from ablepath.model.money import dollars
from tests.cases.kinds.medicare.written import day, decimal, money, parts, setting

NOWHERE = Locality("00000", "00", "", "as the case gives it")


def mppr_components(given: Mapping[str, Any]) -> object:
    """Amounts of units in three parts, reduced and added up part by part."""
    units = [
        Components(*(money(unit[part]) for part in ("work", "pe", "mp"))) for unit in given["lines"].values()
    ]
    less = reduced(units, parts(given["pe_reduction"]))
    return {
        "work": dollars(sum(unit.work for unit in less)),
        "pe": dollars(sum(unit.practice for unit in less)),
        "mp": dollars(sum(unit.malpractice for unit in less)),
        "total": dollars(sum(unit.total for unit in less)),
        "total_unreduced": dollars(sum(unit.total for unit in units)),
        "full_pe_line": _name_of_full(given, units),
    }


def mppr_parameter(given: Mapping[str, Any]) -> object:
    """The share of practice expense that is taken off on a day."""
    found = reduction_of(figures(), day(given["dos"]), setting(given["setting"]))
    return {"pe_reduction": found.as_plain() if found else "0"}


def mppr_visit(given: Mapping[str, Any]) -> object:
    """A visit's lines in the fee schedule of a year; the factor says which part of the year."""
    factor = parts(given["cf"]) if "cf" in given else None
    on = _day_of(given["year"], factor)
    together = given.get("same_billing_provider_same_day", True)
    services = [
        Service(
            line["code"], line["units"], Therapy(line["discipline"]), "" if together else line["discipline"]
        )
        for line in given["lines"]
    ]
    prices = _prices(given, services, on, factor)
    amounts = prices.amounts(services)
    first = next((a.service for a in amounts if a.full_units and a.full_fee != a.reduced_fee), None)
    return {
        "full_pe_line": first and {"discipline": first.therapy.value, "code": first.code},
        "allowed_total": dollars(sum(amount.allowed for amount in amounts)),
        "allowed_without_mppr": dollars(sum(amount.without_reduction for amount in amounts)),
        "reduction": dollars(sum(amount.without_reduction - amount.allowed for amount in amounts)),
    }


def pfs_fee_and_therapy_reduction(given: Mapping[str, Any]) -> object:
    """The fee of a code from its values and indices, in full and with half of the practice expense."""
    written = given["rvu"]
    value = UnitValue(
        date(given["year"], 1, 1),
        "as the case gives it",
        Status.active,
        hundredths(written["work"]),
        hundredths(written["pe_nonfac"]),
        hundredths(written["mp"]),
        reduced_with_others=True,
    )
    cut = reduction_of(figures(), value.since, setting("office"))
    factor = parts(given["cf"])
    return {
        "nonfacility_fee": dollars(unit_fee(value, _index(given), factor)),
        "therapy_reduced_fee": dollars(unit_fee(value, _index(given), factor, cut.share() if cut else 0)),
    }


def pfs_national_fee(given: Mapping[str, Any]) -> object:
    """The fee of a code where every index is one."""
    factor = parts(given["cf"]) if "cf" in given else None
    on = _day_of(given["year"], factor)
    value = payable(fee_schedule(), given["code"], on)
    return {"nonfacility": dollars(unit_fee(value, NATIONAL, factor or fee_schedule().factor(on).parts))}


def _prices(given: Mapping[str, Any], services: list[Service], on: date, factor: int | None) -> Prices:
    cut = reduction_of(figures(), on, setting(given.get("setting")))
    values = {service.code: payable(fee_schedule(), service.code, on) for service in services}
    used = factor or fee_schedule().factor(on).parts
    return Prices(NOWHERE, _index(given), used, cut.share() if cut else 0, values)


def _index(given: Mapping[str, Any]) -> Index:
    if "gpci" not in given:
        return NATIONAL
    work, practice, malpractice = (thousandths(given["gpci"][part]) for part in ("work", "pe", "mp"))
    return Index(date.min, "as the case gives it", work, practice, malpractice)


def _day_of(year: int, factor: int | None) -> date:
    """The first day of the year on which this factor was in force; the first of the year without one."""
    first = date(year, 1, 1)
    days = (first + timedelta(days=number) for number in range(366))
    matching = (on for on in days if on.year == year and fee_schedule().factor(on).parts == factor)
    if factor is None:
        return first
    found = next(matching, None)
    if found is None:
        raise ValueError(f"no day of {year} has the conversion factor {decimal(factor)}")
    return found


def _name_of_full(given: Mapping[str, Any], units: list[Components]) -> str | None:
    place = full_unit(units)
    return None if place is None else list(given["lines"])[place]
