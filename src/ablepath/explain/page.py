"""A recommendation as plain text for people: the main message first, then why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from ablepath.explain.reasons import not_said_better
from ablepath.explain.words import Words
from ablepath.knowledge.answers import read_answer
from ablepath.knowledge.contents import Knowledge
from ablepath.model.outcome import Act, Meanwhile, Outcome
from ablepath.model.recommendation import Recommendation, WouldChange
from ablepath.model.source import Citation, Trust
from ablepath.model.text import Language

WIDTH = 88
QUESTIONS_SHOWN = 3
SOURCES_SHOWN = 2
"""Sources a sentence cites here; the best read come first, and `--json` has all of them."""


def page(answer: Recommendation, knowledge: Knowledge, language: Language, *, alone: bool = False) -> str:
    """
    The whole answer as text, at most 88 characters wide.

    `alone`: only the person sees it, so the private card may stand on it. Never for a file.
    """
    return "\n".join(_Page(answer, Words(knowledge, language), alone=alone).lines()) + "\n"


class _Page:
    """Writes the parts in order and numbers the sources as they are first cited."""

    def __init__(self, answer: Recommendation, words: Words, *, alone: bool) -> None:
        self.answer = answer
        self.words = words
        self.alone = alone
        self.numbers: dict[tuple[str, str], int] = {}
        self.cited: list[Citation] = []

    def lines(self) -> Iterator[str]:
        """Every line of the page."""
        yield from wrap(self.answer.headline, WIDTH)
        yield from self._part("what_to_do", self._what_to_do())
        yield from self._part("why", self._why())
        yield from self._part("also", self._also())
        yield from self._part("other_help", self._other_help())
        yield from self._part("would_change", self._would_change())
        yield from self._part("danger_signs", self._danger_signs())
        yield from self._part("ask_next", self._ask_next())
        yield from self._part("not_modelled", self.answer.not_modelled)
        yield from self._sources()
        yield ""
        yield from wrap(self._say("notice"), WIDTH)
        yield self._say("as_of", day=self.answer.as_of.isoformat(), version=self.answer.knowledge)

    def _say(self, key: str, **values: object) -> str:
        return self.words.say(f"recommendation.{key}", **values)

    def _part(self, name: str, bullets: Iterable[str]) -> Iterator[str]:
        bullets = list(bullets)
        if bullets:
            yield ""
            yield self._say(f"part.{name}")
            for bullet in bullets:
                yield from wrap(bullet, WIDTH, initial_indent="  • ", subsequent_indent="    ")

    def _what_to_do(self) -> Iterator[str]:
        act = self.answer.act
        if act:
            yield from self._steps(act)
        said_by_the_card = act and self.answer.therapy_meanwhile is Meanwhile.hold
        if not said_by_the_card and self.answer.outcome is not Outcome.UNSURE:
            yield self._say(f"meanwhile.{self.answer.therapy_meanwhile}")

    def _steps(self, act: Act) -> Iterator[str]:
        steps = [key for key in self.words.knowledge.wording if key.startswith(f"cards.{act}.steps.")]
        yield from map(self.words.say, sorted(steps, key=lambda key: int(key.rpartition(".")[2])))

    def _also(self) -> Iterator[str]:
        for note in self.answer.also:
            if not note.private:
                yield f"{note.says} {self._marks(note.sources)}".rstrip()
            elif self.alone and note.act:
                yield note.says
                yield from self._steps(note.act)

    def _why(self) -> Iterator[str]:
        shown = not_said_better(self.answer.reasons)
        for reason in shown:
            yield f"{reason.because} {self._marks(reason.sources)}"
        if hidden := len(self.answer.reasons) - len(shown):
            yield self._say("more", count=hidden)

    def _other_help(self) -> Iterator[str]:
        for helper in self.answer.other_help:
            yield f"{helper.who}: {helper.because} {self._marks(helper.sources)}"

    def _would_change(self) -> Iterator[str]:
        if self.answer.outcome in (Outcome.EMERGENCY, Outcome.UNSURE):
            return
        for change in self.answer.would_change:
            yield self._change(change)
        if not self.answer.would_change:
            yield self._say("change.none")

    def _change(self, change: WouldChange) -> str:
        facts = self.words.knowledge.facts
        answers = [
            self.words.given(facts[path], read_answer(facts[path].scale, answer))
            for path, answer in change.answers.items()
        ]
        outcome = self._say(f"outcome.{change.outcome}")
        return self._say("change.one", answers=self.words.listed(answers), outcome=outcome)

    def _danger_signs(self) -> Iterator[str]:
        signs = [ask for ask in self.answer.ask_next if ask.fact.startswith("warnings.")]
        if signs:
            yield self._say("ask_signs", count=len(signs))
            yield from (ask.question for ask in signs[:QUESTIONS_SHOWN])
            if len(signs) > QUESTIONS_SHOWN:
                yield self._say("more", count=len(signs) - QUESTIONS_SHOWN)

    def _ask_next(self) -> Iterator[str]:
        asks = [ask for ask in self.answer.ask_next if not ask.fact.startswith("warnings.")]
        for ask in asks[:QUESTIONS_SHOWN]:
            yield f"{ask.question} {ask.why}"

    def _marks(self, citations: tuple[Citation, ...]) -> str:
        best_read_first = sorted(citations, key=lambda citation: list(Trust).index(citation.trust))
        return "".join(f"[{self._number(citation)}]" for citation in best_read_first[:SOURCES_SHOWN])

    def _number(self, citation: Citation) -> int:
        place = (citation.source.id, citation.at)
        if place not in self.numbers:
            self.numbers[place] = len(self.numbers) + 1
            self.cited.append(citation)
        return self.numbers[place]

    def _sources(self) -> Iterator[str]:
        if not self.cited:
            return
        yield ""
        yield self._say("part.sources")
        for number, citation in enumerate(self.cited, start=1):
            line = self._say(
                "source_line",
                title=citation.source.title,
                publisher=citation.source.publisher,
                at=citation.at,
                url=citation.source.url or "",
            ).strip()
            trust = self._say(f"trust.{citation.trust}")
            yield from wrap(
                f"[{number}] {line} ({trust})",
                WIDTH,
                initial_indent="  ",
                subsequent_indent="      ",
                break_long_words=False,
                break_on_hyphens=False,
            )
