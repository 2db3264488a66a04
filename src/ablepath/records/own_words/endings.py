"""The same word with another ending: `gasp`, `gasping`; `jala`, `jalando`. Only where no doubt is left."""

from __future__ import annotations

import re
from functools import lru_cache

SHORTEST = 4
ENGLISH = re.compile(r"(?:ed|ing)$")
DOUBLED = re.compile(r"([bdgmnprt])\1$")
SPANISH = re.compile(
    r"(?:(?:ando|iendo|ar|er|ir)(?:me|se|te|lo|la|le|nos|los|las|les)?|aba[ns]?|aron|ieron|[ai]d[oa]s?|amos)$"
)
SPANISH_PLAIN = re.compile(r"[aeo]n?$")


@lru_cache(maxsize=20_000)
def forms_of(word: str) -> frozenset[str]:
    """
    What a word is looked up by, besides itself, as somebody says it.

    >>> forms_of("gasping") & forms_listened_for("gasp")
    frozenset({'gasp-'})
    """
    found = set()
    if (stem := _english(word)) is not None:
        found.add(stem)
    bare = SPANISH.sub("", word)
    if bare != word and len(bare) >= SHORTEST:
        found.add(bare + "+")
    return frozenset(found)


@lru_cache(maxsize=20_000)
def forms_listened_for(word: str) -> frozenset[str]:
    """
    What a word of a cue is kept under, besides itself.

    >>> bool(forms_listened_for("camina") & forms_of("caminando"))
    True
    >>> bool(forms_listened_for("hombro") & forms_of("hombre"))
    False
    """
    bare = SPANISH_PLAIN.sub("", word)
    found = {bare + "+"} if bare != word and len(bare) >= SHORTEST else set()
    if word.endswith("e") and len(word) > SHORTEST:
        found.add(word[:-1] + "-")
    return forms_of(word) | found


def _english(word: str) -> str | None:
    bare = ENGLISH.sub("", word)
    bare = DOUBLED.sub(r"\1", bare) if bare != word else bare
    return bare + "-" if len(bare) >= SHORTEST else None
