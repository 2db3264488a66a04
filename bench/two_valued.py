"""
Criteria for languages that know only true and false.

A verdict is true there exactly where it is true here: the opposite is carried down to the single
comparisons, and each of those asks first whether the fact is known. False and not known become one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ablepath.criteria import All, Any, Compare, Criterion, Known, Not, Operator

SYMBOLS = {
    Operator.at_least: ">=",
    Operator.at_most: "<=",
    Operator.more_than: ">",
    Operator.less_than: "<",
}
OPPOSITES = {">=": "<", "<=": ">", ">": "<=", "<": ">="}


@dataclass(frozen=True, slots=True)
class Language:
    """How a language writes what the two differ in. `{}` stands for the fact."""

    known: str
    unknown: str
    same: str
    literal: Callable[[object], str]


@dataclass(frozen=True, slots=True)
class Source:
    """Criteria as source text; `name` says what a fact is called there."""

    language: Language
    name: Callable[[str], str]

    def holds(self, criterion: Criterion) -> str:
        """Source that is true exactly when the criterion is true."""
        match criterion:
            case Compare():
                return self._compare(criterion)
            case Known():
                return self.language.known.format(self.name(criterion.fact))
            case Not():
                return self.fails(criterion.of)
            case All():
                return _joined(" and ", map(self.holds, criterion.of))
            case Any():
                return _joined(" or ", map(self.holds, criterion.of))

    def fails(self, criterion: Criterion) -> str:
        """Source that is true exactly when the criterion is false."""
        match criterion:
            case Compare():
                return self._compare_fails(criterion)
            case Known():
                return self.language.unknown.format(self.name(criterion.fact))
            case Not():
                return self.holds(criterion.of)
            case All():
                return _joined(" or ", map(self.fails, criterion.of))
            case Any():
                return _joined(" and ", map(self.fails, criterion.of))

    def _compare(self, criterion: Compare) -> str:
        fact, value = self.name(criterion.fact), self.language.literal(criterion.value)
        if criterion.operator is Operator.is_:
            return self.language.same.format(fact, value)
        if criterion.operator is Operator.is_one_of:
            return f"{fact} in {value}"
        return f"({self.language.known.format(fact)} and {fact} {SYMBOLS[criterion.operator]} {value})"

    def _compare_fails(self, criterion: Compare) -> str:
        fact, value = self.name(criterion.fact), self.language.literal(criterion.value)
        if criterion.operator in SYMBOLS:
            failing = f"{fact} {OPPOSITES[SYMBOLS[criterion.operator]]} {value}"
        else:
            failing = f"not ({self._compare(criterion)})"
        return f"({self.language.known.format(fact)} and {failing})"


def _joined(word: str, parts: Iterable[str]) -> str:
    return f"({word.join(parts)})"
