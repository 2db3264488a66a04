"""The answer whether a referral is needed as JSON: both gates, limits, steps, everything cited."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ablepath.knowledge.bundle import knowledge
from ablepath.knowledge.saying import in_words
from ablepath.model.referral import (
    EarliestStart,
    LawGate,
    LimitEnd,
    LimitState,
    PayerGate,
    ReferralAnswer,
    Said,
    Step,
)
from ablepath.model.source import Citation
from ablepath.model.text import Language

Plain = dict[str, object]


def as_plain(answer: ReferralAnswer, language: Language = "en") -> Plain:
    """The answer as plain values, in the order of the contract."""
    asked = answer.asked
    return {
        "state": asked.state,
        "discipline": asked.discipline.value,
        "date": asked.day.isoformat(),
        "circumstances": sorted(asked.circumstances),
        "answer": answer.need.value,
        "headline": _words(answer.headline, language),
        "law": _law(answer.law_gate, language),
        "payer": _payer(answer, answer.payer_gate, language),
        "limits": [_limit(one, language) for one in answer.limits],
        "earliest_start": _start(answer.start, language),
        "limit_ends": answer.limit_end and _limit_end(answer.limit_end),
        "next_steps": [_step(one, language) for one in answer.next_steps],
        "also": _all(answer.also, language),
        "compact": {
            "membership": answer.membership.value,
            "says": _all([answer.compact.says, answer.compact.open], language),
            "sources": [*map(_source, answer.compact.rests_on)],
        },
        "telehealth": [
            {"rule": rule.id, "says": rule.says.in_(language), "sources": [*map(_source, rule.rests_on)]}
            for rule in answer.telehealth
        ],
        "if_none_near": _all(answer.none_near, language),
        "sources": [*map(_source, answer.citations)],
        "trust": answer.trust.value,
    }


def _law(gate: LawGate, language: Language) -> Plain:
    law = gate.statement
    return {
        "answer": gate.need.value,
        "level": law and law.level.value,
        "evidence": law and law.evidence.value,
        "says": _all(gate.says, language),
        "may_order": list(law.may_order) if law else [],
        "evaluation_without_referral": law.evaluation_free if law else None,
        "source_of": law.validity.seen if law and law.rests_on else None,
        "known_from": law.validity.first_day.isoformat() if law and law.rests_on else None,
        "known_until": law.validity.last_day.isoformat() if law and law.rests_on else None,
        "trust": law.trust.value if law else "U",
    }


def _payer(answer: ReferralAnswer, gate: PayerGate, language: Language) -> Plain:
    rule = gate.statement
    return {
        "id": answer.payer.id,
        "plan": answer.asked.payer,
        "name": answer.payer.name.in_(language),
        "answer": gate.need.value,
        "approval": rule and rule.approval.value,
        "says": _all(gate.says, language),
        "known_from": rule.validity.first_day.isoformat() if rule and rule.rests_on else None,
        "known_until": rule.validity.last_day.isoformat() if rule and rule.rests_on else None,
        "trust": rule.trust and rule.trust.value if rule else "U",
    }


def _limit(state: LimitState, language: Language) -> Plain:
    limit = state.limit
    return {
        "kind": limit.kind.value,
        "says": " ".join(_all(state.says, language)),
        "days": limit.days,
        "day_unit": limit.day_unit.value if limit.days else None,
        "day_unit_assumed": limit.day_unit_assumed,
        "visits": limit.visits,
        "due": _day(state.due),
        "visits_left": state.visits_left,
        "reached": state.reached,
        "trust": limit.trust.value,
    }


def _start(start: EarliestStart, language: Language) -> Plain:
    return {
        "evaluation": _day(start.evaluation),
        "treatment": _day(start.treatment),
        "evaluation_waits_for": list(start.evaluation_waits),
        "treatment_waits_for": list(start.treatment_waits),
        "steps": [_step(one, language) for one in start.steps],
    }


def _limit_end(end: LimitEnd) -> Plain:
    return {
        "kind": end.kind.value,
        "day": _day(end.day),
        "visits": end.visits,
        "visits_left": end.visits_left,
        "counted_from": end.counted_from.isoformat(),
        "first_visit_assumed": not end.has_begun,
        "reached": end.reached,
    }


def _step(step: Step, language: Language) -> Plain:
    return {"gate": step.gate.value, "says": _words(step.says, language), "by": _day(step.by)}


def _words(said: Said, language: Language) -> str:
    return in_words(said, knowledge().wording, language)


def _all(lines: Iterable[Said], language: Language) -> list[str]:
    return [_words(line, language) for line in lines]


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _source(cited: Citation) -> Plain:
    return {
        "id": cited.source.id,
        "title": cited.source.title,
        "at": cited.at,
        "url": cited.source.url,
        "published": cited.source.published,
        "trust": cited.trust.value,
    }
