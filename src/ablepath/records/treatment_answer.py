"""The answer about one treatment day as JSON: money as decimal text, everything cited."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from ablepath.knowledge.bundle import knowledge
from ablepath.knowledge.fees import fee_schedule
from ablepath.knowledge.figures import figures, payment_rules
from ablepath.model.money import dollars
from ablepath.model.note import Note
from ablepath.model.source import Source, Trust, lowest_trust
from ablepath.model.text import Language
from ablepath.model.treatment_answer import (
    Certification,
    ClaimLine,
    DayAnswer,
    PoolState,
    Shares,
    TimedUnits,
)

Plain = dict[str, object]


def as_plain(answer: DayAnswer, language: Language = "en") -> Plain:
    """The answer as plain values, in the order of the contract."""
    return {
        "date": answer.asked.day.isoformat(),
        "zip": answer.asked.zip,
        "locality": {"mac": answer.mac, "locality": answer.locality, "name": answer.place},
        "setting": answer.asked.setting.value,
        "rule": answer.asked.rule.value,
        "timed": [*map(_timed, answer.timed)],
        "lines": [_line(line, language) for line in answer.lines],
        "totals": {
            "allowed": dollars(answer.allowed),
            "without_reduction": dollars(answer.without_reduction),
            "reduction": dollars(answer.reduction),
            "saving": dollars(answer.saving),
            "limiting_charge": _optional(answer.limiting_charge),
        },
        "pools": [*map(_pool, answer.pools)],
        "shares": _shares(answer.shares[0]) if len(answer.shares) == 1 else None,
        "shares_between": [*map(_shares, answer.shares)] if len(answer.shares) > 1 else None,
        "certification": answer.certification and _certification(answer.certification),
        "rules": [cited_rule(rule, language) for rule in answer.rules],
        "figures": [cited_figure(figure, answer.asked.day, language) for figure in answer.figures],
        "notes": said(answer.notes, language),
        "not_modelled": said(answer.not_modelled, language),
        "trust": trust_of(answer),
    }


def said(notes: Iterable[Note], language: Language) -> list[str]:
    """Each note in words."""
    wording = knowledge().wording
    return [wording[note.key].in_(language).format(**note.values) for note in notes]


def trust_of(answer: DayAnswer) -> str:
    """The lowest trust of the rules and figures that the answer rests on."""
    found = [cited.trust for rule in answer.rules for cited in payment_rules()[rule].rests_on]
    found += [figures().latest(figure, answer.asked.day).trust for figure in answer.figures]
    return (lowest_trust(found) or Trust.V).value


def _timed(timed: TimedUnits) -> Plain:
    return {
        "therapy": timed.therapy.value,
        "biller": timed.biller or None,
        "minutes": sum(timed.minutes.values()),
        "units": sum(timed.units.values()),
        "minutes_by_code": dict(timed.minutes),
        "units_by_code": dict(timed.units),
        "tie": {"codes": list(timed.tied), "units": timed.tied_units} if timed.tied else None,
    }


def _line(line: ClaimLine, language: Language) -> Plain:
    return {
        "code": line.code,
        "words": fee_schedule().codes[line.code].words.in_(language),
        "therapy": line.therapy.value,
        "biller": line.biller or None,
        "units": line.units,
        "modifiers": list(line.modifiers),
        "full_fee": dollars(line.full_fee),
        "reduced_fee": dollars(line.reduced_fee),
        "full_units": min(line.full_units, line.units),
        "fee": dollars(line.fee),
        "charge": _optional(line.charge),
        "allowed": dollars(line.allowed),
    }


def _pool(state: PoolState) -> Plain:
    return {
        "pool": state.pool.value,
        "before": _optional(state.before),
        "after": _optional(state.after),
        "kx_threshold": dollars(state.kx_threshold),
        "kx_required": state.kx_required,
        "review_threshold": dollars(state.review_threshold),
        "medical_review_possible": state.review_possible,
    }


def _shares(shares: Shares) -> Plain:
    return {
        "to_deductible": dollars(shares.to_deductible),
        "coinsurance": dollars(shares.coinsurance),
        "patient": dollars(shares.patient),
        "balance_bill": dollars(shares.balance_bill),
        "medicare": dollars(shares.medicare),
        "to_provider": dollars(shares.to_provider),
    }


def _certification(found: Certification) -> Plain:
    return {
        "initially_certified": found.met,
        "by": found.by.isoformat(),
        "covers_this_day": found.covers,
        "ends": found.ends.isoformat(),
        "progress_report_due": found.report_due,
    }


def cited_rule(rule: str, language: Language) -> Plain:
    """A payment rule in words, with its sources."""
    found = payment_rules()[rule]
    sources = [{**_source(cited.source, cited.at, cited.trust)} for cited in found.rests_on]
    return {"rule": rule, "says": found.says.in_(language), "sources": sources}


def cited_figure(figure: str, day: date, language: Language) -> Plain:
    """A figure as it was used for `day`, with its source."""
    value = figures().latest(figure, day)
    return {
        "figure": figure,
        "says": figures().figure(figure).says.in_(language),
        "value": value.as_plain(),
        "unit": value.unit,
        "from": value.since.isoformat(),
        "source": _source(value.source, value.at, value.trust),
    }


def _source(source: Source, at: str, trust: Trust) -> Mapping[str, str | None]:
    return {
        "id": source.id,
        "title": source.title,
        "at": at,
        "url": source.url,
        "published": source.published,
        "trust": trust.value,
    }


def _optional(amount: int | None) -> str | None:
    return None if amount is None else dollars(amount)
