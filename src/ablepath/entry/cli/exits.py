"""
How a command ends. A number is never reused.

0 answered · 1 some lines could not be answered · 2 the input could not be used ·
3 the knowledge files are not fit to ship · 4 a needed extra is not installed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import NoReturn

OK = 0
SOME_LINES_FAILED = 1
BAD_INPUT = 2
BAD_KNOWLEDGE = 3
EXTRA_MISSING = 4


def stop(status: int, complaints: Iterable[object]) -> NoReturn:
    """Print each complaint on a line of its own, to standard error, and end with `status`."""
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    sys.exit(status)


def stop_for_extra(extra: str, purpose: str) -> NoReturn:
    """Say kindly which extra is needed for what."""
    stop(EXTRA_MISSING, [f"{purpose} needs an extra. Install it with: pip install 'ablepath[{extra}]'"])
