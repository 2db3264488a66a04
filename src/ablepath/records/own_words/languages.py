"""Which languages a text is in, by the small words that give them away. It may be both."""

from __future__ import annotations

from collections.abc import Sequence

from ablepath.knowledge.phrases import Phrases
from ablepath.model.text import LANGUAGES, Language

LEAST_SHARE = 0.25
"""A language with fewer than a quarter of the other's telltale words is not spoken."""


def spoken_in(words: Sequence[str], phrases: Phrases) -> tuple[Language, ...]:
    """The languages of `words`; both when nothing tells."""
    telltale = phrases.words.get("telltale", {})
    counts = {language: sum(word in telltale.get(language, ()) for word in words) for language in LANGUAGES}
    most = max(counts.values())
    return tuple(language for language in LANGUAGES if counts[language] >= LEAST_SHARE * most)
