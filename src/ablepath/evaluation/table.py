"""A table of plain text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

GAP = "  "


def table(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """
    The lines of a table: the first column to the left, all others to the right, like numbers stand.

    >>> list(table(["who", "found"], [["we", "9/10"], ["nobody", "0/10"]]))
    ['who     found', 'we       9/10', 'nobody   0/10']
    """
    whole = [titles, *rows]
    widths = [max(map(len, column)) for column in zip(*whole, strict=True)]
    for first, *others in whole:
        cells = [cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)]
        yield GAP.join([first.ljust(widths[0]), *cells]).rstrip()
