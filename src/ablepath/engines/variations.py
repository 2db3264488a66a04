"""
The same criteria as nested functions, for judging one person hundreds of times with an answer changed.

Stops as soon as the truth is settled and keeps no findings; `engines.person` explains. Random tests
hold it equal to the reference.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any as Anything

from ablepath.criteria import NOT, All, Any, Compare, Criterion, Known, Not, Operator, Truth
from ablepath.model.intake import Facts

Check = Callable[[Facts], Truth]
"""Whether a criterion holds for some facts."""


def check_of(criterion: Criterion) -> Check:
    """A function that says what `engines.person.judge(criterion, facts).truth` says."""
    match criterion:
        case Compare():
            return _compare(criterion)
        case Known():
            return _known(criterion.fact)
        case Not():
            return _opposite(check_of(criterion.of))
        case All():
            return _settled_by(False, criterion.of)
        case Any():
            return _settled_by(True, criterion.of)


def _known(fact: str) -> Check:
    return lambda facts: fact in facts


def _opposite(check: Check) -> Check:
    return lambda facts: NOT[check(facts)]


def _settled_by(decisive: bool, parts: tuple[Criterion, ...]) -> Check:
    """
    All, settled by the first false part, or any, settled by the first true one.

    Leaves come first and are looked at in place: they are most of every criterion, and a call each
    would double the time.
    """
    known = tuple(part.fact for part in parts if isinstance(part, Known))
    comparisons = tuple(
        (part.fact, COMPARISONS[part.operator], part.value) for part in parts if isinstance(part, Compare)
    )
    others = tuple(check_of(part) for part in parts if not isinstance(part, Compare | Known))

    def check(facts: Facts) -> Truth:
        otherwise: Truth = not decisive
        for fact in known:
            if (fact in facts) is decisive:
                return decisive
        for fact, holds, value in comparisons:
            answer = facts.get(fact)
            if answer is None:
                otherwise = None
            elif holds(answer, value) is decisive:
                return decisive
        for part in others:
            truth = part(facts)
            if truth is decisive:
                return decisive
            if truth is None:
                otherwise = None
        return otherwise

    return check


def _compare(criterion: Compare) -> Check:
    fact, value = criterion.fact, criterion.value
    holds = COMPARISONS[criterion.operator]

    def check(facts: Facts) -> Truth:
        answer = facts.get(fact)
        return None if answer is None else holds(answer, value)

    return check


COMPARISONS: dict[
    Operator, Callable[[Anything, Anything], bool]
] = {  # each admits what `Compare` let through
    Operator.is_: operator.eq,
    Operator.is_one_of: lambda answer, values: answer in values,
    Operator.at_least: operator.ge,
    Operator.at_most: operator.le,
    Operator.more_than: operator.gt,
    Operator.less_than: operator.lt,
}
