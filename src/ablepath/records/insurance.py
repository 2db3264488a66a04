"""Insurance as people and programs write it: one plan, or a list of plans that follow one another."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from itertools import combinations

from ablepath.knowledge.answers import suggestion
from ablepath.model.discipline import Profession
from ablepath.model.insurance import (
    AfterCap,
    Authorization,
    Benefit,
    CopayApplies,
    Insurance,
    InsuranceKind,
    Limits,
    Met,
    Network,
    Per,
    Purpose,
    Secondary,
    VisitPool,
)
from ablepath.model.money import WHOLE, dollars
from ablepath.model.treatment_day import Pool
from ablepath.records.fields import Fields

KEYS = (
    "kind",
    "plan_type",
    "from",
    "until",
    "plan_year_starts",
    "network",
    "deductible",
    "deductible_met",
    "oop_max",
    "oop_met",
    "benefits",
    "visit_pools",
    "authorization",
    "secondary",
    "qualified_beneficiary",
    "used_so_far",
)
LIMIT_KEYS = ("individual", "family", "embedded")
MET_KEYS = ("individual", "family", "members")
BENEFIT_KEYS = ("copay", "copay_applies", "coinsurance", "after_deductible")
POOL_KEYS = ("disciplines", "visits", "used", "per", "after_cap", "purpose", "exempt_conditions")
AUTHORIZATION_KEYS = ("disciplines", "after_visits", "used")
SECONDARY_KEYS = ("of_deductible", "of_share")
SET_BY_LAW = ("deductible", "oop_max", "benefits", "visit_pools", "authorization", "network")
MOST_VISITS = 1_000
JANUARY = (1, 1)
_MONTH_AND_DAY = re.compile(r"(\d\d)-(\d\d)")
LEAP_YEAR = 2024


def read_plans(fields: Fields) -> tuple[Insurance, ...]:
    """The plans under `insurance`, in the order of their days; faults are noted in `fields`."""
    if not fields.needs("insurance"):
        return ()
    is_list = isinstance(fields.written["insurance"], list)
    entries = fields.objects("insurance") if is_list else [fields.inner("insurance")]
    if is_list and not entries:
        fields.refuse("insurance", "names no plan")
    read = [(entry, plan) for entry in entries if entry is not None and (plan := _plan(entry))]
    for (_, one), (entry, other) in combinations(read, 2):
        if _overlap(one, other):
            entry.refuse("from", "makes two plans overlap; give each its from and until, one after the other")
    return tuple(sorted((plan for _, plan in read), key=lambda plan: plan.since or date.min))


def _overlap(one: Insurance, other: Insurance) -> bool:
    return (one.since or date.min) <= (other.until or date.max) and (other.since or date.min) <= (
        one.until or date.max
    )


def _plan(fields: Fields) -> Insurance | None:
    fields.only(*KEYS)
    kind = fields.one_of("kind", InsuranceKind) if fields.needs("kind") else None
    since, until = fields.day("from"), fields.day("until")
    if since and until and until < since:
        fields.refuse("until", f"lies before {since}, when the plan begins")
    deductible, oop_max = _limits(fields, "deductible"), _limits(fields, "oop_max")
    deductible_met = _met(fields, "deductible_met", deductible)
    oop_met = _met(fields, "oop_met", oop_max)
    plan = Insurance(
        kind=kind or InsuranceKind.commercial,
        plan_type=fields.text("plan_type") or "",
        starts=_starts(fields),
        since=since,
        until=until,
        network=fields.one_of("network", Network) or Network.inside,
        deductible=deductible,
        deductible_met=deductible_met,
        oop_max=oop_max,
        oop_met=oop_met,
        benefits=_benefits(fields),
        pools=tuple(pool for entry in fields.objects("visit_pools") if (pool := _pool(entry))),
        authorizations=tuple(
            found for entry in fields.objects("authorization") if (found := _authorization(entry))
        ),
        secondary=_secondary(fields),
        qualified_beneficiary=fields.yes_no("qualified_beneficiary", otherwise=False),
        used_so_far=_used(fields),
    )
    _fits_its_kind(fields, plan)
    return plan if kind else None


def _fits_its_kind(fields: Fields, plan: Insurance) -> None:
    """Medicare Part B is the same for everybody, by law; what only it has is refused elsewhere."""
    if plan.kind is InsuranceKind.medicare_part_b:
        for key in SET_BY_LAW:
            if fields.has(key) and fields.written[key] not in ([], {}, "in"):
                fields.refuse(key, "is set by law for Medicare Part B, which has no visit cap; leave it out")
        if plan.starts != JANUARY:
            fields.refuse("plan_year_starts", "is not possible: Medicare Part B counts from January 1")
        return
    for key in ("qualified_beneficiary", "used_so_far"):
        if fields.has(key):
            fields.refuse(key, "is for medicare_part_b only")


def _starts(fields: Fields) -> tuple[int, int]:
    text = fields.text("plan_year_starts")
    if text is None:
        return JANUARY
    found = _MONTH_AND_DAY.fullmatch(text)
    try:
        if found:
            day = date(LEAP_YEAR, int(found[1]), int(found[2]))
            return day.month, day.day
    except ValueError:
        pass
    fields.refuse("plan_year_starts", 'is not a month and day written as MM-DD, such as "07-01"')
    return JANUARY


def _limits(fields: Fields, key: str) -> Limits | None:
    inner = fields.inner(key)
    if inner is None:
        return None
    inner.only(*LIMIT_KEYS)
    individual, family = inner.money("individual"), inner.money("family")
    embedded = inner.yes_no("embedded", otherwise=True)
    if individual is not None and family is not None and individual > family:
        inner.refuse("individual", f"is more than the family amount of {dollars(family)}")
    return Limits(individual, family, embedded)


def _met(fields: Fields, key: str, limits: Limits | None) -> Met:
    inner = fields.inner(key)
    if inner is None:
        return Met()
    inner.only(*MET_KEYS)
    individual, family = inner.money("individual"), inner.money("family")
    members = inner.inner("members")
    others = {} if members is None else {name: members.money(name) for name in members.written}
    for name, amount, most in (
        ("individual", individual, limits.for_one if limits else None),
        ("family", family, limits.family if limits else None),
    ):
        if amount is not None and most is not None and amount > most:
            inner.refuse(name, f"is more than the {dollars(most)} there is to meet")
    if individual is not None and family is not None and individual > family:
        inner.refuse("individual", f"is more than the {dollars(family)} that the whole family has met")
    return Met(individual, family, {name: amount for name, amount in others.items() if amount is not None})


def _benefits(fields: Fields) -> Mapping[Profession, Benefit]:
    inner = fields.inner("benefits")
    if inner is None:
        return {}
    inner.only(*Profession)
    read = {profession: inner.inner(profession.value) for profession in Profession}
    return {profession: _benefit(found) for profession, found in read.items() if found is not None}


def _benefit(fields: Fields) -> Benefit:
    fields.only(*BENEFIT_KEYS)
    copay, share = fields.money("copay"), fields.share("coinsurance")
    applies = fields.one_of("copay_applies", CopayApplies)
    after = fields.yes_no("after_deductible", otherwise=False) if fields.has("after_deductible") else None
    if applies is not None and not fields.has("copay"):
        fields.refuse("copay_applies", "stands without a copay; give the copay or leave it out")
    if applies is None and after and copay is not None and share is None:
        applies = CopayApplies.after_deductible
    return Benefit(copay, applies or CopayApplies.no_deductible, share, after)


def _pool(fields: Fields) -> VisitPool | None:
    fields.only(*POOL_KEYS)
    professions = _professions(fields)
    visits = fields.whole("visits", least=0, most=MOST_VISITS) if fields.needs("visits") else None
    used = fields.whole("used", least=0, most=MOST_VISITS) or 0
    if visits is not None and used > visits:
        fields.refuse("used", f"is more than the {visits} visits of the pool")
    per, after = fields.one_of("per", Per), fields.one_of("after_cap", AfterCap)
    purpose, exempt = fields.one_of("purpose", Purpose), _texts(fields, "exempt_conditions")
    if visits is None or not professions:
        return None
    return VisitPool(
        professions, visits, used, per or Per.plan_year, after or AfterCap.not_covered, purpose, exempt
    )


def _authorization(fields: Fields) -> Authorization | None:
    fields.only(*AUTHORIZATION_KEYS)
    professions = _professions(fields)
    after = fields.whole("after_visits", least=0, most=MOST_VISITS) if fields.needs("after_visits") else None
    used = fields.whole("used", least=0, most=MOST_VISITS) or 0
    return Authorization(professions, after, used) if professions and after is not None else None


def _professions(fields: Fields) -> tuple[Profession, ...]:
    if not fields.needs("disciplines"):
        return ()
    found = []
    for word in _texts(fields, "disciplines"):
        if word in list(Profession):
            found.append(Profession(word))
        else:
            fields.refuse("disciplines", f"holds {word!r}; {suggestion(word, list(Profession))}")
    if fields.written["disciplines"] == []:
        fields.refuse("disciplines", f"names no profession; name at least one of {', '.join(Profession)}")
    return tuple(dict.fromkeys(found))


def _texts(fields: Fields, key: str) -> tuple[str, ...]:
    listed = fields.written.get(key)
    if listed is None:
        return ()
    if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
        fields.refuse(key, "is not a list of words")
        return ()
    return tuple(listed)


def _secondary(fields: Fields) -> Secondary | None:
    inner = fields.inner("secondary")
    if inner is None:
        return None
    inner.only(*SECONDARY_KEYS)
    of_deductible, of_share = inner.share("of_deductible"), inner.share("of_share")
    return Secondary(of_deductible or 0, WHOLE if of_share is None else of_share)


def _used(fields: Fields) -> Mapping[Pool, int]:
    inner = fields.inner("used_so_far")
    if inner is None:
        return {}
    inner.only(*Pool)
    read = {pool: inner.money(pool.value) for pool in Pool}
    return {pool: amount for pool, amount in read.items() if amount is not None}
