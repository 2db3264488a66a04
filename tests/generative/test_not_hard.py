"""What somebody can do without trouble changes nothing, unless it is what a rule was waiting for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ablepath.knowledge.contents import NoTherapyNow
from ablepath.model.intake import Answer, Facts
from ablepath.model.outcome import Outcome
from ablepath.triage.judgement import Judgement
from tests.generative.length import times
from tests.generative.strategies import FACTS, JUDGE, crowd, examples, people

NOTHING: dict[str, Answer] = {
    **{path: 0 for path in FACTS if path.startswith("difficulties.")},
    **{path: False for path in FACTS if path.startswith(("symptoms.", "warnings."))},
    "falls_past_year": 0,
    "caregiver_strain": 0,
}


def settled(judgement: Judgement) -> set[str]:
    """
    The rules that settle the matter.

    Only these may turn a profession down; every other ground for "none" comes after the professions.
    """
    held = (JUDGE.rules[key] for key in judgement.held)
    return {rule.id for rule in held if isinstance(rule.then, NoTherapyNow) and rule.then.settles}


def changes_by_a_none(person: Facts) -> dict[str, Outcome]:
    """Each answer "none" that is not known yet and would lead the person elsewhere, with the outcome."""
    before = JUDGE.judge(person)
    if before.outcome is Outcome.UNSURE:
        return {}
    found = {}
    for path in NOTHING.keys() - person.keys():
        none = {path: NOTHING[path]}
        if JUDGE.outcome_with(before, none) is not before.outcome:
            after = JUDGE.rejudge(before, none)
            if settled(after) == settled(before):  # else it is what a settling rule waited for: not unrelated
                found[path] = after.outcome
    return found


@times(150, at_length=10_000)
@given(people())
def test_an_unrelated_none_changes_no_outcome_but_unsure(person: Facts) -> None:
    assert changes_by_a_none(person) == {}


@times(4, at_length=100)
@given(st.integers(0, 2**32))
def test_an_unrelated_none_changes_no_outcome_but_unsure_in_a_crowd(seed: int) -> None:
    for person in crowd(seed, 100):
        assert changes_by_a_none(person) == {}, person


def test_every_outcome_is_reached_by_the_people_whom_the_rules_show() -> None:
    assert {JUDGE.judge(person).outcome for person in examples(of_warnings=True)} == set(Outcome)


def test_every_outcome_is_reached_in_a_crowd() -> None:
    assert {JUDGE.judge(person).outcome for person in crowd(20261125, 600)} == set(Outcome)
