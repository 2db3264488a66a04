"""
What the episode costs when nobody knows how many visits it takes: a distribution.

For each profession every number of visits from the fewest to the most is taken as equally frequent, which
is an assumption and is said. Few combinations are all priced; of many some are drawn, always the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product
from math import prod
from random import Random

from ablepath.coverage.plan.price import price
from ablepath.model.discipline import Profession
from ablepath.model.price_answer import PriceAnswer, Spread
from ablepath.model.price_request import PriceRequest

DRAWN = 400
SEED = 20_261_123


def spread(answer: PriceAnswer) -> Spread | None:
    """The 10th, 50th and 90th percentile of what the person pays; None when the visits are certain."""
    asked = answer.asked
    if not asked.counts or answer.totals.unknown:
        return None
    paid = sorted(price(_with(asked, counts)).totals.you_pay for counts in _chosen(asked.counts))
    tenth, half, ninetieth = (_percentile(paid, percent) for percent in (10, 50, 90))
    return Spread(tenth, half, ninetieth, len(paid))


def _chosen(counts: Mapping[Profession, tuple[int, int]]) -> Iterator[Mapping[Profession, int]]:
    ranges = [range(least, most + 1) for least, most in counts.values()]
    if prod(map(len, ranges)) <= DRAWN:
        yield from (dict(zip(counts, found, strict=True)) for found in product(*ranges))
        return
    random = Random(SEED)
    for _ in range(DRAWN):
        yield {profession: random.randint(*bounds) for profession, bounds in counts.items()}


def _with(asked: PriceRequest, counts: Mapping[Profession, int]) -> PriceRequest:
    """The first so many visits of each profession."""
    seen: Counter[Profession] = Counter()
    kept = []
    for visit in asked.visits:
        seen[visit.profession] += 1
        if seen[visit.profession] <= counts.get(visit.profession, seen[visit.profession]):
            kept.append(visit)
    return replace(asked, visits=tuple(kept))


def _percentile(paid: list[int], percent: int) -> int:
    """The least amount that at least `percent` in a hundred do not exceed."""
    return paid[max(0, -(-len(paid) * percent // 100) - 1)]
