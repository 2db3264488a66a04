"""The answer about one treatment day as plain text: what it costs first, then how that comes about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from ablepath.explain.citing import Citations
from ablepath.explain.page import WIDTH
from ablepath.explain.words import Words
from ablepath.knowledge.fees import fee_schedule
from ablepath.model.money import dollars
from ablepath.model.note import Note
from ablepath.model.treatment_answer import Certification, ClaimLine, DayAnswer, PoolState, Shares, TimedUnits


def treatment_page(answer: DayAnswer, words: Words) -> str:
    """The whole answer as text, at most 88 characters wide."""
    return "\n".join(_Page(answer, words).lines()) + "\n"


RULES_OF_SHARES = (
    "fee",
    "lesser_of_charge",
    "nonparticipating",
    "shares",
    "cost_based",
    "qualified_beneficiary",
    "sequestration",
)
"""In the order in which they are told."""


class _Page:
    """Writes the parts in order and numbers the sources as they are first cited."""

    def __init__(self, answer: DayAnswer, words: Words) -> None:
        self.answer = answer
        self.words = words
        self.citations = Citations(words)

    def lines(self) -> Iterator[str]:
        """Every line of the page."""
        yield from wrap(self._headline(), WIDTH)
        yield from self._part("lines", map(self._line, self.answer.lines))
        yield from self._part("counted", self._counted())
        yield from self._part("reduction", self._reduction())
        yield from self._part("shares", self._shares())
        yield from self._part("pools", self._pools())
        yield from self._part("plan", self._plan(self.answer.certification))
        yield from self._part("know", map(self._note, self.answer.notes))
        yield from self._part("not_modelled", map(self._note, self.answer.not_modelled))
        yield from self._sources()
        yield ""
        yield from wrap(self._say("notice"), WIDTH)

    def _headline(self) -> str:
        allowed, shares = dollars(self.answer.allowed), self.answer.shares
        if not shares:
            return self._say("headline.cost_based", allowed=allowed)
        low, high = (dollars(shares[place].patient) for place in (0, -1))
        if low == high:
            return self._say("headline.known", allowed=allowed, patient=low)
        told = self._say("headline.between", allowed=allowed, low=low, high=high)
        return f"{told} {self._say('between_why', deductible=dollars(self.answer.deductible))}"

    def _line(self, line: ClaimLine) -> str:
        return self._say(
            "line.one" if line.units == 1 else "line.many",
            code=line.code,
            marks=" ".join(line.modifiers),
            units=line.units,
            allowed=dollars(line.allowed),
            words=fee_schedule().codes[line.code].words.in_(self.words.language),
        )

    def _counted(self) -> Iterator[str]:
        for timed in self.answer.timed:
            yield from self._timed(timed)
        for rule in self.answer.rules:
            if rule.startswith(("medicare.units", "medicare.assistants")):
                yield self._rule(rule)

    def _timed(self, timed: TimedUnits) -> Iterator[str]:
        minutes, units = sum(timed.minutes.values()), sum(timed.units.values())
        key = "counted.minutes_one" if units == 1 else "counted.minutes"
        yield self._say(key, therapy=timed.therapy.value, minutes=minutes, units=units)
        if timed.tied:
            codes = self.words.listed(timed.tied)
            yield self._say("counted.tie", codes=codes, units=timed.tied_units)
        for code, given in timed.units.items():
            if not given:
                yield self._say("counted.no_unit", code=code)

    def _reduction(self) -> Iterator[str]:
        if self.answer.reduction:
            yield self._say(
                "reduction",
                without=dollars(self.answer.without_reduction),
                allowed=dollars(self.answer.fee),
                less=dollars(self.answer.reduction),
            )
            if self.answer.saving:
                yield self._say("saving", yours=dollars(self.answer.saving))
            yield self._rule("medicare.reduction")

    def _shares(self) -> Iterator[str]:
        if len(self.answer.shares) == 1:
            yield from self._shared(self.answer.shares[0])
        elif self.answer.shares:
            high, low = (dollars(shares.medicare) for shares in self.answer.shares)
            yield self._say("shares.medicare_between", low=low, high=high)
        if self.answer.limiting_charge is not None:
            yield self._say("shares.limit", amount=dollars(self.answer.limiting_charge))
        for rule in RULES_OF_SHARES:
            if f"medicare.{rule}" in self.answer.rules:
                yield self._rule(f"medicare.{rule}")

    def _shared(self, shares: Shares) -> Iterator[str]:
        if shares.to_deductible and shares.patient:
            yield self._say("shares.deductible", amount=dollars(shares.to_deductible))
        if shares.coinsurance and shares.patient:
            yield self._say("shares.coinsurance", amount=dollars(shares.coinsurance))
        yield self._say("shares.patient", amount=dollars(shares.patient))
        yield self._say("shares.medicare", amount=dollars(shares.medicare))
        if shares.balance_bill:
            yield self._say("shares.balance", amount=dollars(shares.balance_bill))

    def _pools(self) -> Iterator[str]:
        for state in self.answer.pools:
            yield self._pool(state)
        yield self._rule("medicare.kx")

    def _pool(self, state: PoolState) -> str:
        name, kx = self._say(f"pool.name.{state.pool}"), dollars(state.kx_threshold)
        if state.after is None:
            return self._say("pool.unknown", pool=name, kx=kx)
        told = self._say(
            "pool.above" if state.kx_required else "pool.below", pool=name, after=dollars(state.after), kx=kx
        )
        if state.review_possible:
            told += " " + self._say("pool.review", review=dollars(state.review_threshold))
        return told

    def _plan(self, found: Certification | None) -> Iterator[str]:
        if found is None:
            return
        key = {True: "met", None: "pending", False: "missed"}[found.met]
        yield self._say(f"plan.{key}", by=found.by.isoformat())
        yield self._say("plan.covers" if found.covers else "plan.ended", ends=found.ends.isoformat())
        if found.report_due:
            yield self._say("plan.report_due")
        for rule in self.answer.rules:
            if rule.startswith(("medicare.certification", "medicare.progress")):
                yield self._rule(rule)

    def _note(self, note: Note) -> str:
        return self.words.say(note.key, **note.values)

    def _rule(self, rule: str) -> str:
        return self.citations.rule(rule)

    def _sources(self) -> Iterator[str]:
        yield ""
        yield self._say("part.sources")
        yield from self.citations.lines((figure, self.answer.asked.day) for figure in self.answer.figures)

    def _say(self, key: str, **values: object) -> str:
        return self.words.say(f"medicare.{key}", **values)

    def _part(self, name: str, bullets: Iterable[str]) -> Iterator[str]:
        bullets = list(bullets)
        if bullets:
            yield ""
            yield self._say(f"part.{name}")
            for bullet in bullets:
                yield from wrap(bullet, WIDTH, initial_indent="  • ", subsequent_indent="    ")
