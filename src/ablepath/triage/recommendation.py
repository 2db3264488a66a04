"""From a judgement to the whole recommendation, with reasons, changes, questions and other help."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TypeVar

from ablepath.explain.reasons import reason, written
from ablepath.explain.words import Words
from ablepath.knowledge.contents import (
    Indicate,
    Knowledge,
    NoTherapyNow,
    OtherHelp,
    Rule,
    ShareTerritory,
    Warn,
)
from ablepath.model.discipline import Discipline
from ablepath.model.intake import Intake
from ablepath.model.outcome import URGENCY_OF_ACT, Act, Level, Meanwhile, Outcome, Urgency
from ablepath.model.recommendation import Ask, Helper, Note, Recommendation, Standing, WouldChange
from ablepath.model.source import Trust, lowest_trust
from ablepath.model.text import Language
from ablepath.triage.changes import smallest_changes
from ablepath.triage.judgement import Judge, Judgement
from ablepath.triage.questions import next_questions

K = TypeVar("K")
THERAPY = (Outcome.PT, Outcome.OT, Outcome.BOTH, Outcome.EITHER)
READ_BY_RULES_ONLY = ("difficulties", "symptoms", "conditions", "precautions", "home")
"""Families whose facts do nothing unless a rule reads them, so that silence must be said."""
OWN_WORDS = ("condition_text", "goal_text")


@lru_cache(maxsize=64)
def judge_on(knowledge: Knowledge, day: date) -> Judge:
    """The judge for one day, made once."""
    return Judge(knowledge, day)


def recommend(knowledge: Knowledge, intake: Intake, language: Language = "en") -> Recommendation:
    """Which help fits this person, judged by the reference engine."""
    judgement = judge_on(knowledge, intake.as_of).judge(intake.facts)
    return explained(knowledge, intake, judgement, language)


def explained(
    knowledge: Knowledge, intake: Intake, judgement: Judgement, language: Language
) -> Recommendation:
    """The recommendation that follows from a judgement some engine has reached."""
    judge = judge_on(knowledge, intake.as_of)
    return _Explanation(judge, intake, judgement, Words(knowledge, language)).whole()


@dataclass(frozen=True)
class _Explanation:
    """The parts of one recommendation."""

    judge: Judge
    intake: Intake
    judgement: Judgement
    words: Words

    def whole(self) -> Recommendation:
        rules = tuple(self._rules_behind_the_outcome())
        reasons = tuple(reason(rule, self.intake.facts, self.words) for rule in rules)
        other_help = tuple(self._other_help())
        return Recommendation(
            id=self.intake.id,
            as_of=self.intake.as_of,
            knowledge=self.judge.knowledge.version,
            outcome=self.judgement.outcome,
            urgency=self._urgency(),
            act=self._act(),
            therapy_meanwhile=self._meanwhile(),
            start_within_days=None,
            headline=self._headline(),
            also=tuple(self._also()),
            disciplines=self._disciplines(),
            reasons=reasons,
            would_change=tuple(self._would_change()),
            ask_next=tuple(self._ask_next()),
            other_help=other_help,
            not_modelled=tuple(self._not_modelled()),
            trust=self._trust(rules),
        )

    def _held(self, kind: type[K]) -> Iterator[tuple[Rule, K]]:
        for key, rule in self.judge.rules.items():
            if self.judgement.verdicts[key] and isinstance(rule.then, kind):
                yield rule, rule.then

    def _warnings(self) -> list[tuple[Rule, Warn]]:
        """The warnings that hold, the most pressing first; the protective one is apart."""
        levels, acts = list(Level), list(Act)
        held = [(rule, warn) for rule, warn in self._held(Warn) if warn.level is not Level.protect]
        return sorted(held, key=lambda pair: (levels.index(pair[1].level), acts.index(pair[1].act)))

    def _professions(self) -> list[tuple[Rule, Indicate]]:
        """The profession rules that hold: PT then OT, the strongest first."""
        disciplines = list(Discipline)
        return sorted(
            self._held(Indicate),
            key=lambda pair: (disciplines.index(pair[1].discipline), -pair[1].strength),
        )

    def _rules_behind_the_outcome(self) -> Iterator[Rule]:
        """The rules whose sentences are the reasons, in the order in which they are read."""
        outcome, settled = self.judgement.outcome, self.judgement.steps["settled"]
        if outcome in (Outcome.EMERGENCY, Outcome.MEDICAL_FIRST):
            yield from (rule for rule, _ in self._warnings())
        if outcome is Outcome.NEITHER:
            yield from (rule for rule, then in self._held(NoTherapyNow) if then.settles or not settled)
        elif outcome is Outcome.EITHER:
            yield from (rule for rule, _ in self._held(ShareTerritory))
        elif outcome is not Outcome.EMERGENCY and not settled:
            yield from (rule for rule, _ in self._professions())

    def _act(self) -> Act | None:
        warnings = self._warnings()
        return warnings[0][1].act if warnings else None

    def _urgency(self) -> Urgency:
        act = self._act()
        return URGENCY_OF_ACT[act] if act else Urgency.routine

    def _meanwhile(self) -> Meanwhile:
        careful = list(Meanwhile)
        warnings = self._warnings()
        if warnings:
            return min((warn.meanwhile for _, warn in warnings), key=careful.index)
        in_therapy = any(
            answer for path, answer in self.intake.facts.items() if path.startswith("current_therapy.")
        )
        books = self.judgement.outcome in THERAPY and not in_therapy
        return Meanwhile.book_now if books else Meanwhile.continue_

    def _headline(self) -> str:
        outcome, act = self.judgement.outcome, self._act()
        if outcome is Outcome.EMERGENCY and act:
            return self.words.say(f"cards.{act}.title")
        if outcome is Outcome.MEDICAL_FIRST:
            timed = "before_therapy" if act is Act.before_therapy else self._urgency()
            return self.words.say(f"recommendation.headline.{timed}")
        return self.words.say(f"recommendation.headline.{outcome}")

    def _also(self) -> Iterator[Note]:
        """Further warnings with their cards, the private card, and what the outcome needs said."""
        language = self.words.language
        for rule, warn in self._warnings()[1:]:
            says = self.words.say(f"cards.{warn.act}.title")
            yield Note("warning", says, rule.id, warn.act, warn.level)
        for rule, warn in self._held(Warn):
            if warn.level is Level.protect:
                says = self.words.say(f"cards.{warn.act}.title")
                yield Note("warning", says, rule.id, warn.act, warn.level, private=True)
        outcome = self.judgement.outcome
        if outcome is Outcome.MEDICAL_FIRST and (after := self._after_the_doctor()):
            says = self.words.say(f"recommendation.after_the_doctor.{after}")
            yield Note("after_the_doctor", says)
        if outcome is Outcome.EITHER:
            for rule, shared in self._held(ShareTerritory):
                yield Note("how_to_choose", shared.choose.in_(language), rule.id)
        if outcome is Outcome.NEITHER:
            settled = self.judgement.steps["settled"]
            for rule, neither in self._held(NoTherapyNow):
                if neither.settles or not settled:
                    yield Note("instead", neither.instead.in_(language), rule.id)

    def _after_the_doctor(self) -> Outcome | None:
        fits = [discipline for discipline, standing in self._disciplines().items() if standing.indicated]
        if len(fits) == len(Discipline):
            return Outcome.BOTH
        return Outcome(fits[0]) if fits else None

    def _disciplines(self) -> Mapping[Discipline, Standing]:
        """How each profession stands; nothing in an emergency, where only help now matters."""
        outcome, steps = self.judgement.outcome, self.judgement.steps
        if outcome is Outcome.EMERGENCY:
            return {}
        if outcome is Outcome.NEITHER or steps["settled"]:
            return dict.fromkeys(Discipline, Standing(indicated=False, strength=None))
        if outcome is Outcome.EITHER:
            return dict.fromkeys(Discipline, Standing(indicated=True, strength=None))
        return {
            discipline: Standing(
                indicated=steps[discipline],
                strength=max(
                    (then.strength for _, then in self._professions() if then.discipline is discipline),
                    default=None,
                ),
            )
            for discipline in Discipline
        }

    def _would_change(self) -> Iterator[WouldChange]:
        for change in smallest_changes(self.judge, self.judgement):
            yield WouldChange(written(change.answers, self.judge.knowledge), change.outcome)

    def _ask_next(self) -> Iterator[Ask]:
        language = self.words.language
        for question in next_questions(self.judge, self.judgement):
            fact = question.fact
            yield Ask(fact.id, fact.question.in_(language), fact.why.in_(language))

    def _other_help(self) -> Iterator[Helper]:
        if self.judgement.outcome is Outcome.EMERGENCY:
            return
        for rule, then in self._held(OtherHelp):
            because = reason(rule, self.intake.facts, self.words).because
            yield Helper(then.who.in_(self.words.language), because, rule.id, rule.rests_on)

    def _not_modelled(self) -> Iterator[str]:
        for path in self.intake.facts:
            fact = self.judge.knowledge.facts[path]
            if fact.family in READ_BY_RULES_ONLY and path not in self.judge.rules_reading:
                said = self.words.say("recommendation.not_modelled", label=self.words.label(fact))
                reason = self.judge.knowledge.not_modelled.get(path)
                yield f"{said} {reason.in_(self.words.language)}" if reason else said
        for path in self.intake.too_early:
            label = self.words.label(self.judge.knowledge.facts[path])
            yield self.words.say("recommendation.too_early", label=label)
        if any(path in self.intake.facts for path in OWN_WORDS):
            yield self.words.say("recommendation.own_words")

    def _trust(self, rules: tuple[Rule, ...]) -> Trust | None:
        """The lowest trust among everything the answer rests on, other help included."""
        helping = () if self.judgement.outcome is Outcome.EMERGENCY else self._held(OtherHelp)
        resting = (*rules, *(rule for rule, _ in helping))
        return lowest_trust(citation.trust for rule in resting for citation in rule.rests_on)
