"""A criterion that makes no sense cannot be built."""

from __future__ import annotations

import pytest

from ablepath.criteria import All, Any, Compare, Criterion, CriterionError, Known, Not, Operator, facts_read
from ablepath.model.intake import Answer

LEFT = Compare("left", Operator.is_, True)


@pytest.mark.parametrize(
    ("operator", "value", "what"),
    [
        (Operator.is_one_of, "home", "place: `is_one_of` takes a list and nothing else does"),
        (Operator.is_, ("home",), "place: `is_one_of` takes a list and nothing else does"),
        (Operator.at_least, (1, 2), "place: `is_one_of` takes a list and nothing else does"),
        (Operator.is_one_of, (), "place: `is_one_of` needs at least one value"),
        (Operator.at_least, "home", "place: `at_least` compares numbers and ordered answers; "
                                    "'home' is neither. Use `is` or `is_one_of`"),
        (Operator.less_than, True, "place: `less_than` compares numbers and ordered answers; "
                                   "True is neither. Use `is` or `is_one_of`"),
    ],
)  # fmt: skip
def test_a_comparison_that_cannot_be_made_is_refused(
    operator: Operator, value: Answer | tuple[Answer, ...], what: str
) -> None:
    with pytest.raises(CriterionError) as caught:
        Compare("place", operator, value)
    assert str(caught.value) == what


def test_empty_groups_are_refused() -> None:
    with pytest.raises(CriterionError, match="`all` needs at least one criterion"):
        All(())
    with pytest.raises(CriterionError, match="`any` needs at least one criterion"):
        Any(())


def test_criteria_are_values_that_never_change() -> None:
    assert Compare("left", Operator.is_, True) == LEFT
    assert len({LEFT, Compare("left", Operator.is_, True), Not(LEFT), Known("left")}) == 3
    with pytest.raises(AttributeError):
        LEFT.fact = "right"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("criterion", "facts"),
    [
        (LEFT, ["left"]),
        (Known("right"), ["right"]),
        (Not(LEFT), ["left"]),
        (All((LEFT, Known("right"), LEFT)), ["left", "right", "left"]),
        (Any((Not(Known("a")), All((Known("b"), Known("c"))))), ["a", "b", "c"]),
    ],
    ids=lambda value: type(value).__name__,
)
def test_every_fact_a_criterion_reads_is_named_in_order(criterion: Criterion, facts: list[str]) -> None:
    assert list(facts_read(criterion)) == facts
