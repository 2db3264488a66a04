"""Which way a criterion moves when a difficulty grows."""

from __future__ import annotations

import pytest

from ablepath.criteria import All, Any, Compare, Criterion, Known, Not, Operator
from ablepath.criteria.direction import never_falls, never_rises

PREFIX = "difficulties."
GROWS = Compare("difficulties.walking", Operator.at_least, 2)
GROWS_TOO = Compare("difficulties.stairs", Operator.more_than, 2)
SHRINKS = Compare("difficulties.walking", Operator.at_most, 2)
SHRINKS_TOO = Compare("difficulties.stairs", Operator.less_than, 2)
EITHER_WAY = Compare("difficulties.walking", Operator.is_, 2)
ONE_OF = Compare("difficulties.walking", Operator.is_one_of, (2, 3))
APART = Compare("age_years", Operator.at_most, 18)
GIVEN = Known("difficulties.walking")


@pytest.mark.parametrize(
    ("criterion", "falls_never", "rises_never"),
    [
        (GROWS,                        True,  False),
        (GROWS_TOO,                    True,  False),
        (SHRINKS,                      False, True),
        (SHRINKS_TOO,                  False, True),
        (EITHER_WAY,                   False, False),
        (ONE_OF,                       False, False),
        (APART,                        True,  True),
        (GIVEN,                        True,  True),
        (Not(GROWS),                   False, True),
        (Not(SHRINKS),                 True,  False),
        (Not(Not(GROWS)),              True,  False),
        (Not(APART),                   True,  True),
        (Not(GIVEN),                   True,  True),
        (All((GROWS, GROWS_TOO)),      True,  False),
        (All((GROWS, APART)),          True,  False),
        (All((GROWS, SHRINKS)),        False, False),
        (Any((GROWS, SHRINKS_TOO)),    False, False),
        (Any((SHRINKS, SHRINKS_TOO)),  False, True),
        (Any((APART, GIVEN)),          True,  True),
        (All((APART, Not(EITHER_WAY))), False, False),
        (Not(All((GROWS, Not(SHRINKS)))), False, True),
    ],
)  # fmt: skip
def test_more_difficulty_moves_a_criterion_one_way_or_the_proof_says_so(
    criterion: Criterion, falls_never: bool, rises_never: bool
) -> None:
    assert never_falls(criterion, PREFIX) is falls_never
    assert never_rises(criterion, PREFIX) is rises_never
