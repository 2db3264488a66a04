"""From services to claim lines: units by therapy and biller, marks, charges."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from ablepath.coverage.medicare.billing import billed
from ablepath.knowledge.fees import fee_schedule
from ablepath.knowledge.figures import figures
from ablepath.model.treatment_day import By, Line, Setting, UnitRule

Short = tuple[str, int, str, int | None]


def claim(lines: Sequence[Line], setting: Setting = Setting.office) -> list[Short]:
    found = billed(lines, date(2026, 3, 2), setting, UnitRule.total_time, fee_schedule().codes, figures())
    return [(line.code, line.units, " ".join(line.modifiers), line.charge) for line in found.lines]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # PT and OT are counted apart: 8 minutes each are one unit each, not one together
        ([Line("97530", By.PT, 8), Line("97530", By.OT, 8)],
         [("97530", 1, "GP", None), ("97530", 1, "GO", None)]),
        # one code in two stretches is added up: 8 + 7 = 15
        ([Line("97110", By.PT, 8), Line("97110", By.PT, 7)], [("97110", 1, "GP", None)]),
        # both billers count for themselves
        ([Line("97110", By.PT, 8), Line("97110", By.PT, 8, biller="b")],
         [("97110", 1, "GP", None), ("97110", 1, "GP", None)]),
        # minutes together are the therapist's
        ([Line("97110", By.PT_AND_PTA, 15)], [("97110", 1, "GP", None)]),
        # a code that counts once: by the assistant alone, or mostly by the therapist
        ([Line("97150", By.PTA)], [("97150", 1, "GP CQ", None)]),
        ([Line("97150", By.PT, 40), Line("97150", By.PTA, 4)], [("97150", 1, "GP", None)]),
        # units that were told stay with whoever gave them
        ([Line("97110", By.PT, units=2), Line("97110", By.PTA, units=1)],
         [("97110", 2, "GP", None), ("97110", 1, "GP CQ", None)]),
        ([Line("97550", By.OT, units=1), Line("97551", By.OT, units=2)],
         [("97550", 1, "GO", None), ("97551", 2, "GO", None)]),
        # speech-language pathology has no mark for assistants
        ([Line("92507", By.SLP)], [("92507", 1, "GN", None)]),
        # a charge goes with the units, and no cent is lost
        ([Line("97110", By.PT, 30, charge=100_00), Line("97110", By.PTA, 15, charge=1)],
         [("97110", 2, "GP", 66_67), ("97110", 1, "GP CQ", 33_34)]),
        # what gets no unit stays to be told of
        ([Line("97110", By.PT, 15), Line("97140", By.PT, 7)],
         [("97110", 1, "GP", None), ("97140", 0, "GP", None)]),
    ],
)  # fmt: skip
def test_claim_lines(lines: list[Line], expected: list[Short]) -> None:
    assert claim(lines) == expected


def test_a_critical_access_hospital_marks_no_assistant() -> None:
    assert claim([Line("97110", By.PTA, 15)], Setting.critical_access_hospital) == [("97110", 1, "GP", None)]
