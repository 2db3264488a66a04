"""How a word sounds, so that what is spelled by ear is still found: `ombro` is `hombro`, `nee` is `knee`."""

from __future__ import annotations

import re
from functools import cache

from ablepath.model.text import Language

RULES: dict[Language, tuple[tuple[str, str], ...]] = {
    "en": (
        (r"^kn", "n"), (r"^wr", "r"), (r"ph", "f"), (r"ight", "it"), (r"ck", "k"), (r"sch", "sk"),
        (r"wh", "w"), (r"c(?=[eiy])", "s"), (r"[cq]", "k"), (r"z", "s"), (r"ea|ee|ie", "e"), (r"ou", "u"),
        (r"[iu]r", "er"), (r"(?<=..)e$", ""), (r"(.)\1+", r"\1"),
    ),
    "es": (
        (r"ch", "1"), (r"h", ""), (r"ll", "y"), (r"ni(?=[aeo])", "n"), (r"qu(?=[ei])", "k"),
        (r"g(?=[ei])", "j"), (r"gu(?=[ei])", "g"), (r"c(?=[ei])", "s"), (r"[cq]", "k"), (r"[zx]", "s"),
        (r"v", "b"), (r"y(?![aeiou])", "i"), (r"(.)\1+", r"\1"),
    ),
}  # fmt: skip
"""What is written differently and sounds the same, first to last."""


def sounds_of(word: str, language: Language) -> str:
    """
    The word by ear.

    >>> sounds_of("knees", "en") == sounds_of("neez", "en")
    True
    >>> sounds_of("levantar", "es") == sounds_of("lebantar", "es")
    True
    """
    for pattern, instead in _compiled(language):
        word = pattern.sub(instead, word)
    return word


@cache
def _compiled(language: Language) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), instead) for pattern, instead in RULES[language])
