"""What is measured of a set of answered cases. Each measure is one function with its meaning."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ablepath.evaluation.answered import Answered
from ablepath.evaluation.share import Share
from ablepath.evaluation.urgency import DOCTOR, least, most, urgency
from ablepath.model.outcome import Outcome

Cases = Sequence[Answered]
Measure = Callable[[Cases], Share]


def acceptable(cases: Cases) -> Share:
    """Of all cases: the outcome given is one of the acceptable ones."""
    return _share(cases, lambda one: one.is_acceptable)


def emergencies_found(cases: Cases) -> Share:
    """
    Of the cases whose likeliest outcome is EMERGENCY: those told so, or a doctor first where acceptable.

    UNSURE finds nothing, even where it is acceptable.
    """
    asked = _likely(cases, Outcome.EMERGENCY)
    return _share(asked, lambda one: one.given is Outcome.EMERGENCY or _is_accepted_doctor(one))


def doctor_first_found(cases: Cases) -> Share:
    """
    Of the cases whose likeliest outcome is MEDICAL_FIRST: those told so, or EMERGENCY.

    UNSURE finds nothing, even where it is acceptable.
    """
    return _share(_likely(cases, Outcome.MEDICAL_FIRST), lambda one: one.given in DOCTOR)


def under_triage(cases: Cases) -> Share:
    """
    Of the cases that require a doctor: told something less urgent than every acceptable outcome.

    A case requires a doctor when nothing but EMERGENCY and MEDICAL_FIRST is acceptable.
    """
    asked = [one for one in cases if least(one.case) > 0]
    return _share(asked, lambda one: urgency(one.given) < least(one.case))


def over_triage(cases: Cases) -> Share:
    """
    Of the cases that can be told too much: told something more urgent than every acceptable outcome.

    They are those for which EMERGENCY is not acceptable. MEDICAL_FIRST is too much where it is not
    acceptable either.
    """
    asked = [one for one in cases if most(one.case) < urgency(Outcome.EMERGENCY)]
    return _share(asked, lambda one: urgency(one.given) > most(one.case))


def unneeded_both(cases: Cases) -> Share:
    """Of the cases whose likeliest outcome is PT or OT: answered BOTH where BOTH is not acceptable."""
    asked = _likely(cases, Outcome.PT, Outcome.OT)
    return _share(asked, lambda one: one.given is Outcome.BOTH and not one.is_acceptable)


def unsure(cases: Cases) -> Share:
    """Of all cases: answered UNSURE, acceptable or not."""
    return _share(cases, lambda one: one.given is Outcome.UNSURE)


def recall(cases: Cases, outcome: Outcome) -> Share:
    """Of the cases whose likeliest outcome is this one: the answer is acceptable."""
    return acceptable(_likely(cases, outcome))


def exact(cases: Cases, outcome: Outcome) -> Share:
    """Of the cases whose likeliest outcome is this one: the answer is this very outcome."""
    return _share(_likely(cases, outcome), lambda one: one.given is outcome)


def _share(cases: Cases, holds: Callable[[Answered], bool]) -> Share:
    return Share(sum(map(holds, cases)), len(cases))


def _likely(cases: Iterable[Answered], *outcomes: Outcome) -> list[Answered]:
    return [one for one in cases if one.case.likely in outcomes]


def _is_accepted_doctor(one: Answered) -> bool:
    return one.given in DOCTOR and one.is_acceptable


HEADLINE: dict[str, Measure] = {
    "acceptable": acceptable,
    "emergencies_found": emergencies_found,
    "doctor_first_found": doctor_first_found,
    "under_triage": under_triage,
    "over_triage": over_triage,
    "unneeded_both": unneeded_both,
    "unsure": unsure,
}
"""The measures of the table in which Ablepath stands beside simpler rules, by name."""
