"""Logs that say where something broke and never what somebody answered."""

from __future__ import annotations

import logging
import traceback
from types import TracebackType


class WithoutValues(logging.Formatter):
    """
    Time, level and message; for an error the kind and the places, not its text.

    The text of an exception may quote an answer ("'severe' is not …"), so it is left out.
    """

    def __init__(self) -> None:
        super().__init__("{asctime} {levelname} {name}: {message}", style="{")

    def formatException(  # noqa: N802 - the name is logging's
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        """The kind of an error and the places it came through."""
        kind, _, trace = ei
        frames = traceback.extract_tb(trace)
        places = (f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames)
        return "\n".join([*places, f"  {kind.__name__}" if kind else ""])
