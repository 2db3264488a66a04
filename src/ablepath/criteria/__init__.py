"""What a rule may say: five small nodes, three-valued, checked when built."""

from ablepath.criteria.nodes import (
    All,
    Any,
    Compare,
    Criterion,
    CriterionError,
    Known,
    Not,
    Operator,
    comparisons_in,
    facts_read,
)
from ablepath.criteria.truth import ALL, ANY, NOT, Truth

__all__ = [
    "ALL",
    "ANY",
    "NOT",
    "All",
    "Any",
    "Compare",
    "Criterion",
    "CriterionError",
    "Known",
    "Not",
    "Operator",
    "Truth",
    "comparisons_in",
    "facts_read",
]
