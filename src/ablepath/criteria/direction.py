"""Which way a criterion moves when a fact grows: the proof that more difficulty never takes help away."""

from __future__ import annotations

from ablepath.criteria.nodes import All, Any, Compare, Criterion, Known, Not, Operator

GROWS = frozenset({Operator.at_least, Operator.more_than})
SHRINKS = frozenset({Operator.at_most, Operator.less_than})


def never_falls(criterion: Criterion, prefix: str) -> bool:
    """
    Whether a larger value of any fact under `prefix` can never make the criterion less true.

    >>> never_falls(Compare("difficulties.walking", Operator.at_least, 2), "difficulties.")
    True
    """
    return _moves(criterion, prefix, GROWS, SHRINKS)


def never_rises(criterion: Criterion, prefix: str) -> bool:
    """Whether a larger value of any fact under `prefix` can never make the criterion more true."""
    return _moves(criterion, prefix, SHRINKS, GROWS)


def _moves(
    criterion: Criterion, prefix: str, allowed: frozenset[Operator], opposite: frozenset[Operator]
) -> bool:
    match criterion:
        case Compare():
            return not criterion.fact.startswith(prefix) or criterion.operator in allowed
        case Known():
            return True
        case Not():
            return _moves(criterion.of, prefix, opposite, allowed)
        case All() | Any():
            return all(_moves(part, prefix, allowed, opposite) for part in criterion.of)
