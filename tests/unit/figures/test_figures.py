"""Which value of a figure holds on a day: small made-up figures, and the rules for asking beyond them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from ablepath.figures import WHOLE_VALUE, Figure, Figures, NotInForce, UnknownFigure, Value
from ablepath.model.source import Source, Trust
from ablepath.model.text import Text

SOURCE = Source("office-2020", "A table", "An office", None, "2020", "2026-11-25", None, "public domain")


def value(since: str, amount: str, until: str | None = None) -> Value:
    return Value(
        "us.made_up",
        "USD",
        date.fromisoformat(since),
        {WHOLE_VALUE: Decimal(amount)},
        SOURCE,
        "row 1",
        Trust.V,
        until=date.fromisoformat(until) if until else None,
    )


MADE_UP = Figure(
    "us.made_up",
    Text("A made-up amount.", "Un monto inventado."),
    "USD",
    (value("2020-01-01", "10", until="2020-12-31"), value("2022-01-01", "20.5"), value("2023-07-01", "30")),
    date(2023, 12, 31),
)
BOOK = Figures("0", {MADE_UP.id: MADE_UP})


@pytest.mark.parametrize(
    ("day", "cents"),
    [
        ("2020-01-01", 10_00),  # the first day
        ("2020-12-31", 10_00),  # the last day before a gap
        ("2022-01-01", 20_50),
        ("2023-06-30", 20_50),  # the eve of the next value
        ("2023-07-01", 30_00),
        ("2023-12-31", 30_00),  # the last day known
    ],
)
def test_the_value_in_force_is_the_last_that_has_begun(day: str, cents: int) -> None:
    assert BOOK.in_force("us.made_up", date.fromisoformat(day)).cents() == cents
    assert not BOOK.latest("us.made_up", date.fromisoformat(day)).estimate


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("2019-12-31", "is known from 2020-01-01 on, not for 2019-12-31"),
        ("2021-03-01", "is known up to 2020-12-31, not for 2021-03-01; the value until then is 10 USD"),
        ("2024-01-01", "is known up to 2023-12-31, not for 2024-01-01; the value until then is 30 USD"),
    ],
)
def test_a_day_that_is_not_known_is_refused_with_what_is_known(day: str, why: str) -> None:
    with pytest.raises(NotInForce) as refused:
        BOOK.in_force("us.made_up", date.fromisoformat(day))
    assert str(refused.value) == f"A made-up amount (us.made_up): {why}"


def test_the_latest_value_of_a_later_day_is_marked_as_an_estimate() -> None:
    found = BOOK.latest("us.made_up", date(2025, 1, 1))
    assert (found.cents(), found.estimate) == (30_00, True)


def test_nothing_is_estimated_before_the_first_value() -> None:
    with pytest.raises(NotInForce):
        BOOK.latest("us.made_up", date(2019, 1, 1))


def test_a_rule_that_had_not_begun_is_found_missing_and_a_forgotten_one_refused() -> None:
    assert BOOK.find("us.made_up", date(2019, 1, 1)) is None
    with pytest.raises(NotInForce):
        BOOK.find("us.made_up", date(2024, 1, 1))


def test_an_unknown_figure_is_named() -> None:
    with pytest.raises(UnknownFigure, match=r"no figure 'us\.nowhere'"):
        BOOK.in_force("us.nowhere", date(2020, 1, 1))


def test_an_amount_that_is_not_whole_cents_is_never_rounded_in_silence() -> None:
    with pytest.raises(ValueError, match="is not a whole number"):
        value("2020-01-01", "36.0896").cents()
