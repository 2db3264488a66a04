"""The commands that our pages show: those between backticks and those on a line of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from scripts.docs.part import ROOT

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "knowledge" / "README.md"])
SPAN = re.compile(r"`([^`\n]+)`|^(?: {4}|\$ )(.+)$", re.MULTILINE)


def commands_shown(page: Path, program: str) -> Iterator[tuple[str, ...]]:
    """The plain words after `program` in each command on `page`: ("knowledge", "check")."""
    call = re.compile(rf"^(?:\.venv/bin/)?{program}((?: [a-z][a-z-]*)+)(?![\w./-])")
    for match in SPAN.finditer(page.read_text(encoding="utf-8")):
        if found := call.match((match[1] or match[2]).strip()):
            yield tuple(found[1].split())


def name_of(page: Path) -> str:
    """The page as messages call it."""
    return page.relative_to(ROOT).as_posix()
