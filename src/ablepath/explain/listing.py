"""Facts, rules and sources as a clinician would read them."""

from __future__ import annotations

from collections.abc import Iterator

from ablepath.criteria import facts_read
from ablepath.explain.trees import criterion_lines
from ablepath.explain.words import Words
from ablepath.knowledge.answers import suggestion
from ablepath.knowledge.contents import (
    Conclusion,
    Example,
    Fact,
    FitPlace,
    Indicate,
    Knowledge,
    NoTherapyNow,
    OtherHelp,
    Rule,
    ShareTerritory,
    StartSoon,
    Warn,
)
from ablepath.model.outcome import Outcome
from ablepath.model.source import Citation, Source
from ablepath.model.text import Language


def listed(knowledge: Knowledge, kind: str, language: Language) -> Iterator[str]:
    """A line for each of `kind` (facts, rules or sources): its id and what it says."""
    match kind:
        case "facts":
            lines = {fact.id: fact.label.in_(language) for fact in knowledge.facts.values()}
        case "rules":
            lines = {rule.id: rule.says.in_(language) for rule in knowledge.rules.values()}
        case _:
            lines = {
                source.id: f"{source.title} ({source.publisher})" for source in knowledge.sources.values()
            }
    width = max(map(len, lines), default=0)
    return (f"{key:<{width}}  {line}" for key, line in lines.items())


def shown(knowledge: Knowledge, id: str, language: Language) -> str:
    """
    One rule, fact or source in full.

    A rule or fact may be named without its folders (`stroke_signs`); a rule comes before facts of
    the same name. Raises `LookupError` with the near misses when there is none.
    """
    words = Words(knowledge, language)
    match _named(id, knowledge):
        case Rule() as rule:
            return "\n".join(_rule(rule, words))
        case Fact() as fact:
            return "\n".join(_fact(fact, words))
        case source:
            return "\n".join(_source(source, words))


def _named(id: str, knowledge: Knowledge) -> Rule | Fact | Source:
    everything: dict[str, Rule | Fact | Source] = {
        **knowledge.sources,
        **knowledge.facts,
        **knowledge.rules,
    }
    if id in everything:
        return everything[id]
    for kind in (knowledge.rules, knowledge.facts):
        ends = [key for key in kind if key.rpartition(".")[2] == id]
        if len(ends) == 1:
            return everything[ends[0]]
        if ends:
            raise LookupError(f"{id}: names several; say which: " + ", ".join(ends))
    near = suggestion(id, [*everything, *(key.rpartition(".")[2] for key in everything)])
    raise LookupError(f"{id}: there is no rule, fact or source of this name; {near}".rstrip("; "))


def _rule(rule: Rule, words: Words) -> Iterator[str]:
    def say(key: str, **values: object) -> str:
        return words.say(f"recommendation.{key}", **values)

    yield rule.says.in_(words.language)
    yield f"({rule.id})"
    yield ""
    yield say("show.when")
    yield from criterion_lines(rule.when, words, "  ")
    yield ""
    yield say("show.then")
    yield from (f"  {line}" for line in _conclusion(rule.then, words))
    yield f"  “{rule.because.in_(words.language)}”"
    yield ""
    yield say("show.rests_on")
    for citation in rule.rests_on:
        yield from (f"  {line}" for line in _citation(citation, words))
    yield ""
    yield say("show.examples")
    yield from (f"  {_example(example, words)}" for example in rule.examples)
    yield ""
    yield (
        say("not_reviewed")
        if rule.reviewed is None
        else say(
            "show.reviewed",
            by=rule.reviewed.by,
            date=rule.reviewed.on,
            again_by=rule.reviewed.again_by,
        )
    )


def _conclusion(then: Conclusion, words: Words) -> Iterator[str]:
    language = words.language
    match then:
        case Warn():
            yield words.say(f"cards.{then.act}.title") + f" ({then.level})"
            yield words.say(f"recommendation.meanwhile.{then.meanwhile}")
        case Indicate():
            profession = words.say(f"recommendation.outcome.{then.discipline}")
            strength = words.say(f"recommendation.strength.{then.strength.name}")
            yield f"{profession}: {strength}"
        case ShareTerritory():
            yield words.say(f"recommendation.outcome.{Outcome.EITHER}") + ". " + then.choose.in_(language)
        case NoTherapyNow():
            yield words.say(f"recommendation.outcome.{Outcome.NEITHER}") + ". " + then.instead.in_(language)
        case OtherHelp():
            yield then.who.in_(language)
        case StartSoon():
            yield words.say("recommendation.start_within", days=then.days)
        case FitPlace():
            yield words.say(f"recommendation.place.{then.place}") + ". " + then.asks.in_(language)


def _citation(citation: Citation, words: Words) -> Iterator[str]:
    source = citation.source
    trust = words.say(f"recommendation.trust.{citation.trust}")
    yield f"{source.title} ({source.publisher}, {source.published or '?'}), {citation.at}: {trust}"
    yield f"  {citation.supports}"
    if citation.superseded_note:
        yield f"  {citation.superseded_note}"


def _example(example: Example, words: Words) -> str:
    given = [words.given(words.knowledge.facts[path], answer) for path, answer in example.given.items()]
    verdict = {True: "met", False: "not_met", None: "unknown"}[example.expect]
    about = f"{example.about} ({', '.join(given)})" if given else example.about
    return f"{about}: {words.say(f'recommendation.criterion.{verdict}')}"


def _fact(fact: Fact, words: Words) -> Iterator[str]:
    yield words.label(fact)
    yield f"({fact.id})"
    for key, line in (
        ("question", fact.question.in_(words.language)),
        ("why", fact.why.in_(words.language)),
        ("answers", ", ".join(map(str, _answers(fact, words)))),
        ("codes", ", ".join(f"{system} {code}" for system, code in fact.codes.items())),
        ("expected_from", "; ".join(_expected(fact, words))),
        ("read_by", ", ".join(_rules_reading(fact, words.knowledge))),
    ):
        if line:
            yield f"{words.say(f'recommendation.show.{key}')}: {line}"


def _expected(fact: Fact, words: Words) -> Iterator[str]:
    if fact.expected_from:
        yield words.age(fact.expected_from.age)
        yield from _citation(fact.expected_from.citation, words)


def _answers(fact: Fact, words: Words) -> Iterator[str]:
    for answer in fact.scale.answers():
        yield words.answer(fact, answer)
    if not fact.scale.answers():
        bounds = [f"{bound:g}" for bound in (fact.scale.least, fact.scale.most) if bound is not None]
        yield fact.scale.kind.value + (f" {' to '.join(bounds)}" if bounds else "")


def _rules_reading(fact: Fact, knowledge: Knowledge) -> Iterator[str]:
    return (rule.id for rule in knowledge.rules.values() if fact.id in facts_read(rule.when))


def _source(source: Source, words: Words) -> Iterator[str]:
    yield source.title
    yield f"({source.id})"
    yield f"{source.publisher}, {source.published or '?'}. {source.url or ''}".rstrip()
    yield source.licence
    citing = [
        rule.id
        for rule in words.knowledge.rules.values()
        if any(citation.source == source for citation in rule.rests_on)
    ]
    yield f"{words.say('recommendation.show.cited_by')}: {', '.join(citing) or '-'}"
