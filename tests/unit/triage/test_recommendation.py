"""From a judgement to the answer: urgency, card, professions, notes, other help and trust."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ablepath.knowledge.contents import (
    Conclusion,
    FitPlace,
    Indicate,
    OtherHelp,
    Rule,
    StartSoon,
    Warn,
)
from ablepath.model.discipline import Discipline, Strength
from ablepath.model.intake import Facts, Intake
from ablepath.model.outcome import Act, Level, Meanwhile, Outcome
from ablepath.model.place import Place
from ablepath.model.recommendation import Recommendation
from ablepath.model.source import Trust
from ablepath.triage.recommendation import recommend
from tests.spec import hand_made
from tests.spec.hand_made import DAY, FACTS, TEXT, fact, given, knowledge_of, rule, said

GO_TO_ER = Warn(Level.emergency, Act.go_to_er, Meanwhile.hold)
CRISIS = Warn(Level.emergency, Act.crisis_988, Meanwhile.hold)
IN_DAYS = Warn(Level.urgent, Act.within_days, Meanwhile.continue_)
NURSE = OtherHelp(said("a nurse"))
KINDS: dict[str, Conclusion] = {
    "emergency": hand_made.EMERGENCY,
    "er": GO_TO_ER,
    "crisis": CRISIS,
    "urgent": hand_made.URGENT,
    "in_days": IN_DAYS,
    "doctor": hand_made.DOCTOR_FIRST,
    "protect": hand_made.PROTECT,
    "settled": hand_made.SETTLED,
    "PT": hand_made.PT,
    "strong_PT": Indicate(Discipline.PT, Strength.strong),
    "OT": hand_made.OT,
    "weak_OT": Indicate(Discipline.OT, Strength.weak),
    "shared": hand_made.SHARED,
    "neither": hand_made.NEITHER,
    "nurse": NURSE,
    "in_three_days": StartSoon(3),
    "tomorrow": StartSoon(1),
    "clinic": FitPlace(Place.outpatient, said("It asks for a way there.")),
    "rehab": FitPlace(Place.inpatient_rehab, said("It asks for strength.")),
}
MORE_FACTS = [fact("current_therapy.PT"), fact("symptoms.unread"), fact("goal_text", TEXT)]
RULES = [rule(f"rule.{kind}", given(kind), then) for kind, then in KINDS.items()]


def answer(*held: str, rules: list[Rule] = RULES, **more: str | bool) -> Recommendation:
    """The answer for somebody for whom the rules of these kinds hold."""
    facts: Facts = {
        **dict.fromkeys(held, True),
        **{key.replace("__", "."): value for key, value in more.items()},
    }
    knowledge = knowledge_of(rules, [*map(fact, KINDS), *FACTS.values(), *MORE_FACTS])
    return recommend(knowledge, Intake(DAY, facts))


@pytest.mark.parametrize(
    ("held", "outcome", "urgency", "act", "meanwhile"),
    [
        ("emergency",         "EMERGENCY",     "now",     "call_911",       "hold"),
        ("er",                "EMERGENCY",     "now",     "go_to_er",       "hold"),
        ("crisis",            "EMERGENCY",     "now",     "crisis_988",     "hold"),
        ("er emergency",      "EMERGENCY",     "now",     "call_911",       "hold"),
        ("er crisis urgent",  "EMERGENCY",     "now",     "crisis_988",     "hold"),
        ("urgent",            "MEDICAL_FIRST", "today",   "same_day",       "hold"),
        ("in_days",           "MEDICAL_FIRST", "days",    "within_days",    "continue"),
        ("in_days urgent",    "MEDICAL_FIRST", "today",   "same_day",       "hold"),
        ("doctor",            "MEDICAL_FIRST", "days",    "before_therapy", "book_now"),
        ("doctor in_days",    "MEDICAL_FIRST", "days",    "within_days",    "continue"),
        ("doctor PT",         "MEDICAL_FIRST", "days",    "before_therapy", "book_now"),
        ("protect",           "UNSURE",        "routine", None,             "continue"),
        ("protect PT",        "PT",            "routine", None,             "book_now"),
        ("PT",                "PT",            "routine", None,             "book_now"),
        ("PT OT",             "BOTH",          "routine", None,             "book_now"),
        ("shared",            "EITHER",        "routine", None,             "book_now"),
        ("neither",           "NEITHER",       "routine", None,             "continue"),
        ("settled PT",        "NEITHER",       "routine", None,             "continue"),
        ("",                  "UNSURE",        "routine", None,             "continue"),
    ],
)  # fmt: skip
def test_the_most_pressing_warning_sets_urgency_and_card_the_most_careful_one_the_therapy(
    held: str, outcome: str, urgency: str, act: str | None, meanwhile: str
) -> None:
    found = answer(*held.split())
    assert (found.outcome, found.urgency, found.act, found.therapy_meanwhile) == (
        outcome, urgency, act, meanwhile,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("held", "PT", "OT"),
    [
        #                   indicated, strength
        ("PT",              (True, "moderate"),  (None, None)),
        ("PT strong_PT",    (True, "strong"),    (None, None)),
        ("PT weak_OT",      (True, "moderate"),  (True, "weak")),
        ("urgent OT",       (None, None),        (True, "moderate")),
        ("urgent",          (None, None),        (None, None)),
        ("urgent settled PT", (False, None),     (False, None)),
        ("shared",          (True, None),        (True, None)),
        ("shared PT",       (True, "moderate"),  (None, None)),
        ("neither",         (False, None),       (False, None)),
        ("neither OT",      (None, None),        (True, "moderate")),
        ("settled PT OT",   (False, None),       (False, None)),
        ("",                (None, None),        (None, None)),
    ],
)  # fmt: skip
def test_each_profession_stands_on_its_own(
    held: str, PT: tuple[bool | None, str | None], OT: tuple[bool | None, str | None]  # noqa: N803
) -> None:  # fmt: skip
    standings = answer(*held.split()).disciplines
    assert [
        (standing.indicated, standing.strength and standing.strength.name) for standing in standings.values()
    ] == [PT, OT]
    assert list(standings) == [Discipline.PT, Discipline.OT]


def test_a_profession_all_of_whose_rules_fail_is_not_indicated() -> None:
    rules = [rule("pt", given("PT"), hand_made.PT), rule("ot", given("OT"), hand_made.OT)]
    standings = answer("PT", rules=rules, OT=False).disciplines
    assert [standing.indicated for standing in standings.values()] == [True, False]


def test_in_an_emergency_only_the_emergency_is_said() -> None:
    found = answer("emergency", "PT", "OT", "nurse", "settled")
    assert found.disciplines == {}
    assert [reason.rule for reason in found.reasons] == ["rule.emergency"]
    assert (found.other_help, found.would_change, found.ask_next) == ((), (), ())


@pytest.mark.parametrize(
    ("held", "reasons"),
    [
        ("PT OT strong_PT",    ["rule.strong_PT", "rule.PT", "rule.OT"]),
        ("urgent PT",          ["rule.urgent", "rule.PT"]),
        ("urgent emergency",   ["rule.emergency", "rule.urgent"]),
        ("doctor urgent in_days", ["rule.urgent", "rule.in_days", "rule.doctor"]),
        ("shared neither",     ["rule.shared"]),
        ("shared PT",          ["rule.PT"]),
        ("settled neither PT", ["rule.settled"]),
        ("neither",            ["rule.neither"]),
        ("urgent settled PT",  ["rule.urgent"]),
        ("protect nurse",      []),
    ],
)  # fmt: skip
def test_the_rules_behind_the_outcome_are_its_reasons_the_strongest_first(
    held: str, reasons: list[str]
) -> None:
    assert [reason.rule for reason in answer(*held.split()).reasons] == reasons


@pytest.mark.parametrize(
    ("held", "notes"),
    [
        ("PT",                []),
        ("urgent",            []),
        ("urgent PT",         [("after_the_doctor", None, False)]),
        ("urgent doctor",     [("warning", "rule.doctor", False)]),
        ("emergency urgent er", [("warning", "rule.er", False), ("warning", "rule.urgent", False)]),
        ("protect",           [("warning", "rule.protect", True)]),
        ("emergency protect", [("warning", "rule.protect", True)]),
        ("shared",            [("how_to_choose", "rule.shared", False)]),
        ("neither",           [("instead", "rule.neither", False)]),
        ("settled neither",   [("instead", "rule.settled", False)]),
        ("PT tomorrow in_three_days", [("start_soon", "rule.tomorrow", False),
                                       ("start_soon", "rule.in_three_days", False)]),
        ("PT clinic rehab",   [("place", "rule.rehab", False), ("place", "rule.clinic", False),
                               ("no_promise", None, False)]),
        ("tomorrow clinic",   [("start_soon", "rule.tomorrow", False)]),
        ("urgent PT clinic",  [("after_the_doctor", None, False)]),
        ("neither tomorrow clinic",   [("instead", "rule.neither", False)]),
        ("settled urgent tomorrow",   []),
        ("emergency tomorrow clinic", []),
    ],
)  # fmt: skip
def test_what_stands_beside_the_main_message(held: str, notes: list[tuple[str, str | None, bool]]) -> None:
    assert [(note.kind, note.rule, note.private) for note in answer(*held.split()).also] == notes


@pytest.mark.parametrize(
    ("held", "days", "urgency"),
    [
        ("PT",                        None, "routine"),
        ("PT in_three_days",          3,    "days"),
        ("PT in_three_days tomorrow", 1,    "days"),
        ("in_three_days",             3,    "days"),
        ("shared tomorrow",           1,    "days"),
        ("urgent tomorrow",           1,    "today"),
        ("in_days tomorrow",          1,    "days"),
        ("emergency tomorrow",        None, "now"),
        ("neither tomorrow",          None, "routine"),
        ("settled PT tomorrow",       None, "routine"),
        ("settled urgent tomorrow",   None, "today"),
    ],
)  # fmt: skip
def test_the_soonest_start_counts_and_makes_it_urgent_unless_something_is_more_so(
    held: str, days: int | None, urgency: str
) -> None:
    found = answer(*held.split())
    assert (found.start_within_days, found.urgency) == (days, urgency)


def test_a_place_is_named_with_what_it_asks_for_and_its_sources() -> None:
    place, promise = answer("PT", "clinic").also
    assert place.says == "Clinic. It asks for a way there."
    assert [citation.source for citation in place.sources] == [hand_made.SOURCE]
    assert "Ask the plan" in promise.says


@pytest.mark.parametrize(("held", "likely"), [("PT", "(PT)"), ("OT", "(OT)"), ("PT OT", "both")])
def test_what_is_likely_after_the_doctor_is_said(held: str, likely: str) -> None:
    (note,) = answer("urgent", *held.split()).also
    assert likely in note.says


def test_therapy_that_has_begun_goes_on() -> None:
    assert answer("PT").therapy_meanwhile is Meanwhile.book_now
    assert answer("PT", current_therapy__PT=False).therapy_meanwhile is Meanwhile.book_now
    assert answer("PT", current_therapy__PT=True).therapy_meanwhile is Meanwhile.continue_
    assert answer("urgent", current_therapy__PT=True).therapy_meanwhile is Meanwhile.hold


def test_other_help_is_named_beside_every_outcome_but_an_emergency() -> None:
    for held in ("PT", "urgent", "settled", ""):
        (helper,) = answer("nurse", *held.split()).other_help
        assert (helper.who, helper.because, helper.rule) == ("a nurse", "Nurse.", "rule.nurse")


def test_what_no_rule_used_is_said() -> None:
    found = answer("PT", symptoms__unread=True, goal_text="to dance")
    assert [line for line in found.not_modelled if "symptoms.unread" in line]
    assert len(found.not_modelled) == 2
    assert answer("PT").not_modelled == ()


@pytest.mark.parametrize(
    ("held", "trust"),
    [
        ("PT",          Trust.V),
        ("PT OT",       Trust.V2),
        ("OT",          Trust.V2),
        ("urgent PT",   Trust.U),
        ("PT nurse",    Trust.V2),
        ("emergency OT", Trust.V),
        ("PT tomorrow", Trust.V2),
        ("PT clinic",  Trust.V2),
        ("neither tomorrow clinic", Trust.V),
        ("",            None),
    ],
)  # fmt: skip
def test_an_answer_is_as_good_as_the_weakest_source_it_rests_on(held: str, trust: Trust | None) -> None:
    read_as = {
        "OT": Trust.V2, "urgent": Trust.U, "nurse": Trust.V2, "tomorrow": Trust.V2, "clinic": Trust.V2,
    }  # fmt: skip
    rules = [rule(one.id, one.when, one.then, trust=read_as.get(one.id[5:], Trust.V)) for one in RULES]
    assert answer(*held.split(), rules=rules).trust is trust


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_has_a_headline(outcome: Outcome) -> None:
    held = {
        "EMERGENCY": "emergency", "MEDICAL_FIRST": "urgent", "PT": "PT", "OT": "OT", "BOTH": "PT OT",
        "EITHER": "shared", "NEITHER": "neither", "UNSURE": "",
    }  # fmt: skip
    found = answer(*held[outcome].split())
    assert found.outcome is outcome
    assert found.headline


def test_a_rule_out_of_force_is_no_reason() -> None:
    past = replace(RULES[8], since=DAY.replace(year=2025), until=DAY.replace(day=1))
    assert (past.id, answer("PT", rules=[past]).outcome) == ("rule.PT", Outcome.UNSURE)
