"""From a person's own words to proposals: danger first, then everything else."""

from __future__ import annotations

from collections.abc import Iterator

from ablepath.knowledge.bundle import knowledge
from ablepath.knowledge.danger import warn_of
from ablepath.knowledge.likeness import likeness
from ablepath.knowledge.phrases import Phrases, phrases
from ablepath.model.heard import Heard, HeardFact
from ablepath.model.outcome import Level
from ablepath.records.own_words.gathering import (
    LONGEST_SHOWN,
    Gathered,
    facts_in,
    proposals,
    warnings_in,
)
from ablepath.records.own_words.lexicon import lexicon_of
from ablepath.records.own_words.likeness import sounds_like
from ablepath.records.own_words.listening import Listening, listen
from ablepath.records.own_words.onset import onset_in


def hear(text: str, known: Phrases | None = None) -> Heard:
    """
    What `text`, in English, Spanish or both, seems to say. Proposals only; the same text gives the same.

    `known` are the phrases to listen for; those that ship when not given.

    >>> heard = hear("no knee pain, but I can't button my shirt since my stroke")
    >>> [one.fact for one in heard.present]
    ['difficulties.dressing_upper', 'conditions.stroke']
    >>> [one.fact for one in heard.absent]
    ['symptoms.pain_knee']
    """
    lexicon = lexicon_of(known or phrases())
    said = listen(text, lexicon)
    warnings = warnings_in(said)
    facts = facts_in(said)
    held_back = {fact for warning in warnings.present for fact in lexicon.phrases.facts[warning].holds_back}
    present = {fact: pieces for fact, pieces in facts.present.items() if fact not in held_back}
    absent = {fact: pieces for fact, pieces in facts.absent.items() if fact not in facts.present}
    return Heard(
        warnings=(*proposals(warnings.present.values(), said), *_alike(said, warnings)),
        present=proposals(present.values(), said),
        absent=proposals(absent.values(), said),
        onset_days=onset_in(said, _clauses(warnings, facts)),
    )


def _alike(said: Listening, heard: Gathered) -> Iterator[HeardFact]:
    """Signs that the whole sounds like and no cue spoke of, for or against."""
    spoken_of = heard.present.keys() | heard.absent.keys()
    for sign in sounds_like(said, likeness(), _is_emergency):
        if sign not in spoken_of:
            yield HeardFact(sign, said.beginning(LONGEST_SHOWN))


def _is_emergency(sign: str) -> bool:
    return warn_of(sign, knowledge()).level is Level.emergency


def _clauses(*gathered: Gathered) -> set[int]:
    return {
        place.clause
        for one in gathered
        for pieces in (*one.present.values(), *one.absent.values())
        for piece in pieces
        for place in piece.places
    }
