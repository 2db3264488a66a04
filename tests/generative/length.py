"""How many cases a random test tries."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import settings


def times(usually: int, *, at_length: int) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """`usually` the same cases in `make test`; `at_length` new ones in `make test-long`."""
    is_long = settings.get_current_profile_name() == "long"
    return settings(max_examples=at_length if is_long else usually)
