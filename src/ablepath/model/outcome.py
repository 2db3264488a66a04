"""What a recommendation may say."""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """The answer to "which help?", most urgent first."""

    EMERGENCY = "EMERGENCY"
    MEDICAL_FIRST = "MEDICAL_FIRST"
    PT = "PT"
    OT = "OT"
    BOTH = "BOTH"
    EITHER = "EITHER"
    NEITHER = "NEITHER"
    UNSURE = "UNSURE"


class Level(StrEnum):
    """How dangerous a warning is, most dangerous first. `protect` never changes the outcome."""

    emergency = "emergency"
    urgent = "urgent"
    doctor_first = "doctor_first"
    protect = "protect"


class Act(StrEnum):
    """The card a warning shows, most pressing first."""

    call_911 = "call_911"
    crisis_988 = "crisis_988"
    go_to_er = "go_to_er"
    same_day = "same_day"
    within_days = "within_days"
    before_therapy = "before_therapy"
    private_card = "private_card"


class Urgency(StrEnum):
    """How soon the next step has to happen, soonest first."""

    now = "now"
    today = "today"
    days = "days"
    routine = "routine"


class Meanwhile(StrEnum):
    """What happens to therapy while a doctor is being seen, most careful first."""

    hold = "hold"
    continue_ = "continue"
    book_now = "book_now"


URGENCY_OF_ACT: dict[Act, Urgency] = {
    Act.call_911: Urgency.now,
    Act.crisis_988: Urgency.now,
    Act.go_to_er: Urgency.now,
    Act.same_day: Urgency.today,
    Act.within_days: Urgency.days,
    Act.before_therapy: Urgency.days,
    Act.private_card: Urgency.routine,
}
