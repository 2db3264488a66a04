"""
The same criteria as nested functions, for judging one person hundreds of times with an answer changed.

A function asks one thing only ("does this hold?" or "does this fail?") and stops as soon as that is
settled, which with most answers unknown is at once. It keeps no findings; `engines.person` explains.
Random tests hold it equal to the reference.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any as Anything

from ablepath.criteria import All, Any, Compare, Criterion, Known, Not, Operator, Truth
from ablepath.model.intake import Facts

Says = Callable[[Facts], bool]
"""Whether a criterion says one certain thing of some facts."""


def holds(criterion: Criterion) -> Says:
    """A function that is true when `engines.person.judge(criterion, facts).truth` is True."""
    return _says(criterion, True)


def truth_of(criterion: Criterion) -> Callable[[Facts], Truth]:
    """A function that gives the truth the reference gives."""
    true, false = _says(criterion, True), _says(criterion, False)
    return lambda facts: True if true(facts) else False if false(facts) else None


def _says(criterion: Criterion, truth: bool) -> Says:
    match criterion:
        case Compare():
            return _compare(criterion, truth)
        case Known():
            return _known(criterion.fact, truth)
        case Not():
            return _says(criterion.of, not truth)
        case All(of=(Known(fact=known), Compare(fact=compared) as comparison)) if known == compared:
            return _reported(comparison, truth)
        case All():
            return _every(criterion.of, truth) if truth else _some(criterion.of, truth)
        case Any():
            return _some(criterion.of, truth) if truth else _every(criterion.of, truth)


def _known(fact: str, truth: bool) -> Says:
    return lambda facts: (fact in facts) is truth


def _reported(comparison: Compare, truth: bool) -> Says:
    """Given and so: one look-up, because what is not given is not reported and never unknown."""
    fact, value, compares = comparison.fact, comparison.value, COMPARISONS[comparison.operator]

    def says(facts: Facts) -> bool:
        answer = facts.get(fact)
        return (answer is not None and compares(answer, value)) is truth

    return says


def _every(parts: tuple[Criterion, ...], truth: bool) -> Says:
    """Every part says `truth`."""
    comparisons, others = _leaves_first(parts, truth)

    def says(facts: Facts) -> bool:
        for fact, compares, value in comparisons:
            answer = facts.get(fact)
            if answer is None or compares(answer, value) is not truth:
                return False
        for other in others:  # noqa: SIM110  # a generator would cost a third of the time
            if not other(facts):
                return False
        return True

    return says


def _some(parts: tuple[Criterion, ...], truth: bool) -> Says:
    """At least one part says `truth`."""
    comparisons, others = _leaves_first(parts, truth)

    def says(facts: Facts) -> bool:
        for fact, compares, value in comparisons:
            answer = facts.get(fact)
            if answer is not None and compares(answer, value) is truth:
                return True
        for other in others:  # noqa: SIM110
            if other(facts):
                return True
        return False

    return says


Comparison = tuple[str, Callable[[Anything, Anything], bool], object]


def _leaves_first(
    parts: tuple[Criterion, ...], truth: bool
) -> tuple[tuple[Comparison, ...], tuple[Says, ...]]:
    """The comparisons, looked at in place because a call each would double the time, and the rest."""
    comparisons = tuple(
        (part.fact, COMPARISONS[part.operator], part.value) for part in parts if isinstance(part, Compare)
    )
    return comparisons, tuple(_says(part, truth) for part in parts if not isinstance(part, Compare))


def _compare(criterion: Compare, truth: bool) -> Says:
    fact, value = criterion.fact, criterion.value
    compares = COMPARISONS[criterion.operator]

    def says(facts: Facts) -> bool:
        answer = facts.get(fact)
        return answer is not None and compares(answer, value) is truth

    return says


# The values fit: `Compare` lets nothing else through.
COMPARISONS: dict[Operator, Callable[[Anything, Anything], bool]] = {
    Operator.is_: operator.eq,
    Operator.is_one_of: lambda answer, values: answer in values,
    Operator.at_least: operator.ge,
    Operator.at_most: operator.le,
    Operator.more_than: operator.gt,
    Operator.less_than: operator.lt,
}
