"""Insurance as the price of an episode needs it. Amounts are whole cents, shares ten-thousandths."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from ablepath.model.discipline import Profession
from ablepath.model.money import WHOLE
from ablepath.model.treatment_day import Pool

SELF = "self"
"""The member whose own amounts are given as `individual`."""


class InsuranceKind(StrEnum):
    """Who pays."""

    commercial = "commercial"
    medicare_part_b = "medicare_part_b"
    medicare_advantage = "medicare_advantage"
    medicaid = "medicaid"
    workers_comp = "workers_comp"
    tricare = "tricare"
    va = "va"
    school_idea = "school_idea"
    early_intervention = "early_intervention"
    self_pay = "self_pay"

    @property
    def is_free(self) -> bool:
        """Whether another pays all of covered care: the employer's insurer, the school."""
        return self in (InsuranceKind.workers_comp, InsuranceKind.school_idea)

    @property
    def has_own_terms(self) -> bool:
        """Whether cost shares are those of the plan, not of the law and not the whole price."""
        return not self.is_free and self not in (InsuranceKind.medicare_part_b, InsuranceKind.self_pay)


class Network(StrEnum):
    """Whether the provider has a contract with the plan."""

    inside = "in"
    outside = "out"


class CopayApplies(StrEnum):
    """How a copay and the deductible go together; `coverage.plan.cost_share` says what each does."""

    no_deductible = "no_deductible"
    after_deductible = "after_deductible"
    until_deductible = "until_deductible"
    with_deductible = "with_deductible"


class Per(StrEnum):
    """The period over which a visit pool counts. A condition or an episode has no end of its own."""

    plan_year = "plan_year"
    calendar_year = "calendar_year"
    condition = "condition"
    episode = "episode"


class AfterCap(StrEnum):
    """What happens when a pool is empty: the plan pays no more, or looks before it pays."""

    not_covered = "not_covered"
    review = "review"


class Purpose(StrEnum):
    """Getting a skill back, or learning it for the first time. Plans count the two apart."""

    rehabilitative = "rehabilitative"
    habilitative = "habilitative"


@dataclass(frozen=True, slots=True)
class Limits:
    """
    A yearly amount for a person and for the family; None where there is none.

    Embedded: nobody needs more than the individual amount. Not embedded (aggregate): only the family's
    counts.
    """

    individual: int | None = None
    family: int | None = None
    embedded: bool = True

    @property
    def for_one(self) -> int | None:
        """The amount that one person has to reach; None where only the family has one."""
        return self.individual if self.embedded or self.family is None else None


@dataclass(frozen=True, slots=True)
class Met:
    """How much of it was met in the plan year: by the person, by the family with the person, by others."""

    individual: int | None = None
    family: int | None = None
    members: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Benefit:
    """
    What a visit costs the person: a copay, a share (coinsurance), or both, one after the other.

    `after_deductible`: whether the deductible comes before the share; None when nobody said.
    """

    copay: int | None = None
    copay_applies: CopayApplies = CopayApplies.no_deductible
    coinsurance: int | None = None
    after_deductible: bool | None = None

    @property
    def is_known(self) -> bool:
        """Whether it says what is paid: "nothing after the deductible" does, nothing at all does not."""
        return self.copay is not None or self.coinsurance is not None or self.after_deductible is not None


@dataclass(frozen=True, slots=True)
class VisitPool:
    """So many visits of these professions together, per person and period, and how many were used."""

    professions: tuple[Profession, ...]
    visits: int
    used: int = 0
    per: Per = Per.plan_year
    after_cap: AfterCap = AfterCap.not_covered
    purpose: Purpose | None = None
    exempt_conditions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Authorization:
    """The plan wants to be asked before visits after the first `after_visits` of a plan year."""

    professions: tuple[Profession, ...]
    after_visits: int
    used: int = 0


@dataclass(frozen=True, slots=True)
class Secondary:
    """A second payer: the share of the deductible, and of copay and coinsurance, that it takes over."""

    of_deductible: int = 0
    of_share: int = WHOLE


@dataclass(frozen=True, slots=True)
class Insurance:
    """One plan; `since` and `until` where it began or ends. `starts`: month and day of its plan year."""

    kind: InsuranceKind
    plan_type: str = ""
    starts: tuple[int, int] = (1, 1)
    since: date | None = None
    until: date | None = None
    network: Network = Network.inside
    deductible: Limits | None = None
    deductible_met: Met = field(default_factory=Met)
    oop_max: Limits | None = None
    oop_met: Met = field(default_factory=Met)
    benefits: Mapping[Profession, Benefit] = field(default_factory=dict)
    pools: tuple[VisitPool, ...] = ()
    authorizations: tuple[Authorization, ...] = ()
    secondary: Secondary | None = None
    qualified_beneficiary: bool = False
    used_so_far: Mapping[Pool, int] = field(default_factory=dict)

    def covers(self, day: date) -> bool:
        """Whether the plan is in force on `day`."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)
