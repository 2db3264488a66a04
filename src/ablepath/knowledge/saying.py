"""Lines of an answer in words."""

from __future__ import annotations

from collections.abc import Mapping

from ablepath.model.referral import Said
from ablepath.model.text import Language, Text


def in_words(said: Said, wording: Mapping[str, Text], language: Language) -> str:
    """
    The sentence, with its places filled; a place may hold words or another line.

    >>> from ablepath.model.referral import Line
    >>> in_words(Line("by", {"day": "Monday"}), {"by": Text("by {day}", "antes del {day}")}, "es")
    'antes del Monday'
    """
    if isinstance(said, Text):
        return said.in_(language)
    filled = {
        name: value if isinstance(value, str) else in_words(value, wording, language)
        for name, value in said.values.items()
    }
    return wording[said.key].in_(language).format(**filled)
