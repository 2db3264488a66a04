"""The phrases, arranged so that one walk over a text finds every word we listen for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ablepath.knowledge.cues import Cue, Group, Part
from ablepath.knowledge.phrases import MEASURED_SETS, NEEDED_SETS, TO_THE_LETTER, Phrases
from ablepath.model.text import LANGUAGES, Language
from ablepath.records.own_words.patterns import Patterns
from ablepath.records.own_words.spelling import Spelling


@dataclass(frozen=True, slots=True)
class Clue:
    """A part of a cue, its groups as numbers."""

    wanted: tuple[int, ...]
    unwanted: tuple[int, ...]
    ever: bool


@dataclass(frozen=True, slots=True)
class Way:
    """
    One cue of one fact.

    `is_activity`: it only names something people do. `nowhere`: groups that may not occur in all the text.
    """

    fact: str
    language: Language
    is_activity: bool
    clues: tuple[Clue, ...]
    nowhere: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Lexicon:
    """
    Everything we listen for.

    `ways` are by the group that makes them worth a look, `sets` are the numbers of the named sets,
    `within` the further groups that a hit of a set counts for.
    """

    patterns: tuple[Patterns, ...]
    ways: Mapping[int, tuple[Way, ...]]
    sets: Mapping[str, int]
    within: Mapping[int, tuple[int, ...]]
    spelling: Spelling
    phrases: Phrases


@lru_cache(maxsize=4)
def lexicon_of(phrases: Phrases) -> Lexicon:
    """The lexicon for `phrases`, made once."""
    return _Making(phrases).lexicon()


class _Making:
    """Numbers the groups, equal ones alike, and sorts the ways under the rarest of them."""

    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases
        self.exact: dict[str, list[int]] = defaultdict(list)
        self.loose: dict[str, list[int]] = defaultdict(list)
        self.numbers: dict[tuple[str, ...], int] = {}
        self.weights: list[int] = []
        self.within: dict[int, list[int]] = defaultdict(list)
        self.sets: dict[str, int] = {}

    def lexicon(self) -> Lexicon:
        """The finished lexicon."""
        for name in dict.fromkeys((*MEASURED_SETS, *NEEDED_SETS, *self.phrases.words)):
            self.sets[name] = self._new((f"<{name}>",))
        for name in self.phrases.words:
            patterns = self.exact if name in TO_THE_LETTER else self.loose
            self._listen(self.phrases.set(name), self.sets[name], patterns)
        ways: dict[int, list[Way]] = defaultdict(list)
        for fact, phrasing in self.phrases.facts.items():
            for cues, is_activity in ((phrasing.said, False), (phrasing.activity, True)):
                for cue in cues:
                    way = self._way(fact, cue, is_activity)
                    ways[self._rarest(way)].append(way)
        return Lexicon(
            patterns=(
                _filled(Patterns(), self.exact),
                _filled(
                    Patterns(_kinds(self.phrases), frozenset(self.phrases.set("passed over"))), self.loose
                ),
            ),
            ways={group: tuple(found) for group, found in ways.items()},
            sets=self.sets,
            within=self._all_within(),
            spelling=Spelling(_heard(self.phrases), self.phrases.right_words),
            phrases=self.phrases,
        )

    def _way(self, fact: str, cue: Cue, is_activity: bool) -> Way:
        clues = tuple(self._clue(part) for part in cue.parts if part.wanted)
        nowhere = (group for part in cue.parts if not part.wanted for group in part.unwanted)
        return Way(fact, cue.language, is_activity, clues, self._numbered(nowhere))

    def _clue(self, part: Part) -> Clue:
        return Clue(self._numbered(part.wanted), self._numbered(part.unwanted), part.ever)

    def _numbered(self, groups: Iterable[Group]) -> tuple[int, ...]:
        return tuple(self._group(group.alternatives) for group in groups)

    def _group(self, alternatives: tuple[str, ...]) -> int:
        """The number of a group."""
        if alternatives not in self.numbers:
            self._listen(alternatives, self._new(alternatives), self.loose)
        return self.numbers[alternatives]

    def _new(self, alternatives: tuple[str, ...]) -> int:
        number = self.numbers[alternatives] = len(self.weights)
        self.weights.append(0)
        return number

    def _listen(self, alternatives: Iterable[str], group: int, patterns: dict[str, list[int]]) -> None:
        """Listen for each alternative; what a set says counts for the groups that name it."""
        for one in dict.fromkeys(alternatives):
            if one.startswith("<"):
                inner = self.sets[one[1:-1]]
                self.within[inner].append(group)
                self.weights[group] += self.weights[inner] + 1
            else:
                patterns[one].append(group)
                self.weights[group] += 1

    def _all_within(self) -> dict[int, tuple[int, ...]]:
        """For each set, the groups that name it, and those that name a set that names it."""
        found: dict[int, tuple[int, ...]] = {}
        for inner in self.within:
            reached = list(dict.fromkeys(self.within[inner]))
            for group in reached:
                reached += [further for further in self.within.get(group, ()) if further not in reached]
            found[inner] = tuple(reached)
        return found

    def _rarest(self, way: Way) -> int:
        wanted = (group for clue in way.clues for group in clue.wanted)
        return min(wanted, key=lambda group: (self.weights[group], group))


def _filled(patterns: Patterns, alternatives: Mapping[str, Sequence[int]]) -> Patterns:
    for alternative, groups in alternatives.items():
        patterns.add(alternative, tuple(groups))
    return patterns


def _kinds(phrases: Phrases) -> dict[str, tuple[str, ...]]:
    """For each word of a "same as" set, the sets it is in."""
    found: dict[str, tuple[str, ...]] = {}
    for name in phrases.words:
        if name.startswith("same as "):
            for word in phrases.set(name):
                found[word] = (*found.get(word, ()), f"<{name}>")
    return found


def _heard(phrases: Phrases) -> dict[Language, set[str]]:
    """Every word we listen for, by language; words for telling time are of both."""
    heard: dict[Language, set[str]] = {language: set() for language in LANGUAGES}
    for entry in phrases.words.values():
        for language in LANGUAGES:
            heard[language].update(_words_in(entry[language]))
    for phrasing in phrases.facts.values():
        for cue in (*phrasing.said, *phrasing.activity):
            for part in cue.parts:
                for group in part.groups:
                    heard[cue.language].update(_words_in(group.alternatives))
    telling_time = _words_in((*phrases.numbers, *phrases.units, *phrases.moments))
    for words in heard.values():
        words.update(telling_time)
    return heard


def _words_in(alternatives: Iterable[str]) -> set[str]:
    return {word for one in alternatives if not one.startswith("<") for word in one.split()}
