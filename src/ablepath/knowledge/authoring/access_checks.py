"""What of the access rules can be read but must not ship: each check is one function that yields faults."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ablepath.figures import Figures
from ablepath.knowledge.access import AccessRules
from ablepath.knowledge.answers import unknown
from ablepath.knowledge.authoring.faults import Fault
from ablepath.model.discipline import Discipline
from ablepath.model.licence_reach import Compact, TelehealthRule
from ablepath.model.payer_rule import PayerStatement
from ablepath.model.referral_law import Evidence, LegalStatement, Level, Limit, LimitKind
from ablepath.model.referral_need import Need
from ablepath.model.source import Citation, Trust
from ablepath.model.validity import Validity

STATES = frozenset(
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC "
    "ND OH OK OR PA PR RI SC SD TN TX UT VT VA VI WA WV WI WY".split()
)
"""50 states, the District of Columbia, Puerto Rico and the US Virgin Islands."""
CHART = "apta-levels-chart-2021"
IN_WORDS_ALONE = (LimitKind.scope, LimitKind.referral_required)
UNCITED = (Need.no_rule, Need.not_verified)
Found = Iterator[tuple[str, str]]


def faults_in_access(rules: AccessRules, figures: Figures) -> Iterator[Fault]:
    """Every reason why these rules must not ship."""
    for missing in sorted(STATES - set(rules.law)) if rules.law else ():
        yield Fault(f"knowledge/access/law/{missing}.yaml", "", "is missing")
    for state in rules.law.values():
        file = f"knowledge/access/law/{state.id}.yaml"
        if state.id not in STATES:
            yield Fault(file, "", unknown("state", state.id, sorted(STATES)))
        for discipline in Discipline:
            statements = state.statements[discipline]
            checks = (*_each(statements, LEGAL_CHECKS), *_order([one.validity for one in statements]))
            yield from (Fault(file, f"{discipline}{place}", what) for place, what in checks)
    for payer in rules.payers.values():
        file = f"knowledge/access/payers/{payer.id}.yaml"
        order = _order([one.validity for one in payer.statements])
        for place, what in (
            *_each(payer.statements, PAYER_CHECKS),
            *order,
            *_figures(payer.statements, figures),
        ):
            yield Fault(file, f"statements{place}", what)
    yield from _beyond_the_state(rules)


def _each(statements: Sequence[object], checks: Sequence[object]) -> Found:
    for number, statement in enumerate(statements):
        for check in checks:
            for place, what in check(statement):  # type: ignore[operator]
                yield f"[{number}]{place}", what


def _order(validities: Sequence[Validity]) -> Found:
    for number, validity in enumerate(validities):
        if validity.until and validity.until < validity.first_day:
            yield (
                f"[{number}].until",
                f"{validity.until} is before {validity.first_day}, when it is first known",
            )
        if validity.relied_on_until < validity.read_on:
            yield f"[{number}]", f"is relied on until {validity.relied_on_until}, before it was read"
    for number, (one, other) in enumerate(pairwise(validities)):
        if one.until is None or one.until >= other.first_day:
            yield f"[{number}].until", f"must be before {other.first_day}, when the next statement begins"


def _unverified_says_nothing(law: LegalStatement) -> Found:
    if law.evidence is Evidence.unverified:
        if law.level is not Level.unknown:
            yield ".level", "what is not verified has the level `unknown`"
        for name in ("provision", "limits", "therapist", "may_order", "work_injury", "rests_on"):
            if getattr(law, name):
                yield f".{name}", "what is not verified never says what the law is; use `to_check`"
        if law.evaluation_free is not None or law.not_needed_for:
            yield "", "what is not verified never says what is free of a referral"


def _chart_says_the_level_alone(law: LegalStatement) -> Found:
    cites = [cited.source.id for cited in law.rests_on]
    if law.evidence is Evidence.chart:
        if law.level not in (Level.unrestricted, Level.provisions):
            yield ".level", "the chart says `unrestricted` or `provisions`"
        if CHART not in cites:
            yield ".rests_on", f"must cite {CHART}"
        for name in ("provision", "limits", "therapist", "may_order"):
            if getattr(law, name):
                yield f".{name}", "the chart gives a level and nothing else"


def _evidence_is_shown(law: LegalStatement) -> Found:
    if law.evidence in (Evidence.primary, Evidence.secondary):
        if not law.provision:
            yield ".provision", "is missing; say in our own words what the law provides"
        if not law.rests_on:
            yield ".rests_on", "needs at least one entry"
    if law.evidence is Evidence.secondary and Trust.V in _trusts(law.rests_on):
        yield ".rests_on", "secondary evidence is read second-hand: trust V2"


def _trust_ships(law: LegalStatement | PayerStatement | Compact | TelehealthRule) -> Found:
    for number, cited in enumerate(law.rests_on):
        if cited.trust is Trust.U:
            yield f".rests_on[{number}].trust", "trust U does not ship: leave it out until it was read"
        if cited.source.superseded_by:
            what = f"{cited.source.id} is superseded by {cited.source.superseded_by}"
            yield f".rests_on[{number}].source", what


def _limits_are_whole(law: LegalStatement) -> Found:
    for number, limit in enumerate(law.limits):
        for place, what in _limit(limit):
            yield f".limits[{number}]{place}", what


def _limit(limit: Limit) -> Found:
    counted = limit.days or limit.visits
    if limit.kind in IN_WORDS_ALONE and counted:
        yield "", f"{limit.kind} has no days or visits; say it in `says`"
    if not counted and not limit.says:
        yield ".says", "is missing; without days or visits the words must tell"
    if limit.day_unit_assumed and (not limit.days or limit.day_unit != "calendar"):
        yield ".day_unit_assumed", "is for plain days that are taken as calendar days"
    if limit.kind is LimitKind.hard_stop and not counted:
        yield "", "hard_stop needs days or visits"


def _payer_is_cited(payer: PayerStatement) -> Found:
    if payer.need in UNCITED and payer.rests_on:
        yield ".rests_on", f"{payer.need} rests on nothing"
    if payer.need not in UNCITED and not payer.rests_on:
        yield ".rests_on", "needs at least one entry, or `need: not_verified`"


def _figures(statements: Sequence[PayerStatement], figures: Figures) -> Found:
    for number, statement in enumerate(statements):
        for place, step in enumerate(statement.steps):
            if step.figure and step.figure not in figures.by_id:
                what = unknown("figure", step.figure, figures.by_id)
                yield f"[{number}].steps[{place}].figure", what


def _beyond_the_state(rules: AccessRules) -> Iterator[Fault]:
    """What is wrong with compacts and telehealth."""
    for compact in rules.compacts.values():
        file = f"knowledge/access/compacts/{compact.discipline}.yaml"
        yield from (Fault(file, place.removeprefix("."), what) for place, what in _trust_ships(compact))
        for member in sorted(set(compact.members) - STATES):
            yield Fault(file, "members", unknown("state", member, sorted(STATES)))
    for rule in rules.telehealth:
        file = f"knowledge/access/telehealth/{rule.id}.yaml"
        yield from (Fault(file, place.removeprefix("."), what) for place, what in _trust_ships(rule))
        for payer in rule.payers:
            if payer not in rules.payers:
                yield Fault(file, "payers", unknown("payer", payer, rules.payers))


def _trusts(citations: Sequence[Citation]) -> set[Trust]:
    return {cited.trust for cited in citations}


LEGAL_CHECKS = (
    _unverified_says_nothing,
    _chart_says_the_level_alone,
    _evidence_is_shown,
    _trust_ships,
    _limits_are_whole,
)
PAYER_CHECKS = (_trust_ships, _payer_is_cited)
