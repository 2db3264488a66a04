"""Words in a row, kept in a tree, so that a text is walked once however many of them we listen for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ablepath.records.own_words.endings import forms_listened_for, forms_of
from ablepath.records.own_words.tokens import Pause, Token

Keys = tuple[str, ...]


@dataclass(slots=True)
class Node:
    """Where a walk has come to: the groups of which an alternative ends here, and the ways on."""

    groups: tuple[int, ...] = ()
    words: dict[str, Node] = field(default_factory=dict)
    stems: dict[str, Node] = field(default_factory=dict)
    lengths: tuple[int, ...] = ()

    def child(self, kept: dict[str, Node], key: str) -> Node:
        """The node under `key` in `words` or `stems`, made when there is none."""
        node = kept.get(key)
        if node is None:
            node = kept[key] = Node()
            if kept is self.stems and len(key) not in self.lengths:
                self.lengths = tuple(sorted((*self.lengths, len(key))))
        return node


class Patterns:
    """
    A tree of patterns.

    `kinds`: for words that stand for others in a phrase ("my", "his"), the kinds they are of; `passed_over`:
    small words that may stand between its words. Without kinds, phrases are found only to the letter.
    """

    def __init__(
        self, kinds: Mapping[str, Keys] | None = None, passed_over: frozenset[str] | None = None
    ) -> None:
        self._kinds = kinds or {}
        self._passed_over = passed_over or frozenset()
        self._to_the_letter = kinds is None
        self._root = Node()
        self._kept_under: dict[str, Keys] = {}

    def add(self, alternative: str, groups: tuple[int, ...]) -> None:
        """Listen for `alternative`, which each of `groups` has."""
        words = alternative.split()
        nodes = [self._root]
        for word in words:
            if word.endswith("*"):
                nodes = [node.child(node.stems, word[:-1]) for node in nodes]
            else:
                keys = self._keys_of(word, is_phrase=len(words) > 1)
                nodes = [node.child(node.words, key) for node in nodes for key in keys]
        for node in nodes:
            node.groups += groups

    def found_in(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int, int]]:
        """Every group found: its number, its first word, the word after its last."""
        keys = [self._keys(token.word) for token in tokens]
        for start in range(len(tokens)):
            yield from dict.fromkeys(
                (group, start, end)
                for node, end in self._walk(self._root, start, tokens, keys)
                for group in node.groups
            )

    def _keys_of(self, word: str, *, is_phrase: bool) -> Keys:
        """What a word of a pattern is kept under."""
        if self._to_the_letter:
            return (word,)
        if is_phrase and word in self._kinds:
            return self._kinds[word]
        if word not in self._kept_under:
            forms = sorted(forms_listened_for(word))
            self._kept_under[word] = (
                tuple(forms) if any(form.endswith("-") for form in forms) else (word, *forms)
            )
        return self._kept_under[word]

    def _keys(self, word: str) -> Keys:
        return (word,) if self._to_the_letter else (word, *self._kinds.get(word, ()), *forms_of(word))

    def _walk(
        self, node: Node, place: int, tokens: Sequence[Token], keys: Sequence[Keys]
    ) -> Iterator[tuple[Node, int]]:
        for after in self._after(node, tokens[place].word, keys[place]):
            yield after, place + 1
            following = place + 1
            if not (after.words or after.stems) or not self._goes_on(tokens, following):
                continue
            yield from self._walk(after, following, tokens, keys)
            if tokens[following].word in self._passed_over and self._goes_on(tokens, following + 1):
                yield from self._walk(after, following + 1, tokens, keys)

    def _after(self, node: Node, word: str, keys: Keys) -> Iterator[Node]:
        for key in keys:
            if key in node.words:
                yield node.words[key]
        for length in node.lengths:
            if length > len(word):
                break
            if word[:length] in node.stems:
                yield node.stems[word[:length]]

    def _goes_on(self, tokens: Sequence[Token], place: int) -> bool:
        """Whether a phrase may go on with the word at `place`: no stop before it, and no comma either."""
        if place >= len(tokens):
            return False
        return tokens[place].pause is Pause.none or (
            self._to_the_letter and tokens[place].pause is Pause.comma
        )
