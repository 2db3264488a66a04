"""Sources on a page about money: numbered as they are first cited, listed with every place cited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from textwrap import wrap

from ablepath.explain.page import WIDTH
from ablepath.explain.words import Words
from ablepath.knowledge.figures import figures, payment_rules
from ablepath.model.source import Source, Trust, lowest_trust


@dataclass(slots=True)
class _Cited:
    """A source with its number on the page, and every place in it that was cited."""

    number: int
    source: Source
    places: dict[str, Trust] = field(default_factory=dict)


@dataclass(slots=True)
class Citations:
    """What a page has cited so far."""

    words: Words
    cited: dict[str, _Cited] = field(default_factory=dict)

    def rule(self, rule: str) -> str:
        """A payment rule in words, with the marks of its sources."""
        found = payment_rules()[rule]
        marks = [self._mark(cited.source, cited.at, cited.trust) for cited in found.rests_on]
        return f"{found.says.in_(self.words.language)} {''.join(dict.fromkeys(marks))}"

    def lines(self, used: Iterable[tuple[str, date]]) -> Iterator[str]:
        """The list of sources, those of the figures `used` on a day among them."""
        for figure, day in used:
            value = figures().latest(figure, day)
            self._mark(value.source, value.at, value.trust)
        for cited in self.cited.values():
            yield from wrap(
                f"[{cited.number}] {self._source(cited)}",
                WIDTH,
                initial_indent="  ",
                subsequent_indent="      ",
                break_long_words=False,
                break_on_hyphens=False,
            )

    def _mark(self, source: Source, at: str, trust: Trust) -> str:
        cited = self.cited.setdefault(source.id, _Cited(len(self.cited) + 1, source))
        cited.places[at] = trust
        return f"[{cited.number}]"

    def _source(self, cited: _Cited) -> str:
        line = self.words.say(
            "recommendation.source_line",
            title=cited.source.title,
            publisher=cited.source.publisher,
            at="; ".join(cited.places),
            url=cited.source.url or "",
        )
        trust = lowest_trust(cited.places.values()) or Trust.V
        return f"{line.strip()} ({self.words.say(f'recommendation.trust.{trust}')})"
