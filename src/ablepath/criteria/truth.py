"""
True, false and not known: Kleene's three values, written out.

Tables and not clever Python, because `left or right` gets (false, unknown) wrong in two well-known
health libraries.
"""

from __future__ import annotations

Truth = bool | None
"""True, False, or None for "not known"."""

NOT: dict[Truth, Truth] = {
    True: False,
    False: True,
    None: None,
}

ALL: dict[tuple[Truth, Truth], Truth] = {
    (True, True): True,
    (True, False): False,
    (True, None): None,
    (False, True): False,
    (False, False): False,
    (False, None): False,
    (None, True): None,
    (None, False): False,
    (None, None): None,
}

ANY: dict[tuple[Truth, Truth], Truth] = {
    (True, True): True,
    (True, False): True,
    (True, None): True,
    (False, True): True,
    (False, False): False,
    (False, None): None,
    (None, True): True,
    (None, False): None,
    (None, None): None,
}
