"""One person through the public API, from the intake as a dict to the recommendation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any
from unittest.mock import patch

import ablepath
from ablepath.triage import recommendation
from ablepath.triage.judgement import Judge, Judgement
from bench.clock import at_share, seconds, usual_seconds
from bench.crowd import Crowd
from bench.figure import Bar, Figure

PEOPLE = 300
TIMES = 3


def with_reasons(crowd: Crowd) -> Iterator[Figure]:
    """Verdict and reasons, without what would change them and what to ask next."""
    yield from _figures(crowd, "verdict and reasons", Bar(3), _without_changes_and_questions())


def whole(crowd: Crowd) -> Iterator[Figure]:
    """The whole recommendation."""
    yield from _figures(crowd, "whole recommendation", Bar(30), nullcontext())


def _figures(crowd: Crowd, what: str, bar: Bar, around: AbstractContextManager[None]) -> Iterator[Figure]:
    with around:
        seconds(lambda: ablepath.recommend({}))  # knowledge and judge are read once a process
        taken = [usual_seconds(_recommend(intake), TIMES) for intake in crowd.intakes(PEOPLE)]
    how = f"{PEOPLE} intakes, nearly empty to nearly full"
    for name, share in {"p50": 0.50, "p95": 0.95, "slowest": 1.0}.items():
        yield Figure(f"one person, {what}, {name}", 1_000 * at_share(taken, share), "ms", how, bar)


def _recommend(intake: dict[str, Any]) -> Callable[[], object]:
    return lambda: ablepath.recommend(intake)


@contextmanager
def _without_changes_and_questions() -> Iterator[None]:
    """The same path with its two slow parts answering nothing; no public call leaves them out."""

    def nothing(judge: Judge, before: Judgement) -> tuple[()]:  # noqa: ARG001  # the shape of both
        return ()

    with (
        patch.object(recommendation, "smallest_changes", nothing),
        patch.object(recommendation, "next_questions", nothing),
    ):
        yield
