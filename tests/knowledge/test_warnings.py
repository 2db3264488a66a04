"""
Every warning of the bundle, with the danger we say it has.

This is the second entry of the books: whoever makes a warning less dangerous must change it here, too.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import pytest

import ablepath
from ablepath.knowledge.bundle import knowledge
from ablepath.knowledge.contents import Warn
from ablepath.model.intake import Facts
from ablepath.triage.judgement import Judge
from tests.spec.engines import outcomes_by_columns
from tests.spec.hand_made import DAY

#  warning                    level         card            a doctor's look lowers it
WARNINGS = """
   stroke_signs               emergency     call_911        no
   chest_pain                 emergency     call_911        no
   sudden_breathlessness      emergency     call_911        no
   collapse                   emergency     call_911        no
   unstable_vitals            emergency     call_911        no
   thunderclap_headache       emergency     call_911        no
   head_injury_danger         emergency     call_911        no
   dysreflexia                emergency     call_911        no
   sudden_confusion           emergency     call_911        no
   infant_danger              emergency     call_911        no
   pregnancy_danger           emergency     call_911        no
   spine_injury_with_numbness emergency     call_911        no
   neck_artery                emergency     call_911        no
   saddle_numbness            emergency     go_to_er        no
   hot_joint_fever            emergency     go_to_er        no
   cast_severe_pain           emergency     go_to_er        no
   cold_limb                  emergency     go_to_er        no
   hip_fracture_suspected     emergency     go_to_er        no
   hand_deep_cut              emergency     go_to_er        no
   self_harm                  emergency     crisis_988      no
   crisis_voices              emergency     crisis_988      no
   calf_swelling              urgent        same_day        no
   fever_spine                urgent        same_day        no
   wound_infection            urgent        same_day        no
   cancer_history_pain        urgent        within_days     no
   vitals_out_of_range        urgent        same_day        yes
   cannot_bear_weight         urgent        same_day        yes
   spine_injury               urgent        same_day        yes
   new_foot_drop              urgent        same_day        yes
   child_limp                 urgent        same_day        yes
   lost_skills                urgent        same_day        yes
   joint_out_of_place         urgent        same_day        yes
   temple_headache            urgent        same_day        yes
   osteoporosis_back_pain     urgent        within_days     yes
   myelopathy                 urgent        within_days     yes
   stress_fracture_hip        urgent        within_days     yes
   child_weak_floor_rise      urgent        within_days     yes
   serious_tear               urgent        within_days     yes
   choking                    urgent        within_days     yes
   fainting_falls             urgent        within_days     yes
   not_medically_stable       doctor_first  before_therapy  yes
   concussion_unseen          doctor_first  within_days     yes
   blood_urine_stool          doctor_first  within_days     yes
   night_pain_weight_loss     doctor_first  within_days     yes
   pain_not_improving         doctor_first  within_days     yes
   unexplained_persistent     doctor_first  before_therapy  yes
   thumb_muscle_loss          doctor_first  before_therapy  yes
   early_hand_preference      doctor_first  within_days     yes
   torticollis_flags          doctor_first  within_days     yes
   abuse_neglect              protect       private_card    no
"""
OUTCOMES = {
    "emergency": "EMERGENCY",
    "urgent": "MEDICAL_FIRST",
    "doctor_first": "MEDICAL_FIRST",
    "protect": "UNSURE",
}


@dataclass(frozen=True, slots=True)
class Sign:
    """A line of the table."""

    name: str
    level: str
    card: str
    lowered: bool

    @property
    def path(self) -> str:
        return f"warnings.{self.name}"

    @property
    def outcome(self) -> str:
        """What the sign alone leads to."""
        return OUTCOMES[self.level]


def signs() -> list[Sign]:
    lines = (line.split() for line in WARNINGS.strip().splitlines())
    return [Sign(name, level, card, lowered == "yes") for name, level, card, lowered in lines]


each_sign = pytest.mark.parametrize("sign", signs(), ids=lambda sign: sign.name)


def asked(sign: Sign, **more: object) -> ablepath.Recommendation:
    """The recommendation for somebody of whom only this sign is known, and `more`."""
    return ablepath.recommend({"as_of": DAY.isoformat(), "warnings": {sign.name: True}, **more})


@cache
def people_of_the_professions() -> tuple[Facts, ...]:
    """Everybody whom the rules that are no warnings show as an example."""
    return tuple(
        example.given
        for rule in knowledge().rules.values()
        if not isinstance(rule.then, Warn)
        for example in rule.examples
    )


def test_the_table_lists_every_warning_there_is() -> None:
    assert sorted(sign.path for sign in signs()) == sorted(
        fact.id for fact in knowledge().families["warnings"]
    )


@each_sign
def test_the_sign_alone_gives_the_outcome_and_the_card_of_its_level(sign: Sign) -> None:
    answer = asked(sign)
    rules = [rule for rule in knowledge().rules.values() if rule.id.endswith(f"warnings.{sign.name}")]
    assert [(rule.then.level, rule.then.act) for rule in rules if isinstance(rule.then, Warn)] == [
        (sign.level, sign.card)
    ]
    assert answer.outcome == sign.outcome
    assert answer.act == (None if sign.level == "protect" else sign.card)


@each_sign
def test_the_sign_gives_the_same_outcome_whatever_speaks_for_a_profession(sign: Sign) -> None:
    judge = Judge(knowledge(), DAY)
    people = people_of_the_professions()
    with_sign = outcomes_by_columns(judge, [{**person, sign.path: True} for person in people])
    without = outcomes_by_columns(judge, people)
    assert with_sign == (without if sign.level == "protect" else [sign.outcome] * len(people))


@each_sign
def test_a_doctors_look_lowers_the_sign_only_where_the_table_says_so(sign: Sign) -> None:
    looked_into = asked(sign, warnings_evaluated=[sign.name])
    assert looked_into.outcome == ("UNSURE" if sign.lowered else sign.outcome)


@each_sign
def test_a_doctors_look_at_the_main_problem_or_at_another_sign_lowers_nothing(sign: Sign) -> None:
    others = [other.name for other in signs() if other != sign]
    assert asked(sign, medically_evaluated=True).outcome == sign.outcome
    assert asked(sign, medically_evaluated=True, warnings_evaluated=others).outcome == sign.outcome


@each_sign
def test_a_no_to_the_sign_clears_nobody_and_stops_nobody(sign: Sign) -> None:
    answer = ablepath.recommend({"warnings": {sign.name: False}})
    assert answer.outcome == "UNSURE"
    assert {ask.fact for ask in answer.ask_next} >= {
        other.path for other in signs() if other != sign and not only_for_some(other)
    }


def only_for_some(sign: Sign) -> bool:
    """Whether the sign is asked of children, of pregnant people and the like only."""
    return knowledge().facts[sign.path].ask_when is not None


@each_sign
def test_two_signs_give_the_more_dangerous_outcome(sign: Sign) -> None:
    judge = Judge(knowledge(), DAY)
    order = list(OUTCOMES.values())
    people = [{sign.path: True, other.path: True} for other in signs()]
    worse = [min(sign.outcome, other.outcome, key=order.index) for other in signs()]
    assert outcomes_by_columns(judge, people) == worse


def test_a_danger_sign_is_never_answered_away_by_what_would_change_the_answer() -> None:
    for sign in signs():
        changed = {path for change in asked(sign).would_change for path in change.answers}
        assert not [path for path in changed if path.startswith("warnings.")]
        assert changed <= {f"warnings_evaluated.{sign.name}"}
