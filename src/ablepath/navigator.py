"""Joins the answers. Today: which help, a Medicare day, an episode, the referral. Later: the plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from ablepath.explain.trees import finding_lines
from ablepath.explain.words import Words
from ablepath.knowledge.bundle import knowledge
from ablepath.model.intake import Intake
from ablepath.model.recommendation import Recommendation
from ablepath.model.text import Language
from ablepath.records.faults import Fault, InputFaults
from ablepath.records.intake import read_intake
from ablepath.triage import findings
from ablepath.triage.counting import counted
from ablepath.triage.recommendation import recommend as recommend_from

if TYPE_CHECKING:
    from ablepath.model.price_answer import PriceAnswer
    from ablepath.model.referral import ReferralAnswer
    from ablepath.model.treatment_answer import DayAnswer


def intake_from(written: object, today: date | None = None) -> Intake:
    """
    The intake in `written`, checked. `today` is the day of an intake that names none.

    Raises `InputFaults` when it cannot be used.
    """
    return read_intake(written, knowledge(), today or date.today())


def recommend(intake: Intake | Mapping[str, object], *, language: Language = "en") -> Recommendation:
    """
    Which help fits: occupational therapy, physical therapy, both, either, a doctor first, or none.

    `intake` is what is known of one person, laid out like the JSON intake or already read. What is
    left out is unknown, never "no". Raises `InputFaults` when it cannot be used.

    >>> recommend({"difficulties": {"walking": "severe"}}).outcome
    <Outcome.PT: 'PT'>
    """
    if not isinstance(intake, Intake):
        intake = intake_from(intake)
    return recommend_from(knowledge(), intake, language)


def treatment_day(written: Mapping[str, object] | object) -> DayAnswer:
    """
    Units, marks, amounts and shares of one treatment day under Medicare Part B.

    `written` is laid out like the JSON of `ablepath medicare`. Raises `InputFaults` when it cannot be used,
    and when a price for its day or place is not known.
    """
    # here, because whoever asks which help fits needs no fee schedule
    from ablepath.coverage.medicare.day import price_day
    from ablepath.figures import NotInForce
    from ablepath.knowledge.fees import FeeUnknown, PlaceUnknown, fee_schedule
    from ablepath.records.treatment_day import read_treatment_day

    day = read_treatment_day(written, fee_schedule().codes)
    try:
        return price_day(day)
    except PlaceUnknown as error:
        raise InputFaults([Fault("zip", day.zip, str(error))]) from None
    except FeeUnknown as error:
        raise InputFaults([Fault("lines", [line.code for line in day.lines], str(error))]) from None
    except NotInForce as error:
        raise InputFaults([Fault("date", day.day.isoformat(), f"cannot be priced: {error}")]) from None


def refer(written: Mapping[str, object] | object, today: date | None = None) -> ReferralAnswer:
    """
    Whether a referral is needed, by the law of the state and by the payer; the stricter counts.

    `written` has `state`, `discipline`, `payer`; it may have `date` (else `today`), `first_visit`,
    `visits_so_far`, `work_related`, `self_pay` and `diagnosed_before`. Raises `InputFaults` when it cannot be
    used.

    >>> refer({"state": "TX", "discipline": "PT", "payer": "commercial_hmo", "date": "2026-11-25"}).need
    <Need.usually_needed: 'usually_needed'>
    """
    # here, because whoever asks which help fits needs no law of any state
    from ablepath.access.referral import refer as refer_by
    from ablepath.knowledge.access import access_rules
    from ablepath.records.referral_question import read_referral_question

    return refer_by(read_referral_question(written, access_rules(), today or date.today()))


def price(
    written: Mapping[str, object] | object,
    *,
    today: date | None = None,
    strict: bool = False,
    what_ifs: bool = False,
) -> PriceAnswer:
    """
    What the visits of an episode cost under an insurance: a ledger with reasons, sums, and what is missing.

    `written` is laid out like the JSON of `ablepath price`; `today` stands for an `as_of` not given. With
    `strict` a day whose figures are not known yet is refused, not estimated; with `what_ifs` other ways
    to do it, and the spread over uncertain visits, are priced as well. Raises `InputFaults` when it cannot be
    used.
    """
    from ablepath.coverage.plan.price import price as price_episode
    from ablepath.figures import NotInForce
    from ablepath.knowledge.fees import FeeUnknown, PlaceUnknown, fee_schedule
    from ablepath.records.price_request import read_price_request

    asked = read_price_request(written, fee_schedule().codes, today or date.today(), strict=strict)
    try:
        answer = price_episode(asked)
        return _with_other_ways(answer) if what_ifs else answer
    except (PlaceUnknown, FeeUnknown, NotInForce) as error:
        raise InputFaults([Fault("visits", [], f"cannot be priced: {error}")]) from None


def _with_other_ways(answer: PriceAnswer) -> PriceAnswer:
    from ablepath.coverage.plan.spread import spread
    from ablepath.coverage.plan.what_ifs import what_ifs

    return replace(answer, what_ifs=tuple(what_ifs(answer)), spread=spread(answer))


def why_lines(intake: Intake, *, language: Language = "en") -> Iterator[str]:
    """How each rule that anything known touches was judged, as indented lines."""
    words = Words(knowledge(), language)
    counts = counted(intake.facts, knowledge())
    left_out = {fact.id for fact in counts.too_early}
    yield words.say("recommendation.part.how_judged")
    for rule, finding in findings.touched(knowledge(), intake):
        yield f"  {rule.says.in_(language)}  ({rule.id})"
        yield from finding_lines(finding, counts.facts, words, "    ", left_out)
