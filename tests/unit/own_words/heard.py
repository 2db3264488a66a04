"""What is heard in a sentence, by short names."""

from __future__ import annotations

from collections.abc import Iterable

from ablepath.model.heard import HeardFact
from ablepath.records.own_words import hear


def warned(text: str) -> set[str]:
    """The warnings raised: `{"chest_pain"}`."""
    return names(hear(text).warnings)


def present(text: str) -> set[str]:
    """What is proposed: `{"pain_knee", "stairs"}`."""
    return names(hear(text).present)


def absent(text: str) -> set[str]:
    """What is heard as not there."""
    return names(hear(text).absent)


def names(facts: Iterable[HeardFact]) -> set[str]:
    return {one.fact.rpartition(".")[2] for one in facts}
