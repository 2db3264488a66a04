"""The first sentence about a price: one number where the allowed amount is known, else a range or none."""

from __future__ import annotations

from dataclasses import dataclass

from ablepath.explain.words import Words
from ablepath.model.insurance import InsuranceKind
from ablepath.model.money import dollars
from ablepath.model.price_answer import AmountFrom, PriceAnswer

EXACT_BELOW = 100_00
"""Cents. From here on whole dollars are enough for an estimate."""


def counted(visits: int, words: Words) -> str:
    """So many visits, in words."""
    return words.say("price.count.visit" if visits == 1 else "price.count.visits", count=visits)


def about(amount: int) -> str:
    """An amount as an estimate says it: whole dollars where it is large."""
    return dollars(amount) if amount < EXACT_BELOW and amount % 100 else f"{(amount + 50) // 100:,}"


RANGES = {"known": "range", "law": "law_range", "medicare": "medicare_range"}
"""The sentence instead where the amount lies between two."""


@dataclass(frozen=True, slots=True)
class Headline:
    """Chooses the sentence and fills it."""

    answer: PriceAnswer
    words: Words

    def text(self) -> str:
        """The headline."""
        totals, low = self.answer.totals, self.answer.low
        if totals.unknown:
            return self._of_unknown()
        key = self._key()
        is_range = low.you_pay != totals.you_pay
        key = RANGES.get(key, key) if is_range else key
        return self.words.say(
            f"price.headline.{key}",
            total=about(totals.you_pay),
            low=about(low.you_pay),
            high=about(totals.you_pay),
            visits=counted(totals.visits, self.words),
            allowed=self._allowed(),
        )

    def _key(self) -> str:
        kinds = {plan.kind for plan in self.answer.asked.plans}
        sources = {line.amount_from for line in self.answer.ledger}
        if all(kind.is_free for kind in kinds) and not self.answer.totals.you_pay:
            return "free"
        if kinds == {InsuranceKind.medicare_part_b}:
            return "law"
        if AmountFrom.medicare in sources:
            return "medicare"
        if kinds == {InsuranceKind.self_pay}:
            return "self_pay"
        return "copay" if AmountFrom.unknown in sources else "known"

    def _of_unknown(self) -> str:
        totals = self.answer.totals
        told = self.words.say("price.headline.unknown", unknown=counted(totals.unknown, self.words))
        if totals.unknown == totals.visits:
            return told
        low, high = about(self.answer.low.you_pay), about(totals.you_pay)
        return f"{told} {self.words.say('price.headline.rest', low=low, high=high)}"

    def _allowed(self) -> str:
        amounts = [line.allowed for line in self.answer.ledger if line.allowed is not None]
        if not amounts:
            return ""
        low, high = min(amounts), max(amounts)
        if low == high:
            return self.words.say("price.count.each", amount=about(low))
        return self.words.say("price.count.mixed", low=about(low), high=about(high))
