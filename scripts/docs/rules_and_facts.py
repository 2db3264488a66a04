"""The reference of what Ablepath knows: every rule, fact and source, from the built bundle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from ablepath.knowledge.bundle import knowledge
from ablepath.knowledge.contents import (
    Conclusion,
    Fact,
    FitPlace,
    Indicate,
    NoTherapyNow,
    OtherHelp,
    Rule,
    Scale,
    ScaleKind,
    ShareTerritory,
    StartSoon,
    Warn,
)
from ablepath.model.source import Citation, Source

HEAD = """# What Ablepath knows

For clinicians, benefit staff and anybody who wants to know on what an answer rests. The files are under
`knowledge/`; `ablepath knowledge show ID` prints any of them in full, in English or Spanish. Trust: V means
that we read the source, V2 that we read it second-hand, U that it is not verified.
"""


def text() -> str:
    """The page."""
    known = knowledge()
    parts = [HEAD, f"## Rules ({len(known.rules)})\n"]
    for folder, rules in groupby(known.rules.values(), _folder):
        parts += [f"### {folder.replace('_', ' ').capitalize()}\n", *map(_rule, rules), ""]
    parts.append(f"## Facts ({len(known.facts)})\n")
    for family, facts in known.families.items():
        parts += [f"### {family or 'person'}\n", *_fact_table(facts), ""]
    parts += [f"## Sources ({len(known.sources)})\n", *map(_source, known.sources.values())]
    return "\n".join(parts)


def _folder(rule: Rule) -> str:
    return rule.id.split(".")[1]


def _rule(rule: Rule) -> str:
    review = f"reviewed {rule.reviewed.on}" if rule.reviewed else "not yet reviewed"
    sources = "".join(f"\n  - {_citation(citation)}" for citation in rule.rests_on)
    return f"- **{rule.id}** ({_conclusion(rule.then)}; {review}): {rule.says.en}{sources}"


def _conclusion(then: Conclusion) -> str:
    match then:
        case Warn():
            return f"{then.level}, {then.act}, therapy: {then.meanwhile}".replace("_", " ")
        case Indicate():
            return f"{then.discipline}, {then.strength.name}"
        case ShareTerritory():
            return "either"
        case NoTherapyNow():
            return "neither, settles" if then.settles else "neither"
        case OtherHelp():
            return then.who.en
        case StartSoon():
            return f"start within {then.days} days"
        case FitPlace():
            return then.place.replace("_", " ")


def _citation(citation: Citation) -> str:
    return f"{citation.trust}: `{citation.source.id}`, {citation.at}. {citation.supports}"


def _fact_table(facts: Iterable[Fact]) -> Iterator[str]:
    yield "| fact | question | answers | codes | counts from |"
    yield "|---|---|---|---|---|"
    for fact in facts:
        codes = ", ".join(f"{system.upper()} {code}" for system, code in fact.codes.items())
        yield f"| `{fact.id}` | {fact.question.en} | {_answers(fact.scale)} | {codes} | {_from_age(fact)} |"


def _from_age(fact: Fact) -> str:
    expected = fact.expected_from
    return f"{expected.age:g} years ({_citation(expected.citation)})" if expected else ""


def _answers(scale: Scale) -> str:
    if scale.kind is ScaleKind.yes_no:
        return "yes or no"
    if scale.words:
        return ", ".join(scale.words) if len(scale.words) <= 12 else f"one of {len(scale.words)}"
    bounds = "" if scale.least is None or scale.most is None else f", {scale.least:g} to {scale.most:g}"
    return f"{scale.kind}{bounds}"


def _source(source: Source) -> str:
    published = f"{source.publisher}, {source.published}" if source.published else source.publisher
    stale = f" Superseded by {source.superseded_by}." if source.superseded_by else ""
    where = f" <{source.url}>" if source.url else ""
    return f"- `{source.id}`: {source.title}. {published}; read {source.checked_on}.{stale}{where}"
