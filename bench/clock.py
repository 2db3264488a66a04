"""Measuring time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from statistics import median
from time import perf_counter


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes, once."""
    begin = perf_counter()
    work()
    return perf_counter() - begin


def usual_seconds(work: Callable[[], object], times: int) -> float:
    """How long `work` takes, as the median of several times."""
    return median(seconds(work) for _ in range(times))


def at_share(values: Sequence[float], share: float) -> float:
    """The value that `share` of all values do not go beyond."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]
