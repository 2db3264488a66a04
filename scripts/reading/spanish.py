"""
The ease of Fernández Huerta, which is to Spanish what Flesch is to English.

100 is the easiest. 60 to 70 is what grades 7 and 8 read; so 60 is the bar that grade 8 is in English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

GROUPS = re.compile(r"[aeiouáéíóúü]+")
STRONG = frozenset("aeoáéíóú")


def ease(words: Sequence[str], units: int) -> float:
    """
    How easy `units` units of thought with these words are.

    >>> round(ease("La casa es de mi madre".split(), 1), 1)
    120.7
    """
    syllables = sum(map(syllables_in, words))
    return 206.84 - 60 * syllables / len(words) - 1.02 * len(words) / units


def syllables_in(word: str) -> int:
    """
    How many syllables `word` has: a, e, o and any accented vowel make one each, i and u join them.

    >>> [syllables_in(word) for word in ("terapia", "día", "ahora", "y", "muy")]
    [3, 2, 3, 1, 1]
    """
    groups = GROUPS.findall(word.lower())
    return max(1, sum(max(1, sum(vowel in STRONG for vowel in group)) for group in groups))
