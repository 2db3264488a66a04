"""A criterion, or the finding of one, as indented lines a clinician can read."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ablepath.criteria import All, Any, Compare, Criterion, Known, Not, Truth
from ablepath.engines.person import Finding
from ablepath.explain.words import Words
from ablepath.knowledge.contents import ScaleKind
from ablepath.model.intake import Answer, Facts

SIGNS: dict[Truth, str] = {True: "+", False: "-", None: "?"}


def criterion_lines(criterion: Criterion, words: Words, indent: str = "") -> Iterator[str]:
    """What a rule says, a line for each node."""
    yield indent + _node(criterion, words)
    match criterion:
        case Not():
            yield from criterion_lines(criterion.of, words, indent + "  ")
        case All() | Any():
            for part in criterion.of:
                yield from criterion_lines(part, words, indent + "  ")


def finding_lines(
    finding: Finding, facts: Facts, words: Words, indent: str = "", left_out: Collection[str] = ()
) -> Iterator[str]:
    """
    How a rule was judged: + holds, - does not, ? not known, and the answer beside each fact.

    `left_out`: facts that were answered but do not count at this age.
    """
    line = f"{indent}{SIGNS[finding.truth]} {_node(finding.criterion, words)}"
    if isinstance(finding.criterion, Compare | Known):
        line += f"  [{_given(finding.criterion, facts, words, left_out)}]"
    yield line
    for part in finding.parts:
        yield from finding_lines(part, facts, words, indent + "  ", left_out)


def _node(criterion: Criterion, words: Words) -> str:
    match criterion:
        case Compare():
            return words.say(
                "recommendation.criterion.compare",
                label=words.label(words.knowledge.facts[criterion.fact]),
                comparison=words.say(
                    f"recommendation.criterion.{criterion.operator}", value=_value(criterion, words)
                ),
            )
        case Known():
            label = words.label(words.knowledge.facts[criterion.fact])
            return words.say("recommendation.criterion.known", label=label)
        case Not():
            return words.say("recommendation.criterion.not")
        case All():
            return words.say("recommendation.criterion.all")
        case Any():
            return words.say("recommendation.criterion.any")


def _value(criterion: Compare, words: Words) -> str:
    several = criterion.value if isinstance(criterion.value, tuple) else (criterion.value,)
    return ", ".join(_answer(criterion.fact, value, words) for value in several)


def _given(criterion: Compare | Known, facts: Facts, words: Words, left_out: Collection[str]) -> str:
    if criterion.fact in left_out:
        return words.say("recommendation.criterion.left_out")
    if criterion.fact not in facts:
        return words.say("recommendation.criterion.not_asked")
    answer = _answer(criterion.fact, facts[criterion.fact], words)
    return words.say("recommendation.criterion.given", answer=answer)


def _answer(path: str, answer: Answer, words: Words) -> str:
    fact = words.knowledge.facts[path]
    if fact.scale.kind is ScaleKind.ordered:
        return f"{words.answer(fact, answer)} [{fact.scale.written(answer)}]"
    return words.answer(fact, answer)
