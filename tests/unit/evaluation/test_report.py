"""Ten invented people, with every figure worked by hand."""

from __future__ import annotations

import json

import pytest

from ablepath.criteria import Compare, Operator
from ablepath.evaluation.baselines import BASELINES
from ablepath.evaluation.case import Unread
from ablepath.evaluation.page import page
from ablepath.evaluation.plain import as_plain
from ablepath.evaluation.report import Cell, Measured, Report, measure
from ablepath.evaluation.share import Share
from ablepath.model.outcome import Outcome
from tests.spec.hand_made import DAY, EMERGENCY, NEITHER, ORDERED, OT, PT, fact, knowledge_of, rule
from tests.unit.evaluation.made_up import case


def at_least(name: str, answer: int) -> Compare:
    return Compare(f"difficulties.{name}", Operator.at_least, answer)


# A world of four facts: walking from 2 is PT, dressing from 2 is OT, falling from 4 an emergency, resting
# (0 or more) is neither.
WORLD = knowledge_of(
    [
        rule("a.walking", at_least("walking", 2), PT),
        rule("a.dressing", at_least("dressing", 2), OT),
        rule("b.falling", at_least("falling", 4), EMERGENCY),
        rule("b.resting", at_least("resting", 0), NEITHER),
        rule("b.never", at_least("walking", 4), PT),
    ],
    [fact(f"difficulties.{name}", ORDERED) for name in ("walking", "dressing", "falling", "resting")],
)

#                                                         given      core, not rule instance
PEOPLE = (
    case("PT", walking=2),  #                             PT         yes  right
    case("PT BOTH", walking=2, dressing=2),  #            BOTH       yes  right, not exact
    case("OT", walking=2, dressing=2),  #                 BOTH       yes  wrong: BOTH not needed
    case("OT BOTH", dressing=3),  #                       OT         yes  right
    case("NEITHER", resting=0),  #                        NEITHER    yes  right
    case("EMERGENCY", falling=4),  #                      EMERGENCY  yes  right
    case("PT", core=False, falling=4),  #                 EMERGENCY  no   wrong: too much
    case("MEDICAL_FIRST", core=False, walking=2),  #      PT         no   wrong: too little
    case("OT UNSURE", core=False),  #                     UNSURE     no   right
    case("PT", rule_instance=True, walking=3),  #         PT         no   right, conformance
)
UNREAD = Unread("cases.jsonl:11", "is not JSON")


@pytest.fixture
def report() -> Report:
    return measure([*PEOPLE, UNREAD], WORLD, DAY)


def group(report: Report, id: str) -> Measured:
    return next(one for one in report.groups if one.group.id == id)


@pytest.mark.parametrize(
    ("id", "acceptable"),
    [("core_not_rule_instances", Share(5, 6)), ("all", Share(7, 10)), ("rule_instances", Share(1, 1))],
)
def test_each_group_has_its_share_of_acceptable_answers(report: Report, id: str, acceptable: Share) -> None:
    assert group(report, id).acceptable == acceptable


def test_the_headline_of_all_cases(report: Report) -> None:
    assert group(report, "all").headlines["Ablepath"] == {
        "acceptable": Share(7, 10),
        "emergencies_found": Share(1, 1),
        "doctor_first_found": Share(0, 1),
        "under_triage": Share(1, 2),  # asked: the emergency and the doctor-first case
        "over_triage": Share(1, 9),  # asked: all but the emergency
        "unneeded_both": Share(1, 7),  # asked: four PT and three OT
        "unsure": Share(1, 10),
    }


def test_recall_by_likeliest_outcome(report: Report) -> None:
    recall = group(report, "all").recall
    assert {outcome: (one.acceptable, one.exact) for outcome, one in recall.items() if one.exact.of} == {
        Outcome.EMERGENCY: (Share(1, 1), Share(1, 1)),
        Outcome.MEDICAL_FIRST: (Share(0, 1), Share(0, 1)),
        Outcome.PT: (Share(3, 4), Share(2, 4)),
        Outcome.OT: (Share(2, 3), Share(1, 3)),
        Outcome.NEITHER: (Share(1, 1), Share(1, 1)),
    }


def test_the_confusion_matrix_counts_every_case_once_and_the_wrong_ones_apart(report: Report) -> None:
    assert sum(cell.given for cell in report.confusion.values()) == len(PEOPLE)
    assert sum(cell.wrong for cell in report.confusion.values()) == len(report.missed) == 3
    assert report.confusion[Outcome.PT, Outcome.BOTH] == Cell(given=1, wrong=0)
    assert report.confusion[Outcome.OT, Outcome.BOTH] == Cell(given=1, wrong=1)


def test_rules_that_held_for_nobody_are_named(report: Report) -> None:
    assert (report.never_fired, report.rules) == (("b.never",), 5)


def test_simpler_rules_answer_the_same_cases(report: Report) -> None:
    names = ["Ablepath", *(baseline.name for baseline in BASELINES)]
    assert list(group(report, "all").headlines) == names
    assert list(group(report, "rule_instances").headlines) == ["Ablepath"]
    # PT is right for four of ten (the PT cases), BOTH for two.
    assert group(report, "all").headlines["always PT"]["acceptable"] == Share(4, 10)
    assert group(report, "all").headlines["always BOTH"]["acceptable"] == Share(2, 10)


def test_the_page_says_what_was_missed_and_how_sure_one_can_be(report: Report) -> None:
    text = page(report)
    assert "emergencies (all): 1/1, none missed; up to all could be" in text
    assert "doctor first (all): 0/1, 1 missed; 95 % 0.0-79.3" in text
    assert "doctor first (core, not rule instances): no case" in text
    assert "  b: never\n" in text
    assert "  a (made-up:1): given BOTH, acceptable OT\n" in text
    assert max(map(len, text.splitlines())) <= 120


def test_the_json_holds_every_figure(report: Report) -> None:
    plain = json.loads(json.dumps(as_plain(report)))
    assert plain["unread"] == [{"place": "cases.jsonl:11", "what": "is not JSON"}]
    ours = plain["groups"]["all"]["headline"]["Ablepath"]
    assert {key: (share["hits"], share["of"]) for key, share in ours.items()} == {
        key: (share.hits, share.of) for key, share in group(report, "all").headlines["Ablepath"].items()
    }
    assert plain["groups"]["all"]["could_be_missed"] == {"emergencies_found": 1.0, "doctor_first_found": None}
    assert plain["confusion"]["OT"]["BOTH"] == {"given": 1, "not_acceptable": 1}
    assert [one["given"] for one in plain["not_acceptable"]] == ["BOTH", "EMERGENCY", "PT"]


def test_without_a_case_there_are_no_shares() -> None:
    report = measure([UNREAD], WORLD, DAY)
    assert (report.cases, report.unread) == (0, (UNREAD,))
    assert group(report, "all").acceptable == Share(0, 0)
