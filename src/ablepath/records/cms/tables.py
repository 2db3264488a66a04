"""Tables in CMS files: titles above, a heading in one row or stacked over several, then the rows."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from ablepath.records.cms.imported import refuse

Row = Sequence[str]


def rows_of(text: str) -> list[list[str]]:
    """The cells of a comma-separated file, without blanks around them. Refuses what is no such file."""
    try:
        return [[" ".join(cell.split()) for cell in row] for row in csv.reader(StringIO(text, newline=""))]
    except csv.Error as error:
        raise refuse("file", text[:20], f"is not a comma-separated file: {error}") from None


def heading_of(rows: Sequence[Row], first: str) -> int | None:
    """The place of the row that begins with `first`: the last row of the heading."""
    return next((place for place, row in enumerate(rows) if row and row[0].upper() == first.upper()), None)


def stacked(rows: Sequence[Row], last: int, depth: int) -> list[str]:
    """The heading of each column: the words of up to `depth` rows above each other, ending at `last`."""
    width = len(rows[last])
    above = rows[max(0, last - depth + 1) : last + 1]
    return [
        " ".join(row[column] for row in above if column < len(row) and row[column]).upper()
        for column in range(width)
    ]


def titles(rows: Sequence[Row], last: int) -> Iterator[str]:
    """Every filled cell above the heading."""
    for row in rows[:last]:
        yield from (cell for cell in row if cell)
