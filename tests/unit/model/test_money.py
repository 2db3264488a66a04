"""Money is whole cents inside, a decimal text outside."""

import pytest

from ablepath.model.money import LARGEST, cents, dollars, share, share_of


@pytest.mark.parametrize(
    ("text", "amount"),
    [("120", 12000), ("120.5", 12050), ("120.05", 12005), ("0", 0), ("0.01", 1), ("100000000", LARGEST)],
)
def test_an_amount_is_read_in_whole_cents(text: str, amount: int) -> None:
    assert cents(text) == amount


@pytest.mark.parametrize(
    "text",
    ["", "-1", "+1", "1.", ".5", "1.005", "1,000", "$5", "1e3", "NaN", " 1", "1 ", "1\n", "100000000.01"],
)
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        cents(text)


@pytest.mark.parametrize(
    ("amount", "text"), [(12000, "120.00"), (5, "0.05"), (0, "0.00"), (-5, "-0.05"), (-1250, "-12.50")]
)
def test_an_amount_is_written_with_two_places(amount: int, text: str) -> None:
    assert dollars(amount) == text


@pytest.mark.parametrize(
    ("text", "parts"),
    [("0.20", 2000), ("0.2", 2000), ("0", 0), ("1", 10000), ("1.0", 10000), ("0.3333", 3333)],
)
def test_a_share_is_read_in_ten_thousandths(text: str, parts: int) -> None:
    assert share(text) == parts


@pytest.mark.parametrize("text", ["", "20", "1.0001", "2", "-0.1", "0.33333", "20%", ".2"])
def test_what_is_no_share_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        share(text)


@pytest.mark.parametrize(
    ("amount", "parts", "part"),
    [
        (12000, 2000, 2400),
        (1, 5000, 1),
        (1, 4999, 0),
        (3, 5000, 2),
        (0, 2000, 0),
        (10, 10000, 10),
        (12345, 1500, 1852),
    ],
)
def test_half_a_cent_goes_upwards(amount: int, parts: int, part: int) -> None:
    assert share_of(amount, parts) == part
