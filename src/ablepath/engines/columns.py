"""
The same criteria as Polars expressions, for many people at once.

Polars reads null as "not known" and joins truth values by Kleene's tables, like `criteria.truth`.
Reasons are not kept: they come from `engines.person`, for the rows somebody reads.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

import polars as pl

from ablepath.criteria import All, Any, Compare, Criterion, Known, Not, Operator

UNKNOWN = pl.lit(None, dtype=pl.Boolean)


def with_truths(people: pl.LazyFrame, criteria: Mapping[str, Criterion]) -> pl.LazyFrame:
    """
    `people` with a Boolean column for each named criterion, null where not known.

    A fact without a column is unknown for everybody. A criterion that stands in several others is
    computed once: rules repeat each other's parts four times over.
    """
    shared = _Shared(frozenset(people.collect_schema().names()), Counter(_nodes(criteria.values())))
    named = [shared.expression(criterion).alias(name) for name, criterion in criteria.items()]
    for layer in shared.layers():
        people = people.with_columns(layer)
    return people.with_columns(named).drop(shared.names())


def expression(criterion: Criterion, columns: Collection[str]) -> pl.Expr:
    """`criterion` as one Boolean expression over the facts in `columns`."""
    return _Shared(frozenset(columns), Counter()).expression(criterion)


def _nodes(criteria: Collection[Criterion]) -> Iterator[Criterion]:
    """Every node of the criteria; what stands below a node seen before is not repeated."""
    seen: set[Criterion] = set()
    waiting = list(criteria)
    while waiting:
        node = waiting.pop()
        yield node
        if node not in seen:
            seen.add(node)
            waiting.extend(_parts(node))


def _parts(criterion: Criterion) -> tuple[Criterion, ...]:
    match criterion:
        case Not():
            return (criterion.of,)
        case All() | Any():
            return criterion.of
        case _:
            return ()


@dataclass
class _Shared:
    """Builds expressions, giving a column of its own to what is used more than once."""

    columns: frozenset[str]
    uses: Counter[Criterion]
    _own: dict[Criterion, tuple[str, int, pl.Expr]] = field(default_factory=dict)

    def expression(self, criterion: Criterion) -> pl.Expr:
        """The criterion, by its own column where it has one."""
        if self.uses[criterion] < 2:
            return self._built(criterion)
        if criterion not in self._own:
            built = self._built(criterion)
            depth = 1 + max((self._depth(part) for part in _parts(criterion)), default=0)
            self._own[criterion] = (f"shared.{len(self._own)}", depth, built)
        return pl.col(self._own[criterion][0])

    def layers(self) -> Iterator[list[pl.Expr]]:
        """The shared columns, those first on which others build."""
        for layer in sorted({depth for _, depth, _ in self._own.values()}):
            yield [built.alias(name) for name, depth, built in self._own.values() if depth == layer]

    def names(self) -> list[str]:
        """The shared columns' names."""
        return [name for name, _, _ in self._own.values()]

    def _depth(self, criterion: Criterion) -> int:
        if criterion in self._own:
            return self._own[criterion][1]
        return max((self._depth(part) for part in _parts(criterion)), default=0)

    def _built(self, criterion: Criterion) -> pl.Expr:
        match criterion:
            case Compare():
                return _compare(criterion) if criterion.fact in self.columns else UNKNOWN
            case Known():
                here = criterion.fact in self.columns
                return pl.col(criterion.fact).is_not_null() if here else pl.lit(False)
            case Not():
                return ~self.expression(criterion.of)
            case All(of=(Known(fact=known), Compare(fact=compared) as comparison)) if known == compared:
                return self.expression(comparison).fill_null(False)  # given and so: never unknown
            case All():
                return pl.all_horizontal([self.expression(part) for part in criterion.of])
            case Any():
                return pl.any_horizontal([self.expression(part) for part in criterion.of])


def _compare(criterion: Compare) -> pl.Expr:
    fact, value = pl.col(criterion.fact), criterion.value
    if isinstance(value, tuple):  # not `is_in`, which refuses whole numbers in a column with fractions
        return pl.any_horizontal([fact == one for one in value])
    match criterion.operator:
        case Operator.at_least:
            return fact >= value
        case Operator.at_most:
            return fact <= value
        case Operator.more_than:
            return fact > value
        case Operator.less_than:
            return fact < value
        case _:
            return fact == value
