"""A recommendation as the result page shows it: sentences and links, in one language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.formats import date_format

from ablepath.entry.web.cards import Card, card, private_card, said_in_order
from ablepath.entry.web.open_questions import Open, signs_not_checked, to_find_out
from ablepath.entry.web.sources import Entry, Sources
from ablepath.entry.web.visit import Visit
from ablepath.explain.reasons import not_said_better
from ablepath.explain.words import Words, capital
from ablepath.knowledge.answers import read_answer
from ablepath.knowledge.contents import Indicate
from ablepath.model.discipline import Discipline
from ablepath.model.recommendation import Reason, Recommendation, WouldChange

REASONS_SHOWN_AT_ONCE = 3


@dataclass(frozen=True, slots=True)
class Because:
    """One reason or note, with the numbers of its sources; `who` is somebody else who can help."""

    says: str
    sources: tuple[int, ...]
    who: str = ""


@dataclass(frozen=True, slots=True)
class Reasons:
    """The reasons for one profession, and how strong they are; without a title, all the others."""

    title: str
    strength: str
    first: tuple[Because, ...]
    more: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """Everything on the result page. `tone` is how urgent it looks, beside saying it."""

    tone: str
    headline: str
    private_card: Card | None
    signs_not_checked: tuple[Open, ...]
    no_sign_checked: bool
    has_warning: bool
    steps: tuple[str, ...]
    notes: tuple[Because, ...]
    reasons: tuple[Reasons, ...]
    changes: tuple[str, ...]
    to_find_out: tuple[Open, ...]
    other_help: tuple[Because, ...]
    not_used: tuple[str, ...]
    trust: str
    is_reviewed: bool
    sources: tuple[Entry, ...]
    day: str
    knowledge: str


def told(answer: Recommendation, visit: Visit, words: Words) -> Told:
    """The whole answer, for any outcome but an emergency."""
    sources = Sources(words)
    return Told(
        tone=answer.urgency if answer.act else answer.outcome.lower(),
        headline=answer.headline,
        private_card=private_card(answer, words),
        signs_not_checked=signs_not_checked(answer, visit, words),
        no_sign_checked=not any(fact.startswith("warnings.") for fact in visit.facts),
        has_warning=answer.act is not None,
        steps=tuple(_what_to_do(answer, words)),
        notes=tuple(_notes(answer, sources)),
        reasons=tuple(_reasons(answer, words, sources)),
        changes=tuple(_change(change, words) for change in answer.would_change),
        to_find_out=to_find_out(answer, visit, words),
        other_help=tuple(
            Because(helper.because, sources.numbers(helper.sources), capital(helper.who))
            for helper in answer.other_help
        ),
        not_used=answer.not_modelled,
        trust=words.say(f"web.result.trust.{answer.trust}") if answer.trust else "",
        is_reviewed=_is_reviewed(answer, words),
        sources=tuple(sources.entries),
        day=date_format(answer.as_of),
        knowledge=answer.knowledge,
    )


def _what_to_do(answer: Recommendation, words: Words) -> Iterator[str]:
    if answer.act:
        yield from card(answer.act, words).steps
    else:
        yield from said_in_order(f"web.result.steps.{answer.outcome}", words)
    yield words.say(f"recommendation.meanwhile.{answer.therapy_meanwhile}")


def _notes(answer: Recommendation, sources: Sources) -> Iterator[Because]:
    """What the outcome needs said; of further warnings the titles of their cards, each once."""
    notes = (note for note in answer.also if not note.private)
    said = {note.says: note.sources for note in notes if note.act is None or note.act is not answer.act}
    for says, citations in said.items():
        yield Because(says, sources.numbers(citations))


def _reasons(answer: Recommendation, words: Words, sources: Sources) -> Iterator[Reasons]:
    """Reasons for a doctor, for either or for neither first, then those for each profession."""
    for profession in (None, *Discipline):
        given = [reason for reason in answer.reasons if _profession(reason, words) is profession]
        telling = not_said_better(given)
        told = [*telling, *(reason for reason in given if reason not in telling)]
        found = tuple(Because(reason.because, sources.numbers(reason.sources)) for reason in told)
        if found:
            title = capital(words.say(f"recommendation.outcome.{profession}")) if profession else ""
            at_once = min(REASONS_SHOWN_AT_ONCE, len(telling)) if profession else len(found)
            strength = _strength(answer, profession, words)
            yield Reasons(title, strength, found[:at_once], found[at_once:])


def _profession(reason: Reason, words: Words) -> Discipline | None:
    then = words.knowledge.rules[reason.rule].then
    return then.discipline if isinstance(then, Indicate) else None


def _strength(answer: Recommendation, profession: Discipline | None, words: Words) -> str:
    standing = answer.disciplines.get(profession) if profession else None
    if standing is None or standing.strength is None:
        return ""
    return words.say(f"recommendation.strength.{standing.strength.name}")


def _change(change: WouldChange, words: Words) -> str:
    facts = words.knowledge.facts
    answers = [
        words.given(facts[path], read_answer(facts[path].scale, answer))
        for path, answer in change.answers.items()
    ]
    outcome = words.say(f"recommendation.outcome.{change.outcome}")
    return words.say("recommendation.change.one", answers=words.listed(answers), outcome=outcome)


def _is_reviewed(answer: Recommendation, words: Words) -> bool:
    """Whether a clinician has looked at every rule the answer rests on."""
    rules = [reason.rule for reason in answer.reasons] + [helper.rule for helper in answer.other_help]
    rules += [note.rule for note in answer.also if note.rule]
    return all(words.knowledge.rules[rule].reviewed for rule in rules)
