"""One treatment day under Medicare Part B: what was done, by whom, for how long, and where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from ablepath.model.discipline import Therapy


class Setting(StrEnum):
    """Where the therapy is given. All but an office are institutions to Medicare."""

    office = "office"
    hospital_outpatient = "hospital_outpatient"
    critical_access_hospital = "critical_access_hospital"
    skilled_nursing = "skilled_nursing"
    home_health = "home_health"
    rehab_agency = "rehab_agency"
    comprehensive_outpatient = "comprehensive_outpatient"

    @property
    def is_institution(self) -> bool:
        """Whether Medicare pays an institution here, not a private practice."""
        return self is not Setting.office

    @property
    def is_paid_by_cost(self) -> bool:
        """Whether Medicare pays the costs of the place, not its fee schedule."""
        return self is Setting.critical_access_hospital


class UnitRule(StrEnum):
    """How minutes become units: by the total time of the day (Medicare), or each code by its own midpoint."""

    total_time = "total_time"
    midpoint = "midpoint"


class By(StrEnum):
    """Who gave a service. Minutes together with the therapist are the therapist's."""

    PT = "PT"
    PTA = "PTA"
    PT_AND_PTA = "PT+PTA"
    OT = "OT"
    OTA = "OTA"
    OT_AND_OTA = "OT+OTA"
    SLP = "SLP"

    @property
    def therapy(self) -> Therapy:
        """Under which therapy the service counts."""
        return Therapy.SLP if self is By.SLP else Therapy(self.value[:2])

    @property
    def is_assistant_alone(self) -> bool:
        """Whether an assistant gave it without the therapist beside."""
        return self in (By.PTA, By.OTA)


class Pool(StrEnum):
    """The two yearly amounts that Medicare counts: PT and SLP together, OT alone."""

    pt_slp = "pt_slp"
    ot = "ot"

    @classmethod
    def of(cls, therapy: Therapy) -> Pool:
        """The pool to which a therapy counts."""
        return cls.ot if therapy is Therapy.OT else cls.pt_slp


@dataclass(frozen=True, slots=True)
class Line:
    """
    One service. `minutes` for a code counted by time; `units` for one that is counted otherwise.

    `charge`: what is charged for the whole line, in cents; Medicare goes by the lesser of it and the fee.
    `biller`: who bills, when there are several that day.
    """

    code: str
    by: By
    minutes: int | None = None
    units: int | None = None
    charge: int | None = None
    biller: str = ""


@dataclass(frozen=True, slots=True)
class PlanOfCare:
    """What is known of the plan of care and its signatures. `days`: how long the plan is meant to last."""

    first_treatment: date
    days: int | None = None
    order_on_file: bool = False
    sent_on: date | None = None
    signed_on: date | None = None
    verbal_order_on: date | None = None
    recertified_on: tuple[date, ...] = ()
    treatment_days_since_report: int | None = None


@dataclass(frozen=True, slots=True)
class TreatmentDay:
    """
    One patient's therapy on one day.

    `deductible_met`: paid towards the Part B deductible this year, in cents; None when not known.
    `used`: allowed amounts of the year so far by pool, in cents; a pool left out is not known.
    """

    day: date
    zip: str
    setting: Setting
    lines: tuple[Line, ...]
    rule: UnitRule = UnitRule.total_time
    used: Mapping[Pool, int] = field(default_factory=dict)
    deductible_met: int | None = None
    participating: bool = True
    assigned: bool = True
    qualified_beneficiary: bool = False
    qualifying_model: bool = False
    plan: PlanOfCare | None = None
