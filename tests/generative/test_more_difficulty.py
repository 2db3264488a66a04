"""More difficulty never takes help away, and nothing talks an emergency down."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from ablepath.knowledge.contents import Warn
from ablepath.model.intake import Facts
from ablepath.model.outcome import Level, Outcome
from tests.generative.length import times
from tests.generative.strategies import FACTS, JUDGE, crowd, people

THERAPY = (Outcome.PT, Outcome.OT, Outcome.BOTH, Outcome.EITHER)
EMERGENCIES = sorted(
    path
    for path, rules in JUDGE.rules_reading.items()
    for rule in rules
    if isinstance(rule.then, Warn) and rule.then.level is Level.emergency
)


def one_step_harder(person: Facts) -> list[Facts]:
    """The person, once for each activity that can be a step harder than it is."""
    return [
        {**person, path: int(answer) + 1}
        for path, answer in person.items()
        if path.startswith("difficulties.") and int(answer) + 1 < len(FACTS[path].scale.choices)
    ]


def check_that_help_stays(person: Facts) -> None:
    before = JUDGE.judge(person)
    for harder in one_step_harder(person):
        after = JUDGE.judge(harder)
        lost = [step for step in ("PT", "OT") if before.steps[step] and not after.steps[step]]
        assert not lost, harder
        warned = after.steps["emergency"] or after.steps["doctor"]
        if before.outcome in THERAPY and not warned:
            assert after.outcome is not Outcome.NEITHER, harder
        if before.outcome is Outcome.BOTH and not warned:
            assert after.outcome is Outcome.BOTH, harder


@times(200, at_length=10_000)
@given(people(warned=False, most=5))
def test_a_harder_activity_never_takes_a_profession_away(person: Facts) -> None:
    check_that_help_stays(person)


@times(2, at_length=60)
@given(st.integers(0, 2**32))
def test_a_harder_activity_never_takes_a_profession_away_from_anybody_in_a_crowd(seed: int) -> None:
    for person in crowd(seed, 300):
        check_that_help_stays(person)


@times(200, at_length=10_000)
@given(people(warned=False, most=5), st.data())
def test_everything_harder_at_once_never_takes_a_profession_away(person: Facts, data: st.DataObject) -> None:
    hard = [path for path in person if path.startswith("difficulties.")]
    assume(hard)
    most = {path: len(FACTS[path].scale.choices) - 1 for path in hard}
    harder = {**person, **{path: data.draw(st.integers(int(person[path]), most[path])) for path in hard}}
    before, after = JUDGE.judge(person), JUDGE.judge(harder)
    assert not [step for step in ("PT", "OT") if before.steps[step] and not after.steps[step]]


@times(200, at_length=10_000)
@given(people(), st.sampled_from(EMERGENCIES))
def test_an_emergency_is_one_whatever_else_is_said(person: Facts, sign: str) -> None:
    assert JUDGE.judge({**person, sign: True}).outcome is Outcome.EMERGENCY


@times(200, at_length=10_000)
@given(people(warned=False), people(most=3))
def test_no_answer_about_a_profession_touches_a_warning(person: Facts, other: Facts) -> None:
    warnings = {path: answer for path, answer in other.items() if path.startswith("warnings")}
    alone, beside = JUDGE.judge(warnings), JUDGE.judge({**person, **warnings})
    for step in ("emergency", "doctor"):
        assert alone.steps[step] is beside.steps[step]
