"""The sentences people read, with the place each stands in. Labels and other fragments are not sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from ablepath.knowledge.access import access_rules
from ablepath.knowledge.contents import Knowledge
from ablepath.knowledge.figures import figures, payment_rules
from ablepath.model.referral_law import LegalStatement
from ablepath.model.text import LANGUAGES, Language, Text

MADE_FROM_OTHERS = ("goals", "warnings_evaluated")
"""Families whose words are those of a mirror file around a label: one of each stands for all."""
END = re.compile(r"(?:(?<=[.?!])|(?<=[.?!][”»\"')]))\s+")
PLACEHOLDER = re.compile(r"\{\w+\}")
WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
PAUSE = re.compile(r"[:;]\s")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; `place` names the text it belongs to (`triage.physical.walking.because`)."""

    place: str
    language: Language
    text: str

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, without numbers and placeholders."""
        return tuple(WORD.findall(PLACEHOLDER.sub(" ", self.text)))

    @property
    def units(self) -> int:
        """Units of thought as Flesch counts them: a colon or semicolon ends one like a full stop."""
        parts = PAUSE.split(PLACEHOLDER.sub(" ", self.text))
        return max(1, sum(bool(WORD.search(part)) for part in parts))


def sentences(knowledge: Knowledge, beside: Iterable[tuple[str, Text]] = ()) -> Iterator[Sentence]:
    """Every sentence of the knowledge, and of texts `beside` it, English and Spanish."""
    for place, text in chain(_texts(knowledge), beside):
        for language in LANGUAGES:
            for part in END.split(text.in_(language)):
                if part.rstrip("”»\"')").endswith((".", "?", "!")):
                    yield Sentence(place, language, part)


def _texts(knowledge: Knowledge) -> Iterator[tuple[str, Text]]:
    shown: set[str] = set()
    for fact in knowledge.facts.values():
        if fact.family not in MADE_FROM_OTHERS or fact.family not in shown:
            shown.add(fact.family)
            yield f"{fact.id}.question", fact.question
            yield f"{fact.id}.why", fact.why
    for scale in {fact.scale.id: fact.scale for fact in knowledge.facts.values()}.values():
        for choice in scale.choices:
            if choice.hint:
                yield f"answers.{scale.id}.{choice.id}", choice.hint
    for rule in knowledge.rules.values():
        yield f"{rule.id}.says", rule.says
        yield f"{rule.id}.because", rule.because
        for part in ("choose", "instead", "asks"):
            if isinstance(text := getattr(rule.then, part, None), Text):
                yield f"{rule.id}.{part}", text
    yield from knowledge.wording.items()


def said_of_money() -> Iterator[tuple[str, Text]]:
    """The sentences of the figures and payment rules, which are built into files of their own."""
    for figure in figures().by_id.values():
        yield f"{figure.id}.says", figure.says
    for rule in payment_rules().values():
        yield f"{rule.id}.says", rule.says


def said_of_access() -> Iterator[tuple[str, Text]]:
    """The sentences on ways in: law, payers, compacts and telehealth, built into a file of their own."""
    rules = access_rules()
    for state in rules.law.values():
        for discipline, statements in state.statements.items():
            for number, statement in enumerate(statements):
                yield from _of_law(f"access.law.{state.id}.{discipline}[{number}]", statement)
    for payer in rules.payers.values():
        yield f"access.payers.{payer.id}.ask", payer.statements[0].ask
        for number, rule in enumerate(payer.statements):
            yield f"access.payers.{payer.id}[{number}].says", rule.says
            for place, step in enumerate(rule.steps):
                yield f"access.payers.{payer.id}[{number}].steps[{place}]", step.says
    for compact in rules.compacts.values():
        yield f"access.compacts.{compact.discipline}.says", compact.says
        yield f"access.compacts.{compact.discipline}.open", compact.open
    for telehealth in rules.telehealth:
        yield f"access.telehealth.{telehealth.id}.says", telehealth.says


def _of_law(place: str, statement: LegalStatement) -> Iterator[tuple[str, Text]]:
    injury = statement.work_injury
    texts = {
        "provision": statement.provision,
        "therapist": statement.therapist,
        "pending": statement.pending,
        "work_injury": injury.says if injury else None,
        **{f"limits[{number}]": limit.says for number, limit in enumerate(statement.limits)},
    }
    yield from ((f"{place}.{name}", text) for name, text in texts.items() if text)
