"""A figure the way a reader checks it: each value with its first day, its source and the place in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ablepath.figures import Figure, Value
from ablepath.model.text import Language


def figure_lines(figure: Figure, day: date | None, language: Language) -> Iterator[str]:
    """
    The figure with all its values, or with the one on `day` alone.

    Raises `NotInForce` when none is known for that day.
    """
    yield f"{figure.id}  {figure.says.in_(language)}"
    for value in figure.values if day is None else [figure.in_force(day)]:
        yield f"  {value.since}  {_amount(value)} {figure.unit}"
        yield f"      {value.source.title} ({value.source.publisher}), {value.at} ({value.trust})"
        if value.source.url:
            yield f"      {value.source.url}"
    yield (
        f"  known until {figure.known_until}"
        if language == "en"
        else f"  se conoce hasta {figure.known_until}"
    )


def _amount(value: Value) -> str:
    return ", ".join(f"{part} {amount}".strip() for part, amount in value.parts.items())
