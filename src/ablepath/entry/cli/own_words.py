"""`ablepath recommend --text`: what was heard in a person's own words, to confirm before it counts."""

from __future__ import annotations

import json
import sys

from ablepath.explain.own_words import own_words_page
from ablepath.knowledge.bundle import knowledge
from ablepath.model.text import Language
from ablepath.records.own_words import hear
from ablepath.records.own_words.layout import as_intake, as_plain


def print_heard(text: str, language: Language, *, as_json: bool) -> None:
    """Print the proposals. No outcome is judged from them."""
    heard = hear(text)
    intake = as_intake(heard, knowledge())
    if as_json:
        answer = {"heard": as_plain(heard, knowledge()), "intake": intake, "confirmed": False}
        print(json.dumps(answer, ensure_ascii=False, indent=2))
        return
    print(own_words_page(heard, intake, knowledge(), language, alone=sys.stdout.isatty()), end="")
