"""Criteria, rules and whole small worlds at random, about the facts made by hand for the spec tests."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from hypothesis import strategies as st

from ablepath.criteria import All, Any, Compare, Criterion, Known, Not, Operator
from ablepath.knowledge.contents import Conclusion, Fact, Knowledge, ScaleKind
from ablepath.model.intake import Answer, Facts
from tests.spec import hand_made
from tests.spec.hand_made import FACTS, knowledge_of, rule

CONCLUSIONS: tuple[Conclusion, ...] = (
    hand_made.EMERGENCY,
    hand_made.URGENT,
    hand_made.DOCTOR_FIRST,
    hand_made.PROTECT,
    hand_made.PT,
    hand_made.OT,
    hand_made.SHARED,
    hand_made.SETTLED,
    hand_made.NEITHER,
)
ages = st.one_of(
    st.sampled_from((0, 0.5, 1, 17.5, 18, 18.5, 65, 130)),
    st.integers(0, 130),
    st.floats(0, 130, allow_subnormal=False),
)


def answers(fact: Fact) -> st.SearchStrategy[Answer]:
    """Any answer to a fact."""
    return ages if fact.scale.kind is ScaleKind.number else st.sampled_from(fact.scale.answers())


@st.composite
def comparisons(draw: st.DrawFn) -> Compare:
    """One fact compared in a way its answers allow."""
    fact = draw(st.sampled_from(list(FACTS.values())))
    operators = list(Operator) if fact.scale.is_sized else [Operator.is_, Operator.is_one_of]
    operator = draw(st.sampled_from(operators))
    if operator is Operator.is_one_of:
        several = draw(st.lists(answers(fact), min_size=1, max_size=3))
        return Compare(fact.id, operator, tuple(several))
    return Compare(fact.id, operator, draw(answers(fact)))


def criteria(most: int = 8) -> st.SearchStrategy[Criterion]:
    """Any criterion with up to about `most` leaves."""
    leaves: st.SearchStrategy[Criterion] = comparisons() | st.sampled_from(list(FACTS)).map(Known)
    return st.recursive(leaves, _joined, max_leaves=most)


def _joined(parts: st.SearchStrategy[Criterion]) -> st.SearchStrategy[Criterion]:
    several = st.lists(parts, min_size=1, max_size=3).map(tuple)
    return several.map(All) | several.map(Any) | parts.map(Not)


@st.composite
def worlds(draw: st.DrawFn, most: int = 6) -> Knowledge:
    """A few rules of any kind."""
    made = draw(st.lists(st.tuples(criteria(4), st.sampled_from(CONCLUSIONS)), min_size=1, max_size=most))
    return knowledge_of(rule(f"rule.{place}", when, then) for place, (when, then) in enumerate(made))


def everybody(some_ages: Sequence[Answer]) -> list[Facts]:
    """Everybody there can be, if these are all the ages: each fact answered in each way, or not known."""
    ways = [
        [*(some_ages if fact.scale.kind is ScaleKind.number else fact.scale.answers()), None]
        for fact in FACTS.values()
    ]
    return [
        {path: answer for path, answer in zip(FACTS, given, strict=True) if answer is not None}
        for given in product(*ways)
    ]


@st.composite
def inhabitants(draw: st.DrawFn) -> Facts:
    """Somebody of such a world."""
    known = draw(st.lists(st.sampled_from(list(FACTS.values())), unique_by=lambda fact: fact.id))
    return {fact.id: draw(answers(fact)) for fact in known}
