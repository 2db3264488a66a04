"""The price of an episode as JSON: money as decimal text, everything cited."""

from __future__ import annotations

from ablepath.knowledge.figures import figures, payment_rules
from ablepath.model.money import dollars
from ablepath.model.price_answer import LedgerLine, Milestone, PriceAnswer, Spread, Totals, WhatIf
from ablepath.model.source import Trust, lowest_trust
from ablepath.model.text import Language
from ablepath.records.treatment_answer import cited_figure, cited_rule, said

Plain = dict[str, object]


def as_plain(answer: PriceAnswer, language: Language = "en") -> Plain:
    """The answer as plain values, in the order of the contract."""
    return {
        "as_of": answer.asked.as_of.isoformat(),
        "ledger": [_line(line, language) for line in answer.ledger],
        "totals": _totals(answer.totals),
        "between": {"low": dollars(answer.low.you_pay), "high": dollars(answer.totals.you_pay)},
        "by_year": [
            {"begins": one.begins.isoformat(), "ends": one.ends.isoformat(), **_totals(one.totals)}
            for one in answer.by_year
        ],
        "by_discipline": {
            profession.value: _totals(totals) for profession, totals in answer.by_profession.items()
        },
        "warnings": [_milestone(one, language) for one in answer.warnings],
        "missing": [{"where": one.where, "says": said([one.note], language)[0]} for one in answer.missing],
        "spread": answer.spread and _spread(answer.spread),
        "what_ifs": [_what_if(one, language) for one in answer.what_ifs],
        "rules": [cited_rule(rule, language) for rule in answer.rules],
        "figures": [cited_figure(figure, day, language) for figure, day in answer.figures.items()],
        "not_modelled": said(answer.not_modelled, language),
        "trust": trust_of(answer),
    }


def trust_of(answer: PriceAnswer) -> str:
    """The lowest trust of the rules and figures that the answer rests on."""
    found = [cited.trust for rule in answer.rules for cited in payment_rules()[rule].rests_on]
    found += [figures().latest(figure, day).trust for figure, day in answer.figures.items()]
    return (lowest_trust(found) or Trust.V).value


def _line(line: LedgerLine, language: Language) -> Plain:
    return {
        "date": line.day.isoformat(),
        "discipline": line.profession.value,
        "member": line.member,
        "allowed": _optional(line.allowed),
        "covered": line.covered,
        "to_deductible": _optional(line.to_deductible),
        "copay": _optional(line.copay),
        "coinsurance": _optional(line.coinsurance),
        "patient": _optional(line.patient),
        "not_covered": _optional(line.not_covered),
        "balance_bill": dollars(line.balance_bill),
        "plan": _optional(line.plan),
        "pools_left": list(line.pools_left),
        "estimate": line.estimate,
        "rules": list(line.rules),
        "notes": said(line.notes, language),
    }


def _totals(totals: Totals) -> Plain:
    return {
        "visits": totals.visits,
        "visits_covered": totals.covered,
        "visits_of_unknown_price": totals.unknown,
        "you_pay": dollars(totals.you_pay),
        "plan": dollars(totals.plan),
        "allowed": dollars(totals.allowed),
        "to_deductible": dollars(totals.to_deductible),
        "copay": dollars(totals.copay),
        "coinsurance": dollars(totals.coinsurance),
        "patient": dollars(totals.patient),
        "not_covered": dollars(totals.not_covered),
        "balance_bill": dollars(totals.balance_bill),
    }


def _milestone(one: Milestone, language: Language) -> Plain:
    return {
        "kind": one.kind.value,
        "visit": one.number,
        "date": one.day.isoformat(),
        "member": one.member,
        "says": said([one.note], language)[0],
    }


def _what_if(one: WhatIf, language: Language) -> Plain:
    return {
        "what": one.name,
        "you_pay": dollars(one.you_pay),
        "saves": dollars(one.saves),
        "notes": said(one.notes, language),
    }


def _spread(found: Spread) -> Plain:
    return {
        "p10": dollars(found.tenth),
        "p50": dollars(found.half),
        "p90": dollars(found.ninetieth),
        "cases": found.cases,
    }


def _optional(amount: int | None) -> str | None:
    return None if amount is None else dollars(amount)
