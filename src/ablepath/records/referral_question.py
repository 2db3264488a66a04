"""The question whether a referral is needed, as people and programs write it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ablepath.knowledge.access import AccessRules
from ablepath.knowledge.answers import suggestion
from ablepath.model.discipline import Discipline
from ablepath.model.payer_rule import SELF_PAY
from ablepath.model.referral import ReferralQuestion
from ablepath.model.referral_law import Circumstance
from ablepath.records.faults import Fault, InputFaults
from ablepath.records.fields import Fields

KEYS = ("state", "discipline", "payer", "date", "first_visit", "visits_so_far", *Circumstance)
FIRST_YEAR, LAST_YEAR = 1990, 2100
MOST_VISITS = 1_000
EXAMPLE = (
    'a question as an object, for example {"state": "TX", "discipline": "PT", "payer": "commercial_hmo"}'
)


def read_referral_question(written: object, rules: AccessRules, today: date) -> ReferralQuestion:
    """
    The question in `written`; `today` is its day when it names none.

    Raises `InputFaults` with every unknown key, state or payer, impossible value and contradiction.
    """
    if not isinstance(written, Mapping):
        raise InputFaults([Fault("input", written, f"is not {EXAMPLE}")])
    fields = Fields(written, "", [])
    fields.only(*KEYS)
    state = _state(fields, rules)
    discipline = fields.one_of("discipline", Discipline) if fields.needs("discipline") else None
    told = frozenset(one for one in Circumstance if fields.yes_no(one, otherwise=False))
    payer = _payer(fields, rules, pays_alone=Circumstance.self_pay in told)
    day = _day(fields, "date") or today
    first_visit = _day(fields, "first_visit")
    visits = fields.whole("visits_so_far", least=0, most=MOST_VISITS)
    _is_consistent(fields, day, first_visit, visits)
    if fields.faults or state is None or discipline is None or payer is None:
        raise InputFaults(fields.faults)
    return ReferralQuestion(state, discipline, payer, day, first_visit, visits, told)


def _state(fields: Fields, rules: AccessRules) -> str | None:
    """The state by its letters or its name, in either language, in any case."""
    written = fields.text("state") if fields.needs("state") else None
    if written is None:
        return None
    names = {key.casefold(): key for key in rules.law}
    for key, law in rules.law.items():
        names |= {law.name.en.casefold(): key, law.name.es.casefold(): key}
    meant = written.strip().casefold()
    if meant in names:
        return names[meant]
    in_letters = suggestion(written.strip().upper(), rules.law) if len(written) < 4 else ""
    in_full = suggestion(written.strip().title(), [law.name.en for law in rules.law.values()])
    near = in_letters or in_full or "write two letters, such as TX"
    fields.refuse("state", f"is none of the 50 states, DC, PR and VI; {near}")
    return None


def _payer(fields: Fields, rules: AccessRules, *, pays_alone: bool) -> str | None:
    if pays_alone and not fields.has("payer"):
        return SELF_PAY
    written = fields.text("payer") if fields.needs("payer") else None
    if written is None or written in rules.payers:
        return written
    near = suggestion(written, rules.payers) or "one of " + ", ".join(rules.payers)
    fields.refuse("payer", f"is not a payer we know; {near}")
    return None


def _day(fields: Fields, key: str) -> date | None:
    day = fields.day(key)
    if day is not None and not FIRST_YEAR <= day.year <= LAST_YEAR:
        fields.refuse(key, f"is not a day from {FIRST_YEAR} to {LAST_YEAR}")
        return None
    return day


def _is_consistent(fields: Fields, day: date, first_visit: date | None, visits: int | None) -> None:
    if first_visit and first_visit > day:
        fields.refuse(
            "first_visit", f"is after {day}, the day asked about; leave it out when therapy has not begun"
        )
    if first_visit and first_visit < day and visits == 0:
        fields.refuse("visits_so_far", f"cannot be 0: the first visit was on {first_visit}")
    if first_visit is None and visits:
        fields.refuse("visits_so_far", "needs first_visit, the day of the first of them")
