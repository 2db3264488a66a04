"""
Minutes into units.

CMS, Claims Processing Manual chapter 5, section 20.2.C: the units of a day follow from its total timed
minutes (8 to 22 are one, 23 to 37 two, and so on). The AMA's midpoint rule counts each code alone: a unit
is reached when its midpoint is passed. Both have the same steps; they differ in what is added up first.
"""

from __future__ import annotations

UNIT = 15
"""Minutes of one unit."""

MIDPOINT = 8
"""Whole minutes from which a unit counts: half of 15 is passed."""


def units_of(minutes: int) -> int:
    """
    The units in so many minutes, taken together.

    >>> [units_of(minutes) for minutes in (7, 8, 22, 23, 37, 38, 127, 128)]
    [0, 1, 1, 2, 2, 3, 8, 9]
    """
    return (minutes + UNIT - MIDPOINT) // UNIT
