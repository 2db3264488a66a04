"""The written-out tables agree with what Kleene's tables follow from: false < unknown < true."""

from __future__ import annotations

from itertools import product

from ablepath.criteria import ALL, ANY, NOT, Truth

SIZE: dict[Truth, int] = {False: 0, None: 1, True: 2}
TRUTHS = tuple(SIZE)


def test_all_is_the_least_of_two_and_any_the_greatest() -> None:
    for pair in product(TRUTHS, TRUTHS):
        assert ALL[pair] is min(pair, key=lambda truth: SIZE[truth])
        assert ANY[pair] is max(pair, key=lambda truth: SIZE[truth])
    assert len(ALL) == len(ANY) == 9


def test_not_turns_the_order_round() -> None:
    assert {truth: SIZE[NOT[truth]] for truth in TRUTHS} == {truth: 2 - SIZE[truth] for truth in TRUTHS}


def test_not_all_is_any_not() -> None:
    for one, other in product(TRUTHS, TRUTHS):
        assert NOT[ALL[one, other]] is ANY[NOT[one], NOT[other]]
