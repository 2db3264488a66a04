"""The shapes of the files under `knowledge/access/`: law, payers, compacts, telehealth."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import Field, StrictBool, StrictInt, StringConstraints

from ablepath.knowledge.authoring.shapes import CitationShape, Id, Shape, TwinShape, Words

Period = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d{2}){0,2}$")]
Circumstances = tuple[Literal["work_related", "self_pay", "diagnosed_before"], ...]
StateCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Count = Annotated[StrictInt, Field(ge=1)]


class ReadShape(Shape):
    """When the sources of a file were read, and up to which day we answer from them."""

    read_on: datetime.date
    relied_on_until: datetime.date


class DatedShape(Shape):
    """A statement of some time: `seen` is the time of its source, `since` its entry into force."""

    seen: Period
    since: datetime.date | None = None
    until: datetime.date | None = None


class LimitShape(Shape):
    """A limit on therapy without a referral."""

    kind: Literal["hard_stop", "no_progress", "notify", "consult", "scope", "referral_required"]
    days: Count | None = None
    day_unit: Literal["calendar", "business"] = "calendar"
    day_unit_assumed: StrictBool = False
    visits: Count | None = None
    not_for: Circumstances = ()
    only_for: Circumstances = ()
    says: TwinShape | None = None
    trust: Literal["V", "V2"]


class WorkInjuryShape(Shape):
    """What is different for an injury at work."""

    kind: Literal["excluded", "excluded_claims", "unpaid", "approval"]
    says: TwinShape


class LegalStatementShape(DatedShape):
    """What the law says for one profession over some time."""

    level: Literal[
        "unrestricted", "provisions", "conditions", "evaluation_only", "referral_required", "unknown"
    ]
    evidence: Literal["primary", "secondary", "chart", "unverified"]
    provision: TwinShape | None = None
    limits: tuple[LimitShape, ...] = ()
    therapist: TwinShape | None = None
    may_order: tuple[
        Literal[
            "physician",
            "podiatrist",
            "dentist",
            "optometrist",
            "nurse_practitioner",
            "physician_assistant",
            "midwife",
        ],
        ...,
    ] = ()
    evaluation_free: StrictBool | None = None
    not_needed_for: Circumstances = ()
    work_injury: WorkInjuryShape | None = None
    pending: TwinShape | None = None
    to_check: Words | None = None
    rests_on: tuple[CitationShape, ...] = ()


class StateLawShape(ReadShape):
    """The law of one state, oldest statement first."""

    name: TwinShape
    PT: Annotated[tuple[LegalStatementShape, ...], Field(min_length=1)]
    OT: Annotated[tuple[LegalStatementShape, ...], Field(min_length=1)]


class PayerStepShape(Shape):
    """One thing to do for a payer."""

    says: TwinShape
    figure: Id | None = None


class PayerStatementShape(DatedShape):
    """What a payer asks for over some time."""

    need: Literal[
        "no_rule", "not_needed", "usually_not", "depends", "not_verified", "usually_needed", "needed"
    ]
    approval: Literal["no", "ask", "yes", "team"]
    says: TwinShape
    steps: tuple[PayerStepShape, ...] = ()
    rests_on: tuple[CitationShape, ...] = ()


class PayerShape(ReadShape):
    """A payer or kind of plan."""

    name: TwinShape
    ask: TwinShape
    tells_parents: StrictBool = False
    statements: Annotated[tuple[PayerStatementShape, ...], Field(min_length=1)]


class CompactShape(ReadShape, DatedShape):
    """An agreement of states on licences."""

    says: TwinShape
    open: TwinShape
    is_complete: StrictBool
    members: dict[StateCode, Annotated[int, Field(ge=2000)] | None]
    rests_on: Annotated[tuple[CitationShape, ...], Field(min_length=1)]


class TelehealthShape(ReadShape, DatedShape):
    """A rule on therapy by video or phone."""

    says: TwinShape
    payers: tuple[Id, ...] = ()
    rests_on: Annotated[tuple[CitationShape, ...], Field(min_length=1)]
