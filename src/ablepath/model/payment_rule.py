"""What a payer does with money, in one sentence, and where that was read."""

from __future__ import annotations

from dataclasses import dataclass

from ablepath.model.source import Citation
from ablepath.model.text import Text


@dataclass(frozen=True, slots=True)
class PaymentRule:
    """One step of the arithmetic of money in words. The arithmetic itself is in `ablepath.coverage`."""

    id: str
    says: Text
    rests_on: tuple[Citation, ...]
