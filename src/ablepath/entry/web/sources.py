"""Sources of an answer, numbered as they are first cited."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from django.utils.formats import date_format

from ablepath.explain.words import Words
from ablepath.model.source import Citation


@dataclass(frozen=True, slots=True)
class Entry:
    """One place in one source, as the list of sources shows it."""

    number: int
    title: str
    url: str | None
    place: str
    trust: str


def published_on(written: str) -> str:
    """A year, a month or a day of publication in the language of the page."""
    match [int(part) for part in written.split("-")]:
        case [year, month, day]:
            return date_format(date(year, month, day))
        case [year, month]:
            return date_format(date(year, month, 1), "YEAR_MONTH_FORMAT")
        case _:
            return written


@dataclass
class Sources:
    """The list of sources while an answer is told."""

    words: Words
    entries: list[Entry] = field(default_factory=list)
    _numbers: dict[tuple[str, str], int] = field(default_factory=dict)

    def numbers(self, citations: tuple[Citation, ...]) -> tuple[int, ...]:
        """The numbers of `citations`; new ones join the list."""
        return tuple(self._number(citation) for citation in citations)

    def _number(self, citation: Citation) -> int:
        place = (citation.source.id, citation.at)
        if place not in self._numbers:
            self._numbers[place] = len(self._numbers) + 1
            self.entries.append(self._entry(citation, self._numbers[place]))
        return self._numbers[place]

    def _entry(self, citation: Citation, number: int) -> Entry:
        source = citation.source
        parts = (source.publisher, citation.at, source.published and published_on(source.published))
        return Entry(
            number=number,
            title=source.title,
            url=source.url,
            place=", ".join(part for part in parts if part),
            trust=self.words.say(f"recommendation.trust.{citation.trust}"),
        )
