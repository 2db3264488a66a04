"""Days and amounts of the cases, read for the program."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from ablepath.knowledge.fees.written import ten_thousandths
from ablepath.model.money import cents
from ablepath.model.treatment_day import Setting

SETTINGS = {
    "office": Setting.office,
    "institution": Setting.rehab_agency,
    "institutional": Setting.rehab_agency,
    "CAH": Setting.critical_access_hospital,
}
"""Settings in the words of the cases; our own names stand for themselves."""


def day(text: str) -> date:
    """A day written as in the cases."""
    return date.fromisoformat(text)


def money(amount: Any) -> int:
    """An amount of a case, text or number, in cents."""
    return cents(str(amount))


def parts(share: Any) -> int:
    """A share of a case in ten-thousandths."""
    return ten_thousandths(str(share))


def setting(given: Any) -> Setting:
    """The setting a case names, an office where it names none."""
    return SETTINGS.get(given) or Setting(str(given or "office").replace(" ", "_"))


def decimal(parts_of_a_dollar: int) -> str:
    """Ten-thousandths as a decimal."""
    return str(Decimal(parts_of_a_dollar) / 10_000)
