"""What to ask next is not known yet, and can really change the outcome."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

import ablepath
from ablepath.engines.person import judge as refer
from ablepath.knowledge.bundle import knowledge
from ablepath.knowledge.contents import LISTED_FAMILIES, Fact, ScaleKind, Warn
from ablepath.model.intake import Facts
from ablepath.model.outcome import Level, Outcome
from ablepath.triage.questions import next_questions
from tests.generative.length import times
from tests.generative.strategies import FACTS, JUDGE, READ, answers_to, crowd, people, written

LEVELS = list(Level)
LEVEL_OF = {
    path: rule.then.level
    for path, rules in JUDGE.rules_reading.items()
    if path.startswith("warnings.")
    for rule in rules
    if isinstance(rule.then, Warn)
}


def changing_share(person: Facts, fact: Fact) -> float:
    """How many of the answers to `fact` would change the outcome, of those that can be listed."""
    before = JUDGE.judge(person).outcome
    answers = answers_to(fact.id)
    return sum(JUDGE.judge({**person, fact.id: answer}).outcome is not before for answer in answers) / len(
        answers
    )


def likely_share(person: Facts, fact: Fact) -> float:
    """The same, where one thing of a list of many is as likely as any other of them."""
    listed = len(knowledge().families[fact.family]) if fact.family in LISTED_FAMILIES else 1
    return changing_share(person, fact) / listed


def can_matter(person: Facts, fact: Fact) -> bool:
    return fact.ask_when is None or refer(fact.ask_when, person).truth is not False


@times(4, at_length=60)
@given(people())
def test_each_question_is_open_and_some_answer_to_it_changes_the_outcome(person: Facts) -> None:
    before = ablepath.recommend(written(person))
    for ask in before.ask_next:
        assert ask.fact not in person
        assert ask.question
        assert ask.why
        if not ask.fact.startswith("warnings."):
            assert any(
                ablepath.recommend(written({**person, ask.fact: answer})).outcome is not before.outcome
                for answer in answers_to(ask.fact)
            ), ask.fact


@times(20, at_length=500)
@given(people())
def test_no_question_is_left_out_that_could_change_the_outcome(person: Facts) -> None:
    before = JUDGE.judge(person)
    asked = {question.fact.id for question in next_questions(JUDGE, before)}
    left_out = {
        fact.id
        for fact in READ
        if fact.id not in {*person, *asked}
        and fact.family not in ("goals", "warnings_evaluated")
        and can_matter(person, fact)
        and changing_share(person, fact)
    }
    assert before.outcome is Outcome.EMERGENCY or not left_out


@times(60, at_length=2_000)
@given(people())
def test_the_danger_signs_nobody_asked_about_come_first_the_most_dangerous_of_them_first(
    person: Facts,
) -> None:
    before = JUDGE.judge(person)
    asked = [question.fact.id for question in next_questions(JUDGE, before)]
    if before.outcome is Outcome.EMERGENCY:
        assert asked == []
        return
    signs = [path for path in asked if path in LEVEL_OF]
    assert signs == asked[: len(signs)]
    assert set(signs) == {path for path in LEVEL_OF if path not in person and can_matter(person, FACTS[path])}
    ranks = [LEVELS.index(LEVEL_OF[path]) for path in signs]
    assert ranks == sorted(ranks)


@times(20, at_length=1_000)
@given(people())
def test_the_most_decisive_question_comes_first(person: Facts) -> None:
    asked = next_questions(JUDGE, JUDGE.judge(person))
    shares = [
        likely_share(person, question.fact)
        for question in asked
        if question.fact.id not in LEVEL_OF and question.fact.scale.kind is not ScaleKind.number
    ]
    assert all(first > later - 0.001 for first, later in pairwise(shares))


@times(60, at_length=2_000)
@given(people())
def test_nothing_is_asked_that_cannot_matter_to_this_person(person: Facts) -> None:
    for question in next_questions(JUDGE, JUDGE.judge(person)):
        assert can_matter(person, question.fact)


@times(1, at_length=20)
@given(st.integers(0, 2**32))
def test_nobody_in_a_crowd_is_asked_what_is_known(seed: int) -> None:
    for person in crowd(seed, 100):
        assert (
            not {question.fact.id for question in next_questions(JUDGE, JUDGE.judge(person))} & person.keys()
        )
