"""The five nodes. An invalid criterion cannot be built."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from ablepath.model.intake import Answer


class CriterionError(ValueError):
    """A criterion that makes no sense, in words for the person who wrote it."""


class Operator(StrEnum):
    """How a fact is compared. `is_one_of` takes several values, the others one."""

    is_ = "is"
    is_one_of = "is_one_of"
    at_least = "at_least"
    at_most = "at_most"
    more_than = "more_than"
    less_than = "less_than"


@dataclass(frozen=True, slots=True)
class Compare:
    """One fact against one value (or several, for `is_one_of`); unknown when the fact is."""

    fact: str
    operator: Operator
    value: Answer | tuple[Answer, ...]

    def __post_init__(self) -> None:
        several = isinstance(self.value, tuple)
        if several is not (self.operator is Operator.is_one_of):
            raise CriterionError(f"{self.fact}: `is_one_of` takes a list and nothing else does")
        if self.value == ():
            raise CriterionError(f"{self.fact}: `is_one_of` needs at least one value")
        orders = self.operator not in (Operator.is_, Operator.is_one_of)
        if orders and (isinstance(self.value, bool) or not isinstance(self.value, int | float)):
            raise CriterionError(
                f"{self.fact}: `{self.operator}` compares numbers and ordered answers; "
                f"{self.value!r} is neither. Use `is` or `is_one_of`"
            )


@dataclass(frozen=True, slots=True)
class Known:
    """Whether a fact was given at all; never unknown itself."""

    fact: str


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite; unknown stays unknown."""

    of: Criterion


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds."""

    of: tuple[Criterion, ...]

    def __post_init__(self) -> None:
        if not self.of:
            raise CriterionError("`all` needs at least one criterion")


@dataclass(frozen=True, slots=True)
class Any:
    """At least one part holds."""

    of: tuple[Criterion, ...]

    def __post_init__(self) -> None:
        if not self.of:
            raise CriterionError("`any` needs at least one criterion")


Criterion = Compare | Known | Not | All | Any


def facts_read(criterion: Criterion) -> Iterator[str]:
    """The path of every fact the criterion reads, in order, repeats included."""
    match criterion:
        case Compare() | Known():
            yield criterion.fact
        case Not():
            yield from facts_read(criterion.of)
        case All() | Any():
            for part in criterion.of:
                yield from facts_read(part)


def comparisons_in(criterion: Criterion) -> Iterator[Compare]:
    """Every comparison the criterion makes, in order, repeats included."""
    match criterion:
        case Compare():
            yield criterion
        case Known():
            return
        case Not():
            yield from comparisons_in(criterion.of)
        case All() | Any():
            for part in criterion.of:
                yield from comparisons_in(part)
