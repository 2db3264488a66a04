"""What is to be priced: the visits of an episode, under one plan after another. Amounts are whole cents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ablepath.model.discipline import Profession
from ablepath.model.insurance import SELF, Insurance, Purpose
from ablepath.model.treatment_day import Setting


@dataclass(frozen=True, slots=True)
class BilledUnits:
    """So many units of a code."""

    code: str
    units: int


@dataclass(frozen=True, slots=True)
class Visit:
    """
    One visit. `allowed`: the most the plan counts for it; `charge`: what the provider asks.

    Without an allowed amount, `services` and `zip` lead to the one of Medicare.
    """

    day: date
    profession: Profession
    member: str = SELF
    allowed: int | None = None
    charge: int | None = None
    services: tuple[BilledUnits, ...] = ()
    zip: str | None = None
    setting: Setting = Setting.office
    biller: str = ""
    condition: str = ""
    purpose: Purpose = Purpose.rehabilitative


@dataclass(frozen=True, slots=True)
class PriceRequest:
    """
    Visits in the order of their days, and the plans in the order in which they are in force.

    `counts`: the fewest and the most visits of a profession that will take place, where that is not certain.
    """

    as_of: date
    plans: tuple[Insurance, ...]
    visits: tuple[Visit, ...]
    strict: bool = False
    counts: Mapping[Profession, tuple[int, int]] = field(default_factory=dict)

    def plan_on(self, day: date) -> int | None:
        """The place of the plan in force on `day`; None when there is none."""
        return next((place for place, plan in enumerate(self.plans) if plan.covers(day)), None)
