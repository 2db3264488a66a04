"""What a payer asks for before it pays: a referral, an approval, papers by some day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ablepath.model.referral_need import Need
from ablepath.model.source import Citation, Trust, lowest_trust
from ablepath.model.text import Text
from ablepath.model.validity import Validity

SELF_PAY = "self_pay"
"""Nobody pays but the person."""
WORKERS_COMP = "workers_comp"
"""The insurance for injuries at work."""


class Approval(StrEnum):
    """
    Whether the payer must say yes beforehand.

    ask: some do, or it is not known. team: a team decides after the evaluation.
    """

    no = "no"
    ask = "ask"
    yes = "yes"
    team = "team"


@dataclass(frozen=True, slots=True)
class PayerStep:
    """One thing to do for this payer; `figure` names the days from the first visit by which it is due."""

    says: Text
    figure: str | None = None


@dataclass(frozen=True, slots=True)
class PayerStatement:
    """
    The rule over some time. `says` tells it; `ask` says whom to ask.

    Without citations the rule is not verified, or nobody sets one.
    """

    need: Need
    approval: Approval
    validity: Validity
    says: Text
    ask: Text
    steps: tuple[PayerStep, ...] = ()
    rests_on: tuple[Citation, ...] = ()

    @property
    def trust(self) -> Trust | None:
        """The lowest trust it rests on; U when not verified; None when there is no rule to trust."""
        if self.need is Need.no_rule:
            return None
        return lowest_trust(cited.trust for cited in self.rests_on) or Trust.U


@dataclass(frozen=True, slots=True)
class PayerRule:
    """
    A payer or kind of plan: its statements, oldest first.

    `tells_parents`: its own words say that parents may call it themselves.
    """

    id: str
    name: Text
    statements: tuple[PayerStatement, ...]
    tells_parents: bool = False

    def on(self, day: date) -> PayerStatement | None:
        """The statement known to hold on `day`, or None when the rule of that day is not known."""
        return next((one for one in self.statements if one.validity.covers(day)), None)
