"""
The reference engine: judges one criterion for one person and keeps every step.

It is the specification. Optimisations stay out of it on purpose, so that it can judge the others.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ablepath.criteria import ALL, ANY, NOT, All, Any, Compare, Criterion, Known, Not, Operator, Truth
from ablepath.model.intake import Answer, Facts


@dataclass(frozen=True, slots=True)
class Finding:
    """A criterion, whether it holds, and the findings of its parts."""

    criterion: Criterion
    truth: Truth
    parts: tuple[Finding, ...] = ()


def judge(criterion: Criterion, facts: Facts) -> Finding:
    """Whether `criterion` holds for `facts`, with the finding of every part."""
    match criterion:
        case Compare():
            return Finding(criterion, _compare(criterion, facts.get(criterion.fact)))
        case Known():
            return Finding(criterion, criterion.fact in facts)
        case Not():
            inner = judge(criterion.of, facts)
            return Finding(criterion, NOT[inner.truth], (inner,))
        case All() | Any():
            table, truth = (ALL, True) if isinstance(criterion, All) else (ANY, False)
            parts = tuple(judge(part, facts) for part in criterion.of)
            together: Truth = truth
            for part in parts:
                together = table[together, part.truth]
            return Finding(criterion, together, parts)


def _compare(criterion: Compare, answer: Answer | None) -> Truth:
    if answer is None:
        return None
    value = criterion.value
    if isinstance(value, tuple):
        return answer in value
    match criterion.operator:
        case Operator.at_least:
            return answer >= value  # type: ignore[operator]  # Compare admits only numbers here
        case Operator.at_most:
            return answer <= value  # type: ignore[operator]
        case Operator.more_than:
            return answer > value  # type: ignore[operator]
        case Operator.less_than:
            return answer < value  # type: ignore[operator]
        case _:
            return answer == value


def grounds(finding: Finding) -> Iterator[Compare | Known]:
    """
    The leaves that make a finding what it is: for a met rule, the answers that meet it.

    A true `any` rests on its true parts only, a false `all` on its false parts only.
    """
    match finding.criterion:
        case Compare() | Known():
            yield finding.criterion
        case _:
            for part in finding.parts:
                if isinstance(finding.criterion, Not) or part.truth is finding.truth:
                    yield from grounds(part)


def affirmed(finding: Finding) -> Iterator[Compare | Known]:
    """The grounds of a finding that are not there because something else is not so."""
    match finding.criterion:
        case Compare() | Known():
            yield finding.criterion
        case Not():
            return
        case _:
            for part in finding.parts:
                if part.truth is finding.truth:
                    yield from affirmed(part)
