"""A recommendation as the JSON the command line, the Python API and the web share."""

from __future__ import annotations

from collections.abc import Mapping

from ablepath.model.recommendation import Recommendation
from ablepath.model.source import Citation


def as_plain(answer: Recommendation) -> dict[str, object]:
    """The recommendation as plain values, in the order of the contract."""
    return {
        "id": answer.id,
        "as_of": answer.as_of.isoformat(),
        "knowledge": answer.knowledge,
        "outcome": answer.outcome.value,
        "urgency": answer.urgency.value,
        "act": answer.act and answer.act.value,
        "therapy_meanwhile": answer.therapy_meanwhile.value,
        "start_within_days": answer.start_within_days,
        "headline": answer.headline,
        "also": [
            {
                "kind": note.kind,
                "says": note.says,
                "rule": note.rule,
                "act": note.act and note.act.value,
                "level": note.level and note.level.value,
                "private": note.private,
                "sources": [*map(_source, note.sources)],
            }
            for note in answer.also
        ],
        "disciplines": {
            discipline.value: {
                "indicated": standing.indicated,
                "strength": standing.strength and standing.strength.name,
            }
            for discipline, standing in answer.disciplines.items()
        },
        "reasons": [
            {
                "rule": reason.rule,
                "says": reason.says,
                "because": reason.because,
                "facts": dict(reason.facts),
                "sources": [*map(_source, reason.sources)],
            }
            for reason in answer.reasons
        ],
        "would_change": [
            {"if": dict(change.answers), "then": change.outcome.value} for change in answer.would_change
        ],
        "ask_next": [{"fact": ask.fact, "question": ask.question, "why": ask.why} for ask in answer.ask_next],
        "other_help": [
            {
                "who": helper.who,
                "because": helper.because,
                "rule": helper.rule,
                "sources": [*map(_source, helper.sources)],
            }
            for helper in answer.other_help
        ],
        "not_modelled": list(answer.not_modelled),
        "trust": answer.trust and answer.trust.value,
    }


def _source(citation: Citation) -> Mapping[str, str | None]:
    return {
        "id": citation.source.id,
        "title": citation.source.title,
        "at": citation.at,
        "url": citation.source.url,
        "published": citation.source.published,
        "trust": citation.trust.value,
    }
