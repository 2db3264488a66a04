"""What was heard in a person's own words, as plain text to confirm: danger signs and their cards first."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap

from ablepath.explain.words import Words
from ablepath.knowledge.contents import Knowledge
from ablepath.knowledge.danger import most_pressing_first, warn_of
from ablepath.model.heard import Heard, HeardFact
from ablepath.model.outcome import Act, Level
from ablepath.model.text import Language

WIDTH = 88
FAMILIES = ("difficulties", "symptoms", "conditions")


def own_words_page(
    heard: Heard,
    intake: Mapping[str, object],
    knowledge: Knowledge,
    language: Language,
    *,
    alone: bool = False,
) -> str:
    """
    What was heard, grouped, and `intake` to complete; at most 88 characters wide but for the person's words.

    `alone`: only the person sees it, so the private card may stand on it. Never for a file: there a private
    sign is left out, and with it the person's words, in which it could be read.
    """
    return "\n".join(_Page(heard, intake, Words(knowledge, language), alone=alone).lines()) + "\n"


def since(days: int, words: Words) -> str:
    """When it may have begun, as a sentence."""
    known = {0: "today", 1: "yesterday"}
    return words.say(f"own_words.since.{known.get(days, 'days')}", count=days)


class _Page:
    def __init__(self, heard: Heard, intake: Mapping[str, object], words: Words, *, alone: bool) -> None:
        self.heard = heard
        self.intake = intake
        self.words = words
        self.alone = alone

    def lines(self) -> Iterator[str]:
        """Every line of the page."""
        yield from self._cards()
        if self.heard.unclear:
            yield from wrap(self._say("unclear"), WIDTH)
            return
        yield from wrap(self._say("heard"), WIDTH)
        for family in FAMILIES:
            yield from self._part(family, self._of(self.heard.present, family))
        yield from self._part("absent", self._of(self.heard.absent, ""))
        if self.heard.onset_days is not None:
            yield ""
            yield since(self.heard.onset_days, self.words)
        if self.intake:
            yield ""
            yield from wrap(self._say("to_go_on"), WIDTH)
            yield ""
            yield json.dumps(self.intake, ensure_ascii=False, indent=2)

    def _cards(self) -> Iterator[str]:
        """The signs, each under the card that would be shown, the most pressing card first."""
        knowledge = self.words.knowledge
        words = {one.fact: one.words for one in self.heard.warnings}
        for act in Act:
            signs = [sign for sign in most_pressing_first(words, knowledge) if self._has_card(sign, act)]
            if not signs:
                continue
            yield from wrap(self._say("if_so", title=self.words.say(f"cards.{act}.title")), WIDTH)
            for sign in signs:
                label = self.words.label(knowledge.facts[sign])
                yield from self._bullet(self._line(label, words[sign]))
            yield ""
            for step in self._steps(act):
                yield from self._bullet(step)
            yield ""

    def _has_card(self, sign: str, act: Act) -> bool:
        warn = warn_of(sign, self.words.knowledge)
        return warn.act is act and (self.alone or warn.level is not Level.protect)

    @property
    def _is_private(self) -> bool:
        signs = (warn_of(one.fact, self.words.knowledge) for one in self.heard.warnings)
        return not self.alone and any(sign.level is Level.protect for sign in signs)

    def _steps(self, act: Act) -> Iterator[str]:
        keys = [key for key in self.words.knowledge.wording if key.startswith(f"cards.{act}.steps.")]
        yield from map(self.words.say, sorted(keys, key=lambda key: int(key.rpartition(".")[2])))

    def _of(self, facts: Iterable[HeardFact], family: str) -> Iterator[str]:
        for one in facts:
            if one.fact.startswith(family):
                label = self.words.label(self.words.knowledge.facts[one.fact])
                yield self._line(label, one.words)

    def _part(self, name: str, lines: Iterable[str]) -> Iterator[str]:
        lines = list(lines)
        if lines:
            yield ""
            yield self._say(f"part.{name}")
            for line in lines:
                yield from self._bullet(line)

    def _line(self, label: str, words: str) -> str:
        if self._is_private:
            return label
        return self._say("line", label=label, heard=self._say("your_words", words=words))

    def _bullet(self, line: str) -> Iterator[str]:
        yield from wrap(line, WIDTH, initial_indent="  • ", subsequent_indent="    ")

    def _say(self, key: str, **values: object) -> str:
        return self.words.say(f"own_words.{key}", **values)
