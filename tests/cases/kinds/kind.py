"""What it takes to run one kind of case."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from tests.cases.case import Case, Miss, Result
from tests.cases.comparing import compared


def says_nothing(results: Sequence[Result]) -> Iterable[str]:  # noqa: ARG001  # the shape of a summary
    """The summary of a kind of which "N passed, N failed" says enough."""
    return ()


@dataclass(frozen=True)
class Kind:
    """
    How to run one kind of case.

    `answer` brings an input to the public API and gives back plain values. `misses` says what is
    wrong with that answer; `summary` what to print about all cases of the kind together.
    """

    answer: Callable[[Any], object]
    misses: Callable[[Case, object], Iterable[Miss]] = compared
    summary: Callable[[Sequence[Result]], Iterable[str]] = says_nothing
