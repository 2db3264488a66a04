"""What stands beside the main message: further warnings, how to choose, when to start, where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ablepath.explain.reasons import reason
from ablepath.explain.words import Words
from ablepath.knowledge.contents import Rule, ShareTerritory, Warn
from ablepath.model.discipline import Discipline
from ablepath.model.intake import Facts
from ablepath.model.outcome import Level, Outcome
from ablepath.model.recommendation import Note, Standing
from ablepath.triage.counting import AGE, Counted
from ablepath.triage.held import Held


@dataclass(frozen=True, slots=True)
class Notes:
    """Writes the notes of one answer, in the order in which they are read."""

    held: Held
    told: Facts
    counts: Counted
    words: Words

    def all(self, disciplines: Mapping[Discipline, Standing]) -> Iterator[Note]:
        """Every note; in an emergency the further warnings and the private card alone."""
        yield from self._warnings()
        outcome = self.held.judgement.outcome
        if outcome is Outcome.EMERGENCY:
            return
        if outcome is Outcome.MEDICAL_FIRST and (after := _both_or_one(disciplines)):
            yield Note("after_the_doctor", self.words.say(f"recommendation.after_the_doctor.{after}"))
        if outcome is Outcome.EITHER:
            for rule, shared in self.held.of(ShareTerritory):
                yield Note("how_to_choose", shared.choose.in_(self.words.language), rule.id)
        if outcome is Outcome.NEITHER:
            for rule, neither in self.held.neither():
                yield Note("instead", neither.instead.in_(self.words.language), rule.id)
        yield from self._start_soon()
        yield from self._places()
        yield from self._corrected_age()

    def _warnings(self) -> Iterator[Note]:
        """Further warnings with their cards, then the private card."""
        protective = [pair for pair in self.held.of(Warn) if pair[1].level is Level.protect]
        for rule, warn in (*self.held.warnings()[1:], *protective):
            says = self.words.say(f"cards.{warn.act}.title")
            private = warn.level is Level.protect
            yield Note("warning", says, rule.id, warn.act, warn.level, private)

    def _start_soon(self) -> Iterator[Note]:
        for rule, _ in self.held.start_soon():
            yield Note("start_soon", self._because(rule), rule.id, sources=rule.rests_on)

    def _places(self) -> Iterator[Note]:
        """Each place that fits with what it asks for, and once that this is no promise."""
        places = self.held.places()
        for rule, fits in places:
            says = f"{self._because(rule)} {fits.asks.in_(self.words.language)}"
            yield Note("place", says, rule.id, sources=rule.rests_on)
        if places:
            yield Note("no_promise", self.words.say("recommendation.no_promise"))

    def _corrected_age(self) -> Iterator[Note]:
        if correction := self.counts.correction:
            says = self.words.say(
                "recommendation.corrected_age", age=self.words.age(float(self.counts.facts[AGE]))
            )
            yield Note("corrected_age", says, sources=(correction.citation,))

    def _because(self, rule: Rule) -> str:
        return reason(rule, self.counts.facts, self.words, self.told).because


def _both_or_one(disciplines: Mapping[Discipline, Standing]) -> Outcome | None:
    fits = [discipline for discipline, standing in disciplines.items() if standing.indicated]
    if len(fits) == len(Discipline):
        return Outcome.BOTH
    return Outcome(fits[0]) if fits else None
