"""What to do now: the cards, and other sentences that come as a numbered list."""

from __future__ import annotations

from dataclasses import dataclass

from ablepath.explain.words import Words
from ablepath.model.outcome import Act
from ablepath.model.recommendation import Recommendation


@dataclass(frozen=True, slots=True)
class Card:
    """What to do, as a title and steps."""

    title: str
    steps: tuple[str, ...]


def card(act: Act, words: Words) -> Card:
    """The card of an act."""
    return Card(words.say(f"cards.{act}.title"), said_in_order(f"cards.{act}.steps", words))


def private_card(answer: Recommendation, words: Words) -> Card | None:
    """The card for the person alone, when there is cause for it."""
    acts = [note.act for note in answer.also if note.private and note.act]
    return card(acts[0], words) if acts else None


def said_in_order(key: str, words: Words, **values: object) -> tuple[str, ...]:
    """The numbered sentences under `key`."""
    found: list[str] = []
    while (place := f"{key}.{len(found)}") in words.knowledge.wording:
        found.append(words.say(place, **values))
    return tuple(found)
