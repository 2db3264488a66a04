"""What would change the answer is true when judged again, and nothing smaller would do."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

import ablepath
from ablepath.criteria import facts_read
from ablepath.knowledge.contents import Fact, Knowledge, Warn
from ablepath.model.intake import Facts
from ablepath.model.outcome import Outcome
from ablepath.triage.changes import MOST_CHANGES_SHOWN, Change, smallest_changes
from ablepath.triage.judgement import Judge
from ablepath.triage.possible import possible_answers
from tests.generative.criteria import inhabitants, worlds
from tests.generative.length import times
from tests.generative.strategies import FACTS, JUDGE, crowd, people, read_back, written
from tests.spec import hand_made

Found = set[tuple[frozenset[str], Outcome]]


def by_brute_force(judge: Judge, person: Facts, size: int) -> Found:
    """The facts of each change of `size` answers that may be named, and where it leads elsewhere."""
    before = judge.judge(person).outcome
    found: Found = set()
    for facts in combinations(_may_be_named(judge, person), size):
        for answers in product(*(possible_answers(judge, fact) for fact in facts)):
            change = dict(zip((fact.id for fact in facts), answers, strict=True))
            outcome = judge.judge({**person, **change}).outcome
            if outcome is not before and not _says_again(change, person):
                found.add((frozenset(change), outcome))
    return found


def _may_be_named(judge: Judge, person: Facts) -> Iterator[Fact]:
    """Given facts that may change, and a doctor's look into each warning that holds."""
    looks = {
        path
        for rule in judge.rules.values()
        if isinstance(rule.then, Warn) and judge.judge(person).verdicts[rule.id]
        for path in facts_read(rule.when)
        if path.startswith("warnings_evaluated.") and path not in person
    }
    for path, fact in judge.knowledge.facts.items():
        if path in looks or (path in person and fact.may_change and fact.family != "warnings_evaluated"):
            yield fact


def _says_again(change: Facts, person: Facts) -> bool:
    return any(person.get(path) == answer for path, answer in change.items())


def named(changes: tuple[Change, ...]) -> Found:
    return {(frozenset(change.answers), change.outcome) for change in changes}


def check_that_nothing_smaller_would_do(judge: Judge, person: Facts) -> None:
    before = judge.judge(person)
    changes = smallest_changes(judge, before)
    if before.outcome is Outcome.EMERGENCY:
        assert changes == ()
        return
    sizes = {len(change.answers) for change in changes}
    assert len(sizes) <= 1
    singles = by_brute_force(judge, person, 1)
    if sizes == {1} and len(changes) < MOST_CHANGES_SHOWN:
        assert named(changes) == singles
    elif sizes != {1}:
        assert singles == set()
    if sizes == {2}:
        assert named(changes) <= by_brute_force(judge, person, 2)
    elif sizes != {1}:
        assert by_brute_force(judge, person, 2) == set()


def check_that_each_is_true(judge: Judge, person: Facts) -> None:
    before = judge.judge(person)
    for change in smallest_changes(judge, before):
        assert judge.judge({**person, **change.answers}).outcome is change.outcome
        assert change.outcome is not before.outcome
        assert not _says_again(change.answers, person)


@times(60, at_length=3_000)
@given(people())
def test_to_answer_so_gives_exactly_the_outcome_that_was_named(person: Facts) -> None:
    before = ablepath.recommend(written(person))
    for change in before.would_change:
        after = ablepath.recommend(written({**person, **read_back(change.answers)}))
        assert after.outcome is change.outcome
        assert after.outcome is not before.outcome


@times(1, at_length=40)
@given(st.integers(0, 2**32))
def test_every_change_named_to_a_crowd_is_true(seed: int) -> None:
    for person in crowd(seed, 40):
        check_that_each_is_true(JUDGE, person)


@times(60, at_length=2_000)
@given(people(most=4))
def test_no_smaller_change_of_the_answers_would_change_the_outcome(person: Facts) -> None:
    few = dict(list(person.items())[:6])
    check_that_nothing_smaller_would_do(JUDGE, few)


@times(300, at_length=20_000)
@given(worlds(), inhabitants())
def test_whatever_the_rules_each_change_named_is_true(world: Knowledge, person: Facts) -> None:
    check_that_each_is_true(Judge(world, hand_made.DAY), person)


@times(300, at_length=20_000)
@given(worlds(), inhabitants())
def test_whatever_the_rules_nothing_smaller_would_do(world: Knowledge, person: Facts) -> None:
    check_that_nothing_smaller_would_do(Judge(world, hand_made.DAY), person)


@times(100, at_length=5_000)
@given(people())
def test_only_what_was_given_and_may_change_is_varied(person: Facts) -> None:
    for change in smallest_changes(JUDGE, JUDGE.judge(person)):
        for path in change.answers:
            assert FACTS[path].may_change
            assert not path.startswith("warnings.")
            assert path in person or path.startswith("warnings_evaluated.")
