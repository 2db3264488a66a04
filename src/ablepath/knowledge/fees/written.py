"""Decimals as CMS writes them, read into whole numbers without a binary fraction between."""

from __future__ import annotations

import re

_DECIMAL = re.compile(r"(\d+)(?:\.(\d*))?|\.(\d+)", re.ASCII)


def scaled(text: str, places: int) -> int:
    """
    The number in `text` times ten to `places`: `0.45` with 2 places is 45.

    Raises
    ------
    ValueError: it is no such number, or has more places.

    """
    found = _DECIMAL.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    whole, decimals = found[1] or "0", (found[2] or found[3] or "").rstrip("0")
    if len(decimals) > places:
        raise ValueError(text)
    return int(whole + decimals.ljust(places, "0"))


def hundredths(text: str) -> int:
    """A relative value: two places."""
    return scaled(text, 2)


def thousandths(text: str) -> int:
    """A geographic index: three places."""
    return scaled(text, 3)


def ten_thousandths(text: str) -> int:
    """A conversion factor: four places."""
    return scaled(text, 4)
