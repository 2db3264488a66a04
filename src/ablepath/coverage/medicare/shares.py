"""
Who pays an allowed amount: the deductible, then a fifth by the person and the rest by Medicare.

For an assistant's work Medicare pays less of its own part; what the person pays stays the same (42 U.S.C.
1395m(v)). Sequestration takes a share of what Medicare pays, after everything else. Rounded half-up, once a
claim line.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ablepath.figures import Figures
from ablepath.model.money import WHOLE, share_of
from ablepath.model.treatment_answer import Shares

DEDUCTIBLE = "us.medicare.part_b.deductible"
COINSURANCE = "us.medicare.part_b.coinsurance"
ASSISTANT_SHARE = "us.medicare.part_b.assistant.payment_share"
SEQUESTRATION = "us.medicare.sequestration"


@dataclass(frozen=True, slots=True)
class Terms:
    """The figures in force on a day: the deductible in cents, shares in ten-thousandths."""

    deductible: int
    coinsurance: int
    assistant_share: int
    sequestration: int
    estimate: bool = False


def terms_on(figures: Figures, day: date, *, may_estimate: bool = False) -> Terms:
    """The terms in force on `day`. Raises `NotInForce` where they are not known and may not be estimated."""
    look_up = figures.latest if may_estimate else figures.in_force
    deductible, coinsurance = look_up(DEDUCTIBLE, day), look_up(COINSURANCE, day)
    assistant = (
        look_up(ASSISTANT_SHARE, day).share() if day >= figures.figure(ASSISTANT_SHARE).begins else WHOLE
    )
    sequestration = look_up(SEQUESTRATION, day) if day >= figures.figure(SEQUESTRATION).begins else None
    return Terms(
        deductible.cents(),
        coinsurance.share(),
        assistant,
        sequestration.share() if sequestration else 0,
        deductible.estimate or coinsurance.estimate,
    )


def share_out(
    allowed: int,
    deductible_left: int,
    terms: Terms,
    *,
    by_assistant: bool = False,
    qualified_beneficiary: bool = False,
    sequestered: bool = True,
) -> Shares:
    """One claim line of `allowed` cents, with `deductible_left` cents of the deductible still to pay."""
    to_deductible = min(allowed, deductible_left)
    coinsurance = share_of(allowed - to_deductible, terms.coinsurance)
    medicare = allowed - to_deductible - coinsurance
    if by_assistant:
        medicare = share_of(medicare, terms.assistant_share)
    if sequestered:
        medicare -= share_of(medicare, terms.sequestration)
    patient = 0 if qualified_beneficiary else to_deductible + coinsurance
    return Shares(allowed, to_deductible, coinsurance, patient, medicare)
