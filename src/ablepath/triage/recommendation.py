"""From a judgement to the whole recommendation, with reasons, changes, questions and other help."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from ablepath.explain.reasons import reason, written
from ablepath.explain.words import Words
from ablepath.knowledge.contents import Knowledge, OtherHelp, Rule, ShareTerritory
from ablepath.model.discipline import Discipline
from ablepath.model.intake import Intake
from ablepath.model.outcome import URGENCY_OF_ACT, Act, Meanwhile, Outcome, Urgency
from ablepath.model.recommendation import Ask, Helper, Reason, Recommendation, Standing, WouldChange
from ablepath.model.source import Citation, lowest_trust
from ablepath.model.text import Language
from ablepath.triage.changes import smallest_changes
from ablepath.triage.counting import Counted, counted
from ablepath.triage.held import THERAPY, Held
from ablepath.triage.judgement import Judge, Judgement
from ablepath.triage.notes import Notes
from ablepath.triage.questions import next_questions

READ_BY_RULES_ONLY = ("difficulties", "symptoms", "conditions", "precautions", "home")
"""Families whose facts do nothing unless a rule reads them, so that silence must be said."""
OWN_WORDS = ("condition_text", "goal_text")


@lru_cache(maxsize=64)
def judge_on(knowledge: Knowledge, day: date) -> Judge:
    """The judge for one day, made once."""
    return Judge(knowledge, day)


def judgement_of(knowledge: Knowledge, intake: Intake) -> Judgement:
    """The person judged on the facts that count at their age."""
    return judge_on(knowledge, intake.as_of).judge(counted(intake.facts, knowledge).facts)


def recommend(knowledge: Knowledge, intake: Intake, language: Language = "en") -> Recommendation:
    """Which help fits this person."""
    return explained(knowledge, intake, judgement_of(knowledge, intake), language)


def explained(
    knowledge: Knowledge, intake: Intake, judgement: Judgement, language: Language
) -> Recommendation:
    """The recommendation that follows from a judgement some engine has reached."""
    told = replace(judgement, told=intake.facts)
    held = Held(judge_on(knowledge, intake.as_of), told)
    return _Explanation(held, intake, counted(intake.facts, knowledge), Words(knowledge, language)).whole()


@dataclass(frozen=True)
class _Explanation:
    """The parts of one recommendation."""

    held: Held
    intake: Intake
    counts: Counted
    words: Words

    @property
    def judge(self) -> Judge:
        return self.held.judge

    @property
    def judgement(self) -> Judgement:
        return self.held.judgement

    def whole(self) -> Recommendation:
        rules = tuple(self._rules_behind_the_outcome())
        disciplines = self._disciplines()
        start_soon = self.held.start_soon()
        return Recommendation(
            id=self.intake.id,
            as_of=self.intake.as_of,
            knowledge=self.judge.knowledge.version,
            outcome=self.judgement.outcome,
            urgency=self._urgency(),
            act=self._act(),
            therapy_meanwhile=self._meanwhile(),
            start_within_days=start_soon[0][1].days if start_soon else None,
            headline=self._headline(),
            also=tuple(self._notes().all(disciplines)),
            disciplines=disciplines,
            reasons=tuple(map(self._reason, rules)),
            would_change=tuple(self._would_change()),
            ask_next=tuple(self._ask_next()),
            other_help=tuple(self._other_help()),
            not_modelled=tuple(self._not_modelled()),
            trust=lowest_trust(citation.trust for citation in self._rests_on(rules)),
        )

    def _notes(self) -> Notes:
        return Notes(self.held, self.intake.facts, self.counts, self.words)

    def _reason(self, rule: Rule) -> Reason:
        return reason(rule, self.judgement.facts, self.words, self.intake.facts)

    def _rules_behind_the_outcome(self) -> Iterator[Rule]:
        """The rules whose sentences are the reasons, in the order in which they are read."""
        outcome, settled = self.judgement.outcome, self.judgement.steps["settled"]
        if outcome in (Outcome.EMERGENCY, Outcome.MEDICAL_FIRST):
            yield from (rule for rule, _ in self.held.warnings())
        if outcome is Outcome.NEITHER:
            yield from (rule for rule, _ in self.held.neither())
        elif outcome is Outcome.EITHER:
            yield from (rule for rule, _ in self.held.of(ShareTerritory))
        elif outcome is not Outcome.EMERGENCY and not settled:
            yield from (rule for rule, _ in self.held.professions())

    def _act(self) -> Act | None:
        warnings = self.held.warnings()
        return warnings[0][1].act if warnings else None

    def _urgency(self) -> Urgency:
        if act := self._act():
            return URGENCY_OF_ACT[act]
        return Urgency.days if self.held.start_soon() else Urgency.routine

    def _meanwhile(self) -> Meanwhile:
        careful = list(Meanwhile)
        warnings = self.held.warnings()
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
                    (then.strength for _, then in self.held.professions() if then.discipline is discipline),
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
        for rule, then in self.held.of(OtherHelp):
            yield Helper(
                then.who.in_(self.words.language), self._reason(rule).because, rule.id, rule.rests_on
            )

    def _not_modelled(self) -> Iterator[str]:
        for path in self.intake.facts:
            fact = self.judge.knowledge.facts[path]
            if fact.family in READ_BY_RULES_ONLY and path not in self.judge.rules_reading:
                said = self.words.say("recommendation.not_modelled", label=self.words.label(fact))
                reason = self.judge.knowledge.not_modelled.get(path)
                yield f"{said} {reason.in_(self.words.language)}" if reason else said
        yield from self._not_expected_yet()
        if any(path in self.intake.facts for path in OWN_WORDS):
            yield self.words.say("recommendation.own_words")

    def _not_expected_yet(self) -> Iterator[str]:
        """What was left out of account at this age, a line for each age and source."""
        left_out: dict[tuple[float, str], list[str]] = {}
        for fact in self.counts.too_early:
            if expected := fact.expected_from:
                because = (expected.age, expected.citation.source.title)
                left_out.setdefault(because, []).append(self.words.label(fact))
        for (age, source), labels in left_out.items():
            yield self.words.say(
                "recommendation.not_expected_yet",
                age=self.words.age(age),
                labels=self.words.listed(labels),
                source=source,
            )

    def _rests_on(self, rules: tuple[Rule, ...]) -> Iterator[Citation]:
        """Everything the answer rests on: reasons, notes, other help, and ages at which things count."""
        beside: tuple[Rule, ...] = ()
        if self.judgement.outcome is not Outcome.EMERGENCY:
            beside = tuple(
                rule for rule, _ in (*self.held.of(OtherHelp), *self.held.start_soon(), *self.held.places())
            )
        for rule in (*rules, *beside):
            yield from rule.rests_on
        for dated in (*(fact.expected_from for fact in self.counts.too_early), self.counts.correction):
            if dated:
                yield dated.citation
