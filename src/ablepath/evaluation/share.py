"""So many of so many, and how sure that can make us."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

Z = NormalDist().inv_cdf(0.975)
"""Standard deviations of a two-sided 95 % interval: 1.96."""


@dataclass(frozen=True, slots=True)
class Share:
    """`hits` of `of` cases."""

    hits: int
    of: int

    @property
    def value(self) -> float | None:
        """The share between 0 and 1; None when there are no cases."""
        return self.hits / self.of if self.of else None

    @property
    def interval(self) -> tuple[float, float]:
        """
        The 95 % score interval of Wilson (J Am Stat Assoc 1927;22:209); 0 to 1 when there are no cases.

        >>> [round(end, 3) for end in Share(9, 10).interval]
        [0.596, 0.982]
        """
        if not self.of:
            return 0.0, 1.0
        share, weight = self.hits / self.of, Z * Z / self.of
        middle = share + weight / 2
        reach = Z * sqrt(share * (1 - share) / self.of + weight / (4 * self.of))
        return max(0.0, (middle - reach) / (1 + weight)), min(1.0, (middle + reach) / (1 + weight))

    @property
    def could_be_missed(self) -> float | None:
        """
        When all `of` were found: the share that may be missed all the same, 3/`of`.

        The rule of three (Hanley, JAMA 1983;249:1743) is the upper end of a one-sided 95 % interval. None
        when one was missed or there are no cases; then the interval says more.

        >>> Share(60, 60).could_be_missed
        0.05
        """
        return min(1.0, 3 / self.of) if self.of and self.hits == self.of else None
