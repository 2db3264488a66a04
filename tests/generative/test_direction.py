"""The proof that more difficulty never makes a criterion less true is a proof."""

from __future__ import annotations

from hypothesis import given

from ablepath.criteria import Criterion, Not, Truth
from ablepath.criteria.direction import never_falls, never_rises
from ablepath.engines.person import judge
from ablepath.model.intake import Facts
from tests.generative.criteria import criteria, everybody
from tests.generative.length import times
from tests.spec.hand_made import ORDERED, WALKING

SIZE: dict[Truth, int] = {False: 0, None: 1, True: 2}
EVERYBODY = [
    person
    for person in everybody([18])
    if WALKING in person and int(person[WALKING]) + 1 < len(ORDERED.choices)
]
"""Everybody for whom walking can still become a step harder."""


def moves(criterion: Criterion, person: Facts) -> int:
    """How much truer the criterion becomes when walking becomes a step harder."""
    harder = {**person, WALKING: int(person[WALKING]) + 1}
    return SIZE[judge(criterion, harder).truth] - SIZE[judge(criterion, person).truth]


@times(30, at_length=2_000)
@given(criteria())
def test_what_never_falls_does_not_fall_and_what_never_rises_does_not_rise(criterion: Criterion) -> None:
    moved = [moves(criterion, person) for person in EVERYBODY]
    assert min(moved) >= 0 or not never_falls(criterion, WALKING)
    assert max(moved) <= 0 or not never_rises(criterion, WALKING)


@times(200, at_length=10_000)
@given(criteria())
def test_the_opposite_of_what_never_falls_never_rises(criterion: Criterion) -> None:
    assert never_falls(criterion, WALKING) is never_rises(Not(criterion), WALKING)
    assert never_rises(criterion, WALKING) is never_falls(Not(criterion), WALKING)
