"""The marks on a claim line: therapy (GP, GO, GN), assistant (CQ, CO), above the yearly amount (KX)."""

from __future__ import annotations

from ablepath.model.discipline import Therapy

THERAPY = {Therapy.PT: "GP", Therapy.OT: "GO", Therapy.SLP: "GN"}
ASSISTANT = {Therapy.PT: "CQ", Therapy.OT: "CO"}
ABOVE_THE_AMOUNT = "KX"


def modifiers(
    therapy: Therapy, *, by_assistant: bool = False, above_the_amount: bool = False
) -> tuple[str, ...]:
    """
    The marks of one claim line.

    >>> modifiers(Therapy.OT, by_assistant=True, above_the_amount=True)
    ('GO', 'CO', 'KX')
    """
    marks = [THERAPY[therapy]]
    if by_assistant and therapy in ASSISTANT:
        marks.append(ASSISTANT[therapy])
    if above_the_amount:
        marks.append(ABOVE_THE_AMOUNT)
    return tuple(marks)
