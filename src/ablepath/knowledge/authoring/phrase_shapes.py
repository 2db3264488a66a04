"""The shape of each file under `knowledge/phrases`. Keys that are not listed are refused."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ablepath.knowledge.authoring.shapes import Id, Shape, Words

Lines = Annotated[tuple[Words, ...], Field(min_length=1)]


class LinesShape(Shape):
    """Lines in both languages."""

    en: Lines
    es: Lines


class PhrasingShape(Shape):
    """How one fact is said."""

    said: LinesShape | None = None
    activity: LinesShape | None = None
    holds_back: tuple[Id, ...] = ()


class CountsShape(Shape):
    """Words that count, in both languages."""

    en: dict[str, float]
    es: dict[str, float]


class TimeShape(Shape):
    """The words for telling time."""

    numbers: CountsShape
    units: CountsShape
    moments: CountsShape


class RightWordsShape(Shape):
    """Words that are spelled right."""

    en: Words
    es: Words
