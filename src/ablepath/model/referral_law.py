"""What the law of a state says about therapy without a referral, profession by profession."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ablepath.model.discipline import Discipline
from ablepath.model.source import Citation, Trust, lowest_trust
from ablepath.model.text import Text
from ablepath.model.validity import Validity


class Evidence(StrEnum):
    """
    On what a statement rests.

    primary: statute, rule or official page of the state. secondary: another page. chart: the APTA chart of
    February 2021 alone. unverified: no source; such a statement never says what the law is.
    """

    primary = "primary"
    secondary = "secondary"
    chart = "chart"
    unverified = "unverified"


class Level(StrEnum):
    """
    How far one may go without a referral.

    unrestricted: all the way. provisions: with limits. conditions: the problem or the place decides.
    evaluation_only: an evaluation, no treatment of a medical condition. referral_required: not at all.
    unknown: not verified.
    """

    unrestricted = "unrestricted"
    provisions = "provisions"
    conditions = "conditions"
    evaluation_only = "evaluation_only"
    referral_required = "referral_required"
    unknown = "unknown"


class LimitKind(StrEnum):
    """
    What a limit asks for.

    hard_stop: a referral or signature to go on. no_progress: a referral when the person is not better.
    notify: a doctor is told. consult: the therapist talks with a doctor, or may not go on. scope: not
    for every problem or technique. referral_required: a referral in a case that the words describe.
    """

    hard_stop = "hard_stop"
    no_progress = "no_progress"
    notify = "notify"
    consult = "consult"
    scope = "scope"
    referral_required = "referral_required"


class DayUnit(StrEnum):
    """Every day of the calendar, or the days on which offices work."""

    calendar = "calendar"
    business = "business"


class Orderer(StrEnum):
    """Who may write a referral, order or prescription."""

    physician = "physician"
    podiatrist = "podiatrist"
    dentist = "dentist"
    optometrist = "optometrist"
    nurse_practitioner = "nurse_practitioner"
    physician_assistant = "physician_assistant"
    midwife = "midwife"


class Circumstance(StrEnum):
    """What may be told of a person that changes the rule. What is not told counts as not so."""

    work_related = "work_related"
    self_pay = "self_pay"
    diagnosed_before = "diagnosed_before"


@dataclass(frozen=True, slots=True)
class Limit:
    """
    One limit on therapy without a referral; of `days` and `visits` the first to run out counts.

    `day_unit_assumed`: the source says only "days". `not_for` and `only_for` name circumstances.
    `says` adds what the kind and the numbers do not tell.
    """

    kind: LimitKind
    trust: Trust
    days: int | None = None
    day_unit: DayUnit = DayUnit.calendar
    day_unit_assumed: bool = False
    visits: int | None = None
    not_for: tuple[Circumstance, ...] = ()
    only_for: tuple[Circumstance, ...] = ()
    says: Text | None = None


class WorkInjuryKind(StrEnum):
    """
    What is different for an injury at work.

    excluded: no therapy without a referral. excluded_claims: the same, for a claim on workers'
    compensation only. unpaid: nobody has to pay without a referral. approval: the payer approves first.
    """

    excluded = "excluded"
    excluded_claims = "excluded_claims"
    unpaid = "unpaid"
    approval = "approval"


@dataclass(frozen=True, slots=True)
class WorkInjury:
    """The rule for an injury at work, where the law of the profession has one."""

    kind: WorkInjuryKind
    says: Text


@dataclass(frozen=True, slots=True)
class LegalStatement:
    """
    What the law says for one profession over some time.

    `may_order` is empty where it was not read. `evaluation_free`: whether an evaluation alone needs no
    referral; None where it was not read. `not_needed_for`: circumstances in which no referral is needed.
    `pending`: what may have changed it. `to_check`: for reviewers, what is still to be read.
    """

    level: Level
    evidence: Evidence
    validity: Validity
    provision: Text | None = None
    limits: tuple[Limit, ...] = ()
    therapist: Text | None = None
    may_order: tuple[Orderer, ...] = ()
    evaluation_free: bool | None = None
    not_needed_for: tuple[Circumstance, ...] = ()
    work_injury: WorkInjury | None = None
    pending: Text | None = None
    to_check: str | None = None
    rests_on: tuple[Citation, ...] = ()

    @property
    def trust(self) -> Trust:
        """The lowest trust it rests on; U when it rests on nothing."""
        found = [cited.trust for cited in self.rests_on] + [limit.trust for limit in self.limits]
        return lowest_trust(found) or Trust.U


@dataclass(frozen=True, slots=True)
class StateLaw:
    """The law of one state, district or territory: for each profession its statements, oldest first."""

    id: str
    name: Text
    statements: Mapping[Discipline, tuple[LegalStatement, ...]]

    def on(self, discipline: Discipline, day: date) -> LegalStatement | None:
        """
        The statement known to hold on `day`, or None when the law of that day is not known.

        What is not verified is not verified on any day.
        """
        for one in self.statements[discipline]:
            if one.evidence is Evidence.unverified or one.validity.covers(day):
                return one
        return None

    def known_days(self, discipline: Discipline) -> tuple[date, date]:
        """The first and the last day for which anything is known."""
        validities = [one.validity for one in self.statements[discipline]]
        return validities[0].first_day, validities[-1].last_day
