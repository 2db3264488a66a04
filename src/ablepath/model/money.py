"""
Money: whole cents inside, a decimal text outside, and never a binary fraction.

A share of an amount is given in ten-thousandths (20 % is 2,000), so that it is a whole number as well:
every engine then comes to the same cent.
"""

from __future__ import annotations

import re

WHOLE = 10_000
"""A whole, in the ten-thousandths in which shares are counted."""

LARGEST = 100_000_000_00
"""Cents: one hundred million dollars. More is a slip of the keyboard, and would not fit the columns."""

_AMOUNT = re.compile(r"(?P<dollars>[0-9]{1,12})(?:\.(?P<cents>[0-9]{1,2}))?")
_SHARE = re.compile(r"(?P<ones>[01])(?:\.(?P<parts>[0-9]{1,4}))?")


def cents(text: str) -> int:
    """
    The whole cents of an amount such as `120`, `120.5` or `120.00`.

    Raises
    ------
    ValueError: it is no such text, is negative, has parts of a cent, or is more than `LARGEST`.

    """
    found = _AMOUNT.fullmatch(text)
    if found is None:
        raise ValueError(text)
    amount = int(found["dollars"]) * 100 + int((found["cents"] or "").ljust(2, "0"))
    if amount > LARGEST:
        raise ValueError(text)
    return amount


def dollars(amount: int) -> str:
    """The decimal text of an amount in cents, always with two places: 12000 is `120.00`, -5 is `-0.05`."""
    sign = "-" if amount < 0 else ""
    return f"{sign}{abs(amount) // 100}.{abs(amount) % 100:02d}"


def share(text: str) -> int:
    """
    The ten-thousandths of a share from 0 to 1, such as `0.20`.

    Raises
    ------
    ValueError: it is no such text, is more than 1, or has more than four places.

    """
    found = _SHARE.fullmatch(text)
    parts = int(found["ones"]) * WHOLE + int((found["parts"] or "").ljust(4, "0")) if found else WHOLE + 1
    if parts > WHOLE:
        raise ValueError(text)
    return parts


def share_of(amount: int, parts: int) -> int:
    """`parts` ten-thousandths of an amount of at least 0, in cents, half a cent upwards."""
    return (amount * parts * 2 + WHOLE) // (2 * WHOLE)
