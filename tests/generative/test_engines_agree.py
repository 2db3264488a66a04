"""Every engine must say what the reference engine says, of every criterion and everybody."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ablepath.criteria import Criterion
from ablepath.engines.person import judge as refer
from ablepath.knowledge.contents import Knowledge
from ablepath.model.intake import Answer
from ablepath.triage.judgement import Judge
from tests.generative.criteria import ages, criteria, everybody, worlds
from tests.generative.length import times
from tests.generative.strategies import JUDGE, crowd
from tests.spec import hand_made
from tests.spec.engines import ENGINES, Engine, outcome_by_person, table_by_columns

REFERENCE, *OTHERS = ENGINES
each_other = pytest.mark.parametrize("engine", OTHERS, ids=lambda engine: engine.name)
some_ages = st.lists(ages, max_size=2, unique=True)


@each_other
@times(30, at_length=1_500)
@given(some=st.lists(criteria(), min_size=1, max_size=4), old=some_ages)
def test_any_criterion_says_the_same_of_everybody(
    engine: Engine, some: Sequence[Criterion], old: Sequence[Answer]
) -> None:
    people = everybody(old)
    referred = REFERENCE.verdicts(some, people, hand_made.FACTS)
    found = engine.verdicts(some, people, hand_made.FACTS)
    assert [case for case in zip(people, referred, found, strict=True) if case[1] != case[2]] == []


@each_other
@times(20, at_length=1_000)
@given(world=worlds(), old=some_ages)
def test_any_rules_lead_everybody_to_the_same_outcome(
    engine: Engine, world: Knowledge, old: Sequence[Answer]
) -> None:
    judge, people = Judge(world, hand_made.DAY), everybody(old)
    referred, found = REFERENCE.outcomes(judge, people), engine.outcomes(judge, people)
    assert [case for case in zip(people, referred, found, strict=True) if case[1] != case[2]] == []


@times(2, at_length=50)
@given(seed=st.integers(0, 2**32))
def test_every_rule_that_ships_says_the_same_of_a_crowd(seed: int) -> None:
    people = crowd(seed, 300)
    for person, row in zip(people, table_by_columns(JUDGE, people)[0], strict=True):
        referred = {key: refer(rule.when, person).truth for key, rule in JUDGE.rules.items()}
        assert dict(zip(JUDGE.rules, row, strict=True)) == referred, person
        assert JUDGE.judge(person).verdicts == referred, person
        assert JUDGE.judge(person).outcome == outcome_by_person(JUDGE, person), person


@times(8, at_length=220)
@given(seed=st.integers(0, 2**32))
def test_a_crowd_is_led_to_the_same_outcomes_as_one_person_after_another(seed: int) -> None:
    people = crowd(seed, 500)
    by_columns = table_by_columns(JUDGE, people)[1]
    one_by_one = [JUDGE.judge(person).outcome for person in people]
    assert [case for case in zip(people, one_by_one, by_columns, strict=True) if case[1] != case[2]] == []
