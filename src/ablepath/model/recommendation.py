"""The answer to "which help?", in one language, with everything needed to check it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ablepath.model.discipline import Discipline, Strength
from ablepath.model.intake import Answer
from ablepath.model.outcome import Act, Level, Meanwhile, Outcome, Urgency
from ablepath.model.source import Citation, Trust

WrittenAnswers = Mapping[str, Answer]
"""Answers as they stand in an intake, by path: words and not places on a scale."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How one profession was judged. `indicated` is None when not enough is known."""

    indicated: bool | None
    strength: Strength | None


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule that holds, its sentence for this person, the answers it holds on, and its sources."""

    rule: str
    says: str
    because: str
    facts: WrittenAnswers
    sources: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """
    Something to know beside the main message.

    `kind`: `warning` (a further danger sign, with its card), `after_the_doctor`, `how_to_choose`,
    `instead`, `start_soon` (why within `start_within_days`), `place` (where, and what it asks for),
    `no_promise` (after places: a plan decides what it pays) or `corrected_age`. A private note is for
    the person alone: never print, save or send it.
    """

    kind: str
    says: str
    rule: str | None = None
    act: Act | None = None
    level: Level | None = None
    private: bool = False
    sources: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class WouldChange:
    """Other answers, and the outcome they would lead to."""

    answers: WrittenAnswers
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Ask:
    """A question still open, and why it matters."""

    fact: str
    question: str
    why: str


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody else who can help, and why."""

    who: str
    because: str
    rule: str
    sources: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Recommendation:
    """Which help fits one person on one day. Field by field the contract of the JSON answer."""

    id: str | None
    as_of: date
    knowledge: str
    outcome: Outcome
    urgency: Urgency
    act: Act | None
    therapy_meanwhile: Meanwhile
    start_within_days: int | None
    headline: str
    also: tuple[Note, ...]
    disciplines: Mapping[Discipline, Standing]
    reasons: tuple[Reason, ...]
    would_change: tuple[WouldChange, ...]
    ask_next: tuple[Ask, ...]
    other_help: tuple[Helper, ...]
    not_modelled: tuple[str, ...]
    trust: Trust | None
