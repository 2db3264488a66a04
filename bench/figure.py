"""One measured figure, and the bar it has to meet."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """What DESIGN section 4 asks for: at most, or at least, so much."""

    limit: float
    at_least: bool = False

    def is_met_by(self, value: float) -> bool:
        """Whether `value` is on the right side."""
        return value >= self.limit if self.at_least else value <= self.limit


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, how much in which unit, against which bar, and how."""

    what: str
    value: float
    unit: str
    how: str
    bar: Bar | None = None

    def cells(self) -> tuple[str, str, str, str, str]:
        """The figure as a row of the table."""
        measured = f"{written(self.value)} {self.unit}"
        if self.bar is None:
            return self.what, measured, "", "", self.how
        limit = f"{'>=' if self.bar.at_least else '<='} {written(self.bar.limit)} {self.unit}"
        verdict = "ok" if self.bar.is_met_by(self.value) else "over"
        return self.what, measured, limit, verdict, self.how


TITLES = ("what", "measured", "bar", "", "how")


def table(figures: list[Figure]) -> str:
    """The figures as one table; what is measured stands to the right, like numbers do."""
    rows = [TITLES, *(figure.cells() for figure in figures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    ruler = tuple("-" * width for width in widths)
    return "\n".join(_line(row, widths) for row in [rows[0], ruler, *rows[1:]])


def written(value: float) -> str:
    """
    A number with three figures that matter, and a comma for each thousand.

    >>> written(0.12345), written(12.345), written(1234567.0), written(3.0)
    ('0.123', '12.3', '1,230,000', '3')
    """
    short = float(f"{value:.3g}")
    return f"{short:,.0f}" if short == int(short) else f"{short:g}"


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    what, measured, *others = row
    left = [cell.ljust(width) for cell, width in zip(others, widths[2:], strict=True)]
    return "  ".join([what.ljust(widths[0]), measured.rjust(widths[1]), *left]).rstrip()
