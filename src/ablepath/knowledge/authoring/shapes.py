"""The shape of each kind of knowledge file. Keys that are not listed are refused."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictBool,
    StrictInt,
    StringConstraints,
    field_validator,
)

from ablepath.figures import WHOLE_VALUE

Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")]


class Shape(BaseModel):
    """Base of all shapes: nothing unknown passes, nothing changes afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class TwinShape(Shape):
    en: Words
    es: Words


class SourceShape(Shape):
    id: Id
    title: Words
    publisher: Words
    url: Words | None
    published: Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d{2}){0,2}$")] | None
    checked_on: datetime.date
    superseded_by: Words | None
    licence: Words


class ChoiceShape(Shape):
    id: Id
    label: TwinShape
    hint: TwinShape | None = None


class ScaleShape(Shape):
    kind: Literal["ordered", "choice", "yes_no", "number", "text", "date"]
    choices: tuple[ChoiceShape, ...] = ()
    least: int | float | None = None
    most: int | float | None = None
    whole: StrictBool = False


class CodesShape(Shape):
    icf: Words | None = None
    loinc: Words | None = None
    snomed: Words | None = None


class CitationShape(Shape):
    source: Id
    at: Words
    supports: Words
    trust: Literal["V", "V2", "U"]
    superseded_note: Words | None = None


class ExpectedFromShape(CitationShape):
    age: Annotated[float, Field(gt=0, le=130)]


class CorrectsAgeShape(CitationShape):
    born_before: Annotated[float, Field(gt=0)]
    counted_from: Annotated[float, Field(gt=0)]
    until: Annotated[float, Field(gt=0)]


class FactShape(Shape):
    id: Id
    answers: Id
    label: TwinShape
    question: TwinShape
    why: TwinShape
    codes: CodesShape = CodesShape()
    ask_when: Any = None
    may_change: StrictBool = False
    expected_from: ExpectedFromShape | None = None
    corrects_age: CorrectsAgeShape | None = None


class MirrorShape(Shape):
    """Facts made from each fact of another family: `goals.walking` from `difficulties.walking`."""

    of: Id
    label: TwinShape
    question: TwinShape
    why: TwinShape
    may_change: StrictBool = False


class GroupShape(Shape):
    label: TwinShape
    facts: Annotated[tuple[Id, ...], Field(min_length=1)]


class ExampleShape(Shape):
    about: Words
    given: dict[str, Any]
    expect: Literal["met", "not_met", "unknown"]


class InForceShape(Shape):
    from_: datetime.date = Field(alias="from")
    until: datetime.date | None = None


class ReviewShape(Shape):
    by: Words
    date: datetime.date
    again_by: datetime.date


class RuleShape(Shape):
    id: Id
    says: TwinShape
    in_force: InForceShape
    when: Any
    then: Any
    because: TwinShape
    rests_on: Annotated[tuple[CitationShape, ...], Field(min_length=1)]
    examples: Annotated[tuple[ExampleShape, ...], Field(min_length=1)]
    reviewed: ReviewShape | None
    basis: Literal["safety_default"] | None = None


def _exact(written: object) -> str:
    """A whole number, or a decimal in quotes: a bare 0.1 would be a binary fraction."""
    is_whole = isinstance(written, int) and not isinstance(written, bool)
    if (is_whole or isinstance(written, str)) and re.fullmatch(r"\d+(\.\d+)?", str(written)):
        return str(written)
    raise ValueError('write a whole number, or a decimal in quotes such as "0.20"')


Amount = Annotated[str, BeforeValidator(_exact)]


class FigureValueShape(Shape):
    from_: datetime.date = Field(alias="from")
    until: datetime.date | None = None
    value: dict[Annotated[str, StringConstraints(pattern=r"^[a-z_]*$")], Amount]
    source: Id
    at: Words
    trust: Literal["V", "V2", "U"]

    @field_validator("value", mode="before")
    @classmethod
    def _in_parts(cls, written: object) -> object:
        """A value without parts is the only part of itself."""
        return written if isinstance(written, dict) and written else {WHOLE_VALUE: written}


class FigureShape(Shape):
    """An amount or limit that somebody else sets."""

    id: Id
    says: TwinShape
    unit: Literal[
        "USD",
        "USD per calendar year",
        "USD per plan year",
        "USD per RVU",
        "share",
        "factor",
        "days",
        "minutes",
    ]
    values: Annotated[tuple[FigureValueShape, ...], Field(min_length=1)]
    known_until: datetime.date


class PaymentRuleShape(Shape):
    """A step of the arithmetic of money, in words."""

    id: Id
    says: TwinShape
    rests_on: Annotated[tuple[CitationShape, ...], Field(min_length=1)]


class NotModelledShape(Shape):
    """What no rule reads, and why."""

    fact: Id
    reason: TwinShape


class WarnShape(Shape):
    level: Literal["emergency", "urgent", "doctor_first", "protect"]
    act: Literal[
        "call_911", "go_to_er", "crisis_988", "same_day", "within_days", "before_therapy", "private_card"
    ]
    therapy_meanwhile: Literal["hold", "continue", "book_now"]


class PhysicalShape(Shape):
    indicates: Literal["PT"]
    strength: Literal["strong", "moderate", "weak"]


class OccupationalShape(Shape):
    indicates: Literal["OT"]
    strength: Literal["strong", "moderate", "weak"]


class EitherShape(Shape):
    indicates: Literal["EITHER"]
    choose: TwinShape


class NeitherShape(Shape):
    indicates: Literal["NEITHER"]
    settles: StrictBool
    instead: TwinShape


class OtherHelpShape(Shape):
    who: TwinShape


class TimingShape(Shape):
    start_within_days: Annotated[StrictInt, Field(ge=1)]


class PlaceShape(Shape):
    place: Literal[
        "inpatient_rehab", "skilled_nursing", "home_health", "outpatient", "school", "early_intervention"
    ]
    asks: TwinShape


THEN_BY_FOLDER: dict[str, type[Shape]] = {
    "warnings": WarnShape,
    "physical": PhysicalShape,
    "occupational": OccupationalShape,
    "either": EitherShape,
    "neither": NeitherShape,
    "other_help": OtherHelpShape,
    "timing": TimingShape,
    "place": PlaceShape,
}
