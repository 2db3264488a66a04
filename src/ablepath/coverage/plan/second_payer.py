"""What a second plan takes over of the person's cost share, after the first has paid."""

from __future__ import annotations

from ablepath.coverage.plan.reckoning import Reckoning
from ablepath.model.money import dollars, share_of


def paid(of: Reckoning) -> None:
    """
    The second payer's part of deductible, copay and coinsurance.

    What the first plan counts towards its yearly amounts stays as it was.
    """
    second = of.plan.secondary
    if second is None or of.second_payer or not of.covered:
        return
    share = share_of(of.share.copay + of.share.coinsurance, second.of_share)
    of.second_payer = share_of(of.share.to_deductible, second.of_deductible) + share
    if of.second_payer:
        of.say("second_payer", amount=dollars(of.second_payer))
