"""A generated part of the documentation: a whole file, or a marked block in a file people write."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Part:
    """What stands in `file` (in its block named `block`, when given) is what `text` returns."""

    file: str
    text: Callable[[], str]
    block: str | None = None

    @property
    def name(self) -> str:
        """How messages call it: `SAFETY.md, block safety-defaults`."""
        return f"{self.file}, block {self.block}" if self.block else self.file

    @property
    def path(self) -> Path:
        """Where the file is."""
        return ROOT / self.file

    def is_stale(self) -> bool:
        """Whether writing would change the file."""
        return not self.path.is_file() or self.path.read_text(encoding="utf-8") != self.wanted()

    def write(self) -> None:
        """Bring the file up to date."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(self.wanted(), encoding="utf-8")

    def wanted(self) -> str:
        """The whole file as it should be."""
        if self.block is None:
            return f"<!-- `make docs` writes this file; changes made here are lost. -->\n\n{self.text()}\n"
        return with_block(self.path.read_text(encoding="utf-8"), self.block, self.text())


def with_block(page: str, name: str, text: str) -> str:
    r"""
    `page` with `text` between the two markers of the block.

    >>> with_block("<!-- generated: x -->old<!-- end of x -->", "x", "new")
    '<!-- generated: x -->\nnew\n<!-- end of x -->'
    """
    start, end = f"<!-- generated: {name} -->", f"<!-- end of {name} -->"
    if page.count(start) != 1 or page.count(end) != 1:
        raise ValueError(f"the page needs `{start}` and `{end}` once each")
    before, _, rest = page.partition(start)
    return f"{before}{start}\n{text}\n{end}{rest.partition(end)[2]}"
