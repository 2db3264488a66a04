"""
The units of a day, given to its codes.

Each code first gets a unit for every full 15 minutes; what is left goes one each to the largest remainders
(manual, examples 1 to 3). Codes with the same remainder are a free choice, which is said and not hidden.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ablepath.coverage.medicare.units import UNIT, units_of
from ablepath.model.treatment_day import UnitRule


@dataclass(frozen=True, slots=True)
class Tie:
    """Codes of which any `units` may have one unit more; here the first were taken."""

    codes: tuple[str, ...]
    units: int


@dataclass(frozen=True, slots=True)
class Allocation:
    """Units by code, in the order in which the codes were given; `tie` where there was a choice."""

    units: Mapping[str, int]
    tie: Tie | None = None

    @property
    def total(self) -> int:
        """The units of all codes."""
        return sum(self.units.values())

    @property
    def without_unit(self) -> tuple[str, ...]:
        """Codes that may be written down but get no unit."""
        return tuple(code for code, units in self.units.items() if not units)


def allocate(minutes: Mapping[str, int], rule: UnitRule) -> Allocation:
    """
    The units of each code from the timed `minutes` of each.

    >>> dict(allocate({"97110": 33, "97140": 7}, UnitRule.total_time).units)
    {'97110': 2, '97140': 1}
    """
    if rule is UnitRule.midpoint:
        return Allocation({code: units_of(spent) for code, spent in minutes.items()})
    units = {code: spent // UNIT for code, spent in minutes.items()}
    left = units_of(sum(minutes.values())) - sum(units.values())
    by_remainder = sorted(minutes, key=lambda code: -(minutes[code] % UNIT))
    for code in by_remainder[:left]:
        units[code] += 1
    return Allocation(units, _tie(minutes, by_remainder, left))


def _tie(minutes: Mapping[str, int], by_remainder: list[str], left: int) -> Tie | None:
    """The codes at the cut between those that get a unit more and those that do not."""
    if not 0 < left < len(by_remainder):
        return None
    cut = minutes[by_remainder[left]] % UNIT
    equal = tuple(code for code in by_remainder if minutes[code] % UNIT == cut)
    above = sum(minutes[code] % UNIT > cut for code in by_remainder)
    return Tie(equal, left - above) if left > above else None
