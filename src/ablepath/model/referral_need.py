"""How far a referral is needed: one scale for the law, for the payer and for the two together."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class Need(StrEnum):
    """
    From the loosest to the strictest; of two gates the stricter counts.

    no_rule: nobody sets one (the person pays). not_needed: read in a law, rule or another page, never
    in a chart. usually_not: plans of this kind mostly ask for none. probably_not: by a chart of 2021 that
    nobody rechecked. depends: some problems or plans need one. not_known: the rule of that day is not
    known. not_verified: we found no source. usually_needed: plans of this kind mostly ask for one.
    evaluation_only: a first evaluation is free of it, treatment is not. needed: without it nothing is
    paid. limit_reached: the time or the visits without one have run out. forbidden: the law forbids
    therapy without one.
    """

    no_rule = "no_rule"
    not_needed = "not_needed"
    usually_not = "usually_not"
    probably_not = "probably_not"
    depends = "depends"
    not_known = "not_known"
    not_verified = "not_verified"
    usually_needed = "usually_needed"
    evaluation_only = "evaluation_only"
    needed = "needed"
    limit_reached = "limit_reached"
    forbidden = "forbidden"


def strictest(needs: Iterable[Need]) -> Need:
    """
    The strictest of `needs`, of which there is at least one.

    >>> strictest([Need.not_needed, Need.usually_needed])
    <Need.usually_needed: 'usually_needed'>
    """
    from_loose_to_strict = list(Need)
    return max(needs, key=from_loose_to_strict.index)
