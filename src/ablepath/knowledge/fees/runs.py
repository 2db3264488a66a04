"""ZIP codes by area, folded into runs of numbers that follow each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

Area = tuple[str, bool]
"""A locality id, and whether its ZIP codes need the four digits more."""


def runs_as_plain(quarter: str, zips: Mapping[Area, Iterable[tuple[int, int]]]) -> dict[str, Any]:
    """
    The compiled form of ranges (first and last ZIP code) by area, in the order of the ZIP codes.

    Raises
    ------
    ValueError: a ZIP code lies in two areas; the message names it.

    """
    areas = sorted(zips)
    runs = sorted((first, last, place) for place, area in enumerate(areas) for first, last in zips[area])
    folded: list[list[int]] = []
    for first, last, place in runs:
        if folded and first <= folded[-1][1]:
            raise ValueError(f"{first:05d}")
        if folded and folded[-1][2] == place and first == folded[-1][1] + 1:
            folded[-1][1] = last
        else:
            folded.append([first, last, place])
    return {
        "quarter": quarter,
        "areas": [list(area) for area in areas],
        "first": [run[0] for run in folded],
        "last": [run[1] for run in folded],
        "area": [run[2] for run in folded],
    }
