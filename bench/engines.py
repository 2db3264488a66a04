"""Many people by the columns, and the same rules and people by what one might use instead."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import polars as pl

from bench.clock import usual_seconds
from bench.crowd import Crowd
from bench.figure import Bar, Figure, written
from bench.plain_python import three_valued, two_valued
from bench.zen_graph import ZenRules, as_context

BY_HAND = 10_000
BY_ZEN = 4_000
TIMES = 3


def columns(crowd: Crowd) -> Iterator[Figure]:
    """The columns engine on the whole table."""
    how = f"{crowd.number:,} people, {pl.thread_pool_size()} threads"
    what, bar = "columns, true, false or not known", Bar(3_000_000, at_least=True)
    yield Figure(what, crowd.people_a_second, "people/s", how, bar)


def plain_python(crowd: Crowd) -> Iterator[Figure]:
    """Functions as somebody would write them by hand, in a plain loop."""
    people = crowd.some(BY_HAND)
    for what, program in {"true, false or not known": three_valued, "true or not": two_valued}.items():
        yield _beside_columns(crowd, f"plain Python loop, {what}", program(crowd.judge), people)


def gorules_zen(crowd: Crowd) -> Iterator[Figure]:
    """GoRules ZEN, called the fastest way it offers: a graph loaded once, by its key."""
    people = [as_context(person) for person in crowd.some(BY_ZEN)]
    yield _beside_columns(crowd, "GoRules ZEN, true or not", ZenRules(crowd.judge).judge, people)


def _beside_columns(crowd: Crowd, what: str, judge: Callable[[Any], object], people: list[Any]) -> Figure:
    def all_of_them() -> None:
        for person in people:
            judge(person)

    speed = len(people) / usual_seconds(all_of_them, TIMES)
    ratio = written(crowd.people_a_second / speed)
    how = f"columns {ratio} times as fast; {len(people):,} of them, 1 thread"
    return Figure(what, speed, "people/s", how)
