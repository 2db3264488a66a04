"""
What each measure says of single cases, drawn.

Under each measure: `1` counted, `0` asked and not counted, `.` not asked.
"""

from __future__ import annotations

import pytest

from ablepath.evaluation import measures
from ablepath.evaluation.share import Share
from ablepath.model.outcome import Outcome
from tests.unit.evaluation.made_up import answered

COLUMNS = {
    "acceptable": measures.acceptable,
    "emergency": measures.emergencies_found,
    "doctor": measures.doctor_first_found,
    "under": measures.under_triage,
    "over": measures.over_triage,
    "both": measures.unneeded_both,
    "unsure": measures.unsure,
}
DRAWN = """
acceptable > given                       | acceptable emergency doctor under over both unsure
EMERGENCY > EMERGENCY                    | 1          1         .      0     .    .    0
EMERGENCY > MEDICAL_FIRST                | 0          0         .      1     .    .    0
EMERGENCY > PT                           | 0          0         .      1     .    .    0
EMERGENCY > UNSURE                       | 0          0         .      1     .    .    1
EMERGENCY MEDICAL_FIRST > MEDICAL_FIRST  | 1          1         .      0     .    .    0
EMERGENCY MEDICAL_FIRST > NEITHER        | 0          0         .      1     .    .    0
EMERGENCY UNSURE > UNSURE                | 1          0         .      .     .    .    1
EMERGENCY UNSURE > MEDICAL_FIRST         | 0          0         .      .     .    .    0
MEDICAL_FIRST > MEDICAL_FIRST            | 1          .         1      0     0    .    0
MEDICAL_FIRST > EMERGENCY                | 0          .         1      0     1    .    0
MEDICAL_FIRST > BOTH                     | 0          .         0      1     0    .    0
MEDICAL_FIRST EMERGENCY > EMERGENCY      | 1          .         1      0     .    .    0
MEDICAL_FIRST UNSURE > UNSURE            | 1          .         0      .     0    .    1
PT > PT                                  | 1          .         .      .     0    0    0
PT > OT                                  | 0          .         .      .     0    0    0
PT > BOTH                                | 0          .         .      .     0    1    0
PT > MEDICAL_FIRST                       | 0          .         .      .     1    0    0
PT > EMERGENCY                           | 0          .         .      .     1    0    0
PT BOTH > BOTH                           | 1          .         .      .     0    0    0
PT MEDICAL_FIRST > MEDICAL_FIRST         | 1          .         .      .     0    0    0
PT MEDICAL_FIRST > EMERGENCY             | 0          .         .      .     1    0    0
OT EITHER > BOTH                         | 0          .         .      .     0    1    0
OT UNSURE > UNSURE                       | 1          .         .      .     0    0    1
BOTH > PT                                | 0          .         .      .     0    .    0
NEITHER > BOTH                           | 0          .         .      .     0    .    0
NEITHER > MEDICAL_FIRST                  | 0          .         .      .     1    .    0
"""
SIGNS = {Share(1, 1): "1", Share(0, 1): "0", Share(0, 0): "."}
LINES = DRAWN.strip().splitlines()[1:]


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.partition("|")[0].strip())
def test_each_measure_of_one_case(line: str) -> None:
    drawn, _, expected = line.partition("|")
    one = answered(drawn)
    assert [SIGNS[measure([one])] for measure in COLUMNS.values()] == expected.split()


def test_the_drawn_columns_are_the_headline() -> None:
    assert list(COLUMNS.values()) == list(measures.HEADLINE.values())


def test_a_measure_of_many_cases_is_the_sum_of_its_single_ones() -> None:
    cases = [answered(line.partition("|")[0]) for line in LINES]
    for place, measure in enumerate(COLUMNS.values()):
        signs = [line.partition("|")[2].split()[place] for line in LINES]
        assert measure(cases) == Share(signs.count("1"), len(signs) - signs.count("."))


def test_recall_counts_acceptable_and_exact_answers_among_the_cases_of_one_likeliest_outcome() -> None:
    cases = [answered(line) for line in ("PT > PT", "PT BOTH > BOTH", "PT > OT", "OT PT > PT", "BOTH > BOTH")]
    # PT is likeliest in three: one exact, one acceptable as BOTH, one wrong.
    assert measures.recall(cases, Outcome.PT) == Share(2, 3)
    assert measures.exact(cases, Outcome.PT) == Share(1, 3)
    assert measures.recall(cases, Outcome.OT) == Share(1, 1)
    assert measures.exact(cases, Outcome.OT) == Share(0, 1)
    assert measures.recall(cases, Outcome.EMERGENCY) == Share(0, 0)
