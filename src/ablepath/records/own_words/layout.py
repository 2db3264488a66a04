"""What was heard as JSON, and as the beginning of an intake for the person to check and complete."""

from __future__ import annotations

from collections.abc import Iterable

from ablepath.knowledge.contents import Knowledge
from ablepath.knowledge.danger import most_pressing_first, warn_of
from ablepath.model.heard import Heard, HeardFact
from ablepath.model.outcome import Level

FAMILIES_OF_LISTS = ("symptoms", "conditions")


def as_plain(heard: Heard, knowledge: Knowledge) -> dict[str, object]:
    """
    What was heard as plain values, the most pressing danger sign first.

    A private sign is for the person alone: never print, save or send it.
    """
    words = {one.fact: one.words for one in heard.warnings}
    warns = {fact: warn_of(fact, knowledge) for fact in most_pressing_first(words, knowledge)}
    return {
        "warnings": [
            {
                "fact": fact,
                "words": words[fact],
                "level": warn.level.value,
                "act": warn.act.value,
                "private": warn.level is Level.protect,
            }
            for fact, warn in warns.items()
        ],
        "present": [_plain(one) for one in heard.present],
        "absent": [_plain(one) for one in heard.absent],
        "onset_days": heard.onset_days,
        "unclear": heard.unclear,
    }


def as_intake(heard: Heard, knowledge: Knowledge) -> dict[str, object]:
    """
    An intake that cannot be used before a person has gone over it.

    How hard an activity is and whether a danger sign is there stand as null, which is refused as an
    answer. A private sign is left out.
    """
    signs = most_pressing_first((one.fact for one in heard.warnings), knowledge)
    shown = [sign for sign in signs if warn_of(sign, knowledge).level is not Level.protect]
    hard = dict.fromkeys(_names(heard.present, "difficulties"))
    not_hard = dict.fromkeys(_names(heard.absent, "difficulties"), "none")
    parts: dict[str, object] = {
        "warnings": dict.fromkeys(sign.partition(".")[2] for sign in shown),
        "difficulties": hard | not_hard,
        **{family: _names(heard.present, family) for family in FAMILIES_OF_LISTS},
        "symptoms_absent": _names(heard.absent, "symptoms"),
    }
    since = {} if heard.onset_days is None else {"onset_days": heard.onset_days}
    return {**{key: part for key, part in parts.items() if part}, **since}


def _names(facts: Iterable[HeardFact], family: str) -> list[str]:
    return [one.fact.partition(".")[2] for one in facts if one.fact.startswith(f"{family}.")]


def _plain(one: HeardFact) -> dict[str, str]:
    return {"fact": one.fact, "words": one.words}
