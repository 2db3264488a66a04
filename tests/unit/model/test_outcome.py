from __future__ import annotations

from ablepath.model.outcome import URGENCY_OF_ACT, Act, Urgency


def test_every_card_has_an_urgency_and_more_pressing_cards_are_never_less_urgent() -> None:
    assert list(URGENCY_OF_ACT) == list(Act)
    urgencies = list(Urgency)
    ranks = [urgencies.index(URGENCY_OF_ACT[act]) for act in Act]
    assert ranks == sorted(ranks)
