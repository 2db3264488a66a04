"""What somebody can do without trouble changes nothing, unless it is what a rule was waiting for."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from ablepath.knowledge.contents import NoTherapyNow, ShareTerritory
from ablepath.model.intake import Answer, Facts
from ablepath.model.outcome import Outcome
from tests.generative.length import times
from tests.generative.strategies import FACTS, JUDGE, crowd, examples, people

NOTHING: dict[str, Answer] = {
    **{path: 0 for path in FACTS if path.startswith("difficulties.")},
    **{path: False for path in FACTS if path.startswith("symptoms.")},
}


def is_unrelated(path: str, person: Facts) -> bool:
    """Whether no rule that says "none" or "either" waits for this very answer."""
    verdicts = JUDGE.judge(person).verdicts
    waiting = (rule for rule in JUDGE.rules_reading.get(path, ()) if verdicts[rule.id] is None)
    return not any(isinstance(rule.then, NoTherapyNow | ShareTerritory) for rule in waiting)


def check_that_nothing_changes(person: Facts, path: str) -> None:
    before = JUDGE.judge(person).outcome
    after = JUDGE.judge({**person, path: NOTHING[path]}).outcome
    assert after is before or before is Outcome.UNSURE, (path, before, after)


@times(80, at_length=10_000)
@given(people(), st.sampled_from(sorted(NOTHING)))
def test_an_unrelated_none_changes_no_outcome_but_unsure(person: Facts, path: str) -> None:
    if path not in person and is_unrelated(path, person):
        check_that_nothing_changes(person, path)


@times(2, at_length=60)
@given(st.integers(0, 2**32))
def test_an_unrelated_none_changes_no_outcome_but_unsure_in_a_crowd(seed: int) -> None:
    random = Random(seed)
    for person in crowd(seed, 100):
        unknown = sorted(NOTHING.keys() - person.keys())
        for path in random.sample(unknown, min(10, len(unknown))):
            if is_unrelated(path, person):
                check_that_nothing_changes(person, path)


def test_every_outcome_is_reached_by_the_people_whom_the_rules_show() -> None:
    assert {JUDGE.judge(person).outcome for person in examples(of_warnings=True)} == set(Outcome)


def test_every_outcome_is_reached_in_a_crowd() -> None:
    assert {JUDGE.judge(person).outcome for person in crowd(20261125, 600)} == set(Outcome)
