"""The reference of referral law: every state and profession with evidence and trust, and every payer."""

from __future__ import annotations

from collections.abc import Iterator

from ablepath.access.limits import limit_words
from ablepath.knowledge.access import access_rules
from ablepath.knowledge.bundle import knowledge
from ablepath.knowledge.saying import in_words
from ablepath.model.discipline import Discipline
from ablepath.model.payer_rule import PayerRule
from ablepath.model.referral_law import Evidence, LegalStatement, StateLaw
from ablepath.model.source import Citation

HEAD = """# Referral law as we know it

For therapists, boards and whoever knows the law of a state better: please correct us
([how](../how-to/referral.md#correct-the-law)). This is not legal advice. State law only: a payer may ask
for more.

**Evidence.** primary: statute, rule or official page. secondary: another page. chart: only the level in the
chart of the American Physical Therapy Association, current in February 2021; it is never enough to say
"not needed". unverified: no source was read, so nothing is said. **Known from** is the entry into force
where a source gives it, else the end of the time of the source. **Trust** is the lowest of the sources: V
read in the source, V2 second-hand.
"""
LAST = """## To check next

What reviewers still have to read, by state and profession.
"""


def text() -> str:
    """The page."""
    law = access_rules().law.values()
    parts = [HEAD, _counts(), ""]
    for discipline, title in ((Discipline.PT, "Physical therapy"), (Discipline.OT, "Occupational therapy")):
        parts += [f"## {title}", "", *_table(discipline), ""]
    parts += ["## Payers", "", *_payers(), "", "## Compacts and telehealth", "", *_reach(), "", LAST]
    parts += [line for state in law for line in _to_check(state)]
    return "\n".join(parts)


def _counts() -> str:
    told = []
    for discipline in Discipline:
        last = [state.statements[discipline][-1].evidence for state in access_rules().law.values()]
        shares = ", ".join(f"{last.count(evidence)} {evidence}" for evidence in Evidence)
        told.append(f"{discipline}: {shares}")
    return f"{len(access_rules().law)} states, districts and territories. " + ". ".join(told) + "."


def _table(discipline: Discipline) -> Iterator[str]:
    yield "| state | level | what it says | limits | evidence | known from | trust | read in |"
    yield "|---|---|---|---|---|---|---|---|"
    for state in access_rules().law.values():
        for statement in state.statements[discipline]:
            yield _row(state, statement)


def _row(state: StateLaw, law: LegalStatement) -> str:
    if law.evidence is Evidence.unverified:
        return f"| {state.name.en} | not verified | | | unverified | | | |"
    says = [one.en for one in (law.provision, law.therapist, law.pending) if one]
    if law.work_injury:
        says.append(law.work_injury.says.en)
    if law.may_order:
        says.append("May order: " + ", ".join(one.replace("_", " ") for one in law.may_order) + ".")
    until = f" to {law.validity.until}" if law.validity.until else ""
    return (
        f"| {state.name.en} | {law.level.replace('_', ' ')} | {' '.join(says)} | {_limits(law)} "
        f"| {law.evidence} | {law.validity.first_day}{until} | {law.trust} | {_read_in(law.rests_on)} |"
    )


def _limits(law: LegalStatement) -> str:
    wording = knowledge().wording
    told = []
    for limit in law.limits:
        words = " ".join(in_words(said, wording, "en") for said in limit_words(limit))
        assumed = " Calendar days are assumed." if limit.day_unit_assumed else ""
        told.append(f"{limit.kind.replace('_', ' ')}: {words}{assumed}")
    return "<br>".join(told)


def _payers() -> Iterator[str]:
    yield "| payer | rule | what it says | from | trust | read in |"
    yield "|---|---|---|---|---|---|"
    for payer in access_rules().payers.values():
        yield from _of_payer(payer)


def _of_payer(payer: PayerRule) -> Iterator[str]:
    for rule in payer.statements:
        since = rule.validity.first_day if rule.rests_on else ""
        yield (
            f"| `{payer.id}`: {payer.name.en} | {rule.need.replace('_', ' ')} | {rule.says.en} | {since} "
            f"| {rule.trust or ''} | {_read_in(rule.rests_on)} |"
        )


def _reach() -> Iterator[str]:
    for compact in access_rules().compacts.values():
        yield f"- {compact.says.en} {compact.open.en} Members we know: {', '.join(compact.members)}."
        yield f"  Read in: {_read_in(compact.rests_on)}."
    for rule in access_rules().telehealth:
        until = f" to {rule.validity.until}" if rule.validity.until else ""
        yield f"- From {rule.validity.first_day}{until}: {rule.says.en} Read in: {_read_in(rule.rests_on)}."


def _to_check(state: StateLaw) -> Iterator[str]:
    for discipline, statements in state.statements.items():
        for statement in statements:
            if statement.to_check:
                yield f"- {state.id}, {discipline}: {statement.to_check}."


def _read_in(citations: tuple[Citation, ...]) -> str:
    return "; ".join(f"`{cited.source.id}`, {cited.at} ({cited.trust})" for cited in citations)
