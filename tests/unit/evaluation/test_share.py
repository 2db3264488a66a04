from __future__ import annotations

import pytest

from ablepath.evaluation.share import Share


# Newcombe, Stat Med 1998;17:857, table I, method 3: the score interval as Wilson gave it.
@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_the_interval_is_the_published_one(hits: int, of: int, low: float, high: float) -> None:
    assert Share(hits, of).interval == pytest.approx((low, high), abs=0.00006)


def test_the_interval_of_nine_in_ten_as_worked_by_hand() -> None:
    # z = 1.96, z² = 3.8416, n = 10, p = 0.9
    # middle = (p + z²/2n) / (1 + z²/n)               = (0.9 + 0.19208) / 1.38416 = 0.78898
    # reach  = z √(p(1-p)/n + z²/4n²) / (1 + z²/n)    = 1.96 √(0.009 + 0.009604) / 1.38416 = 0.19314
    assert Share(9, 10).interval == pytest.approx((0.78898 - 0.19314, 0.78898 + 0.19314), abs=0.0001)


def test_without_cases_everything_is_possible_and_nothing_is_said() -> None:
    assert Share(0, 0).interval == (0.0, 1.0)
    assert Share(0, 0).value is None
    assert Share(0, 0).could_be_missed is None


@pytest.mark.parametrize(
    ("found", "of", "upper"),
    [(6, 6, 0.5), (30, 30, 0.1), (300, 300, 0.01), (3, 3, 1.0), (1, 1, 1.0), (5, 6, None)],
)
def test_when_none_is_missed_three_in_n_could_be(found: int, of: int, upper: float | None) -> None:
    assert Share(found, of).could_be_missed == upper
