"""What one visitor has answered so far. It lives in their server-side session and nowhere else."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

from django.contrib.sessions.backends.base import SessionBase

from ablepath.entry.web.forms import answers
from ablepath.knowledge.bundle import knowledge
from ablepath.knowledge.contents import Fact
from ablepath.model.intake import Answer, Facts
from ablepath.model.outcome import Outcome
from ablepath.navigator import intake_from
from ablepath.triage.recommendation import judgement_of

KEY = "visit"
ASKED_BECAUSE_OF = {"difficulties": "goals", "warnings": "warnings_evaluated"}


class Said(StrEnum):
    """How a question was answered. `left` is not ticked while others were: still not known."""

    yes = "yes"
    no = "no"
    left = "left"
    unsure = "unsure"
    given = "given"


@dataclass
class Visit:
    """
    `intake` is what is known, as the engine takes it; `asked` is every question put to the visitor.

    The two differ because "I'm not sure" is an answer to a question and nothing known. `pages` are
    the pages this visit has linked to; the place of a page in it is its address. `heard` is what was
    heard in the visitor's own words, kept only until they have said what of it is right; the text itself
    is not kept. `version` is the knowledge the questions came from.
    """

    intake: dict[str, Any] = field(default_factory=dict)
    asked: dict[str, str] = field(default_factory=dict)
    pages: list[str] = field(default_factory=list)
    heard: list[dict[str, Any]] = field(default_factory=list)
    version: str = field(default_factory=lambda: knowledge().version)

    @classmethod
    def in_(cls, session: SessionBase) -> Visit | None:
        """
        The visit in `session`.

        None when there is none, when its time has run out, and when the questions have changed since:
        answers to other questions cannot be relied on.
        """
        held = session.get(KEY)
        return cls(**held) if held and held["version"] == knowledge().version else None

    def keep(self, session: SessionBase) -> None:
        """Keep the visit in `session`."""
        session[KEY] = asdict(self)

    @property
    def facts(self) -> Facts:
        """What is known, by path."""
        return answers.facts_in(self.intake)

    @property
    def is_emergency(self) -> bool:
        """Whether the engine says that help is needed now."""
        intake = intake_from(self.intake)
        return judgement_of(knowledge(), intake).outcome is Outcome.EMERGENCY

    def answer(self, fact: Fact, answer: Answer) -> None:
        """Let `answer` be known."""
        answers.put(self.intake, fact, answer)

    def leave_open(self, fact: Fact) -> None:
        """Let nothing be known of `fact`."""
        answers.take_out(self.intake, fact)

    def forget(self, fact: Fact) -> None:
        """As if `fact` had never been asked, nor what was asked because of it."""
        self.leave_open(fact)
        self.asked.pop(fact.id, None)
        if follows := ASKED_BECAUSE_OF.get(fact.family):
            self.forget(knowledge().facts[f"{follows}.{fact.name}"])

    def number(self, page: str) -> int:
        """
        The address of a page in this visit, from 1.

        It says nothing of the page, so that addresses and logs tell no answers, and stays the same
        while the visit lasts.
        """
        if page not in self.pages:
            self.pages.append(page)
        return self.pages.index(page) + 1

    def page(self, number: int) -> str | None:
        """The page at an address, or None when this visit has none there."""
        return self.pages[number - 1] if 0 < number <= len(self.pages) else None
