"""The folder in which a user's own data is kept: what was imported, never what was asked."""

from __future__ import annotations

import os
import sys
from pathlib import Path

VARIABLE = "ABLEPATH_DATA"


def user_folder() -> Path:
    """The folder named by `ABLEPATH_DATA`, or where this system keeps the data of programs."""
    if named := os.environ.get(VARIABLE):
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "ablepath"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "ablepath"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "ablepath"
