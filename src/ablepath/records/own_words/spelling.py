"""Mending slips of the keyboard and the ear, against the words we listen for and no others."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from ablepath.model.text import LANGUAGES, Language
from ablepath.records.own_words.sounds import sounds_of

SHORTEST_SOUND = 3
SHORTEST_SLIP = 5
SHORTEST_DOUBLE_SLIP = 9
SHORTEST_STEM = 5
VOWELS = frozenset("aeiouy")
CONFUSED = frozenset(map(frozenset, ("bv", "sz", "cs", "cz", "ck", "mn", "gj", "td", "pb", "rt", "iu", "jh")))
"""Letters that are often written for one another, besides vowels."""


class Spelling:
    """
    Finds the word somebody meant.

    `heard` are the words we listen for by language, a stem with its `*`; `right` are spelled right as they
    stand, though they look like a slip. No word that somebody typed is kept.
    """

    def __init__(self, heard: Mapping[Language, Collection[str]], right: Collection[str]) -> None:
        everything = frozenset(word for words in heard.values() for word in words)
        self._right = frozenset(right) | {word for word in everything if not word.endswith("*")}
        self._stems = {
            language: frozenset(word[:-1] for word in words if word.endswith("*"))
            for language, words in heard.items()
        }
        self._heard = {
            language: sorted(words, key=lambda word: (len(word), word)) for language, words in heard.items()
        }
        self._by_sound: dict[Language, dict[str, str]] = {}
        self._by_letter: dict[tuple[Language, str], list[str]] = {}

    def mended(self, word: str, languages: tuple[Language, ...] = LANGUAGES) -> str:
        """
        The word of these languages that was meant, or `word` itself.

        >>> Spelling({"en": ["shoulder", "knee"]}, ["need"]).mended("shoudler", ("en",))
        'shoulder'
        """
        return word if self.is_right(word, languages) else next(self._meant(word, languages), word)

    def is_right(self, word: str, languages: tuple[Language, ...] = LANGUAGES) -> bool:
        """Whether a word needs no mending: we listen for it, it is known to be right, or it is too short."""
        if len(word) < SHORTEST_SOUND or not word.isalpha() or word in self._right:
            return True
        starts = [word[:length] for length in range(SHORTEST_SOUND, len(word) + 1)]
        return any(start in self._stems[language] for language in languages for start in starts)

    def _meant(self, word: str, languages: tuple[Language, ...]) -> Iterator[str]:
        for ways in (self._sounding_alike, self._one_slip_away, self._begun_alike, self._two_slips_away):
            for language in languages:
                yield from ways(word, language)

    def _sounding_alike(self, word: str, language: Language) -> Iterator[str]:
        if language not in self._by_sound:
            by_sound = self._by_sound[language] = {}
            for heard in self._heard[language]:
                by_sound.setdefault(sounds_of(heard.removesuffix("*"), language), heard)
        sound = sounds_of(word, language)
        if len(sound) >= SHORTEST_SOUND - 1 and (found := self._by_sound[language].get(sound)):
            yield found.removesuffix("*")
        for length in range(len(sound) - 1, SHORTEST_STEM - 1, -1):
            found = self._by_sound[language].get(sound[:length], "")
            if found.endswith("*"):
                yield found[:-1]

    def _one_slip_away(self, word: str, language: Language) -> Iterator[str]:
        if len(word) >= SHORTEST_SLIP - 1:
            near = (found.removesuffix("*") for found in self._near(word, language))
            yield from (found for found in near if len(found) >= SHORTEST_SLIP and is_one_slip(word, found))

    def _begun_alike(self, word: str, language: Language) -> Iterator[str]:
        """A stem one slip away from how the word begins."""
        for found in self._near(word, language):
            stem = found[:-1]
            beginnings = (word[: len(stem) + more] for more in (0, 1, -1))
            if (
                found.endswith("*")
                and SHORTEST_STEM < len(stem) < len(word)
                and any(is_one_slip(beginning, stem) for beginning in beginnings)
            ):
                yield stem

    def _two_slips_away(self, word: str, language: Language) -> Iterator[str]:
        if len(word) >= SHORTEST_DOUBLE_SLIP:
            for found in self._near(word, language):
                meant = found.removesuffix("*")
                if (
                    len(meant) >= SHORTEST_DOUBLE_SLIP
                    and meant[:2] == word[:2]
                    and abs(len(meant) - len(word)) <= 1
                    and slips(word, meant) <= 2
                ):
                    yield meant

    def _near(self, word: str, language: Language) -> list[str]:
        """The words with the same first letter, or whose first two letters are swapped."""
        if not any(language == kept for kept, _ in self._by_letter):
            for heard in self._heard[language]:
                self._by_letter.setdefault((language, heard[0]), []).append(heard)
        swapped = self._by_letter.get((language, word[1]), ())
        return [
            *self._by_letter.get((language, word[0]), ()),
            *(found for found in swapped if found[1:2] == word[0] and word[0] != word[1]),
        ]


def is_one_slip(written: str, meant: str) -> bool:
    """
    Whether one likely slip lies between the two: letters swapped, missing, doubled or taken for another.

    >>> is_one_slip("dwon", "down"), is_one_slip("stand", "stone"), is_one_slip("herts", "hurts")
    (True, False, True)
    """
    if abs(len(written) - len(meant)) > 1 or written == meant:
        return False
    place = next(
        (at for at, (left, right) in enumerate(zip(written, meant, strict=False)) if left != right), None
    )
    if place is None:
        return True
    if written[place + 1 :] == meant[place:] or written[place:] == meant[place + 1 :]:
        return place > 0
    if (
        written[place : place + 2] == meant[place : place + 2][::-1]
        and written[place + 2 :] == meant[place + 2 :]
    ):
        return True
    pair = frozenset((written[place], meant[place]))
    return place > 0 and written[place + 1 :] == meant[place + 1 :] and (pair <= VOWELS or pair in CONFUSED)


def slips(left: str, right: str) -> int:
    """
    The fewest slips (a letter wrong, missing, added, or two swapped) from one word to the other.

    >>> slips("parkisons", "parkinsons")
    1
    """
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, letter in enumerate(left, start=1):
        before, last, row = row, before, [i]
        for j, other in enumerate(right, start=1):
            fewest = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == right[j - 2] and left[i - 2] == other:
                fewest = min(fewest, last[j - 2] + 1)
            row.append(fewest)
    return row[-1]
