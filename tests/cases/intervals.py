"""How sure a share of passed cases can make us."""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist


def wilson(passed: int, total: int, confidence: float = 0.95) -> tuple[float, float]:
    """
    The Wilson score interval of `passed` of `total`; everything is possible when there are none.

    >>> [round(end, 3) for end in wilson(9, 10)]
    [0.596, 0.982]
    """
    if total == 0:
        return 0.0, 1.0
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    share, weight = passed / total, z * z / total
    middle = share + weight / 2
    reach = z * sqrt(share * (1 - share) / total + weight / (4 * total))
    return max(0.0, (middle - reach) / (1 + weight)), min(1.0, (middle + reach) / (1 + weight))
