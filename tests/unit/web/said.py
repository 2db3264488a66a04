"""Sentences of the pages, for tests that must not break when a word changes."""

from __future__ import annotations

from ablepath.explain.words import Words
from ablepath.knowledge.bundle import knowledge
from ablepath.model.text import Language


def said(key: str, language: Language = "en", **values: object) -> str:
    """The sentence `key` of `knowledge/wording`."""
    return Words(knowledge(), language).say(key, **values)
