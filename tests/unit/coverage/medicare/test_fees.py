"""
Fees to the cent against amounts that CMS has published.

Ohio 2020: amount file PFALL20, whole fee and the one with half of the practice expense. National amounts of
2026 and 2025: values times the conversion factor.
"""

from __future__ import annotations

from datetime import date

import pytest

from ablepath.coverage.medicare.allowed import Service, allowed_on, prices_on
from ablepath.coverage.medicare.fee import unit_fee
from ablepath.figures import NotInForce
from ablepath.knowledge.fees import FeeUnknown, PlaceUnknown, fee_schedule
from ablepath.knowledge.fees.contents import NATIONAL
from ablepath.model.discipline import Therapy
from ablepath.model.treatment_day import Setting

OHIO = fee_schedule().localities["15202-00"]
JANUARY_2020 = date(2020, 1, 1)

PUBLISHED_IN_OHIO = [
    ("G0283", 13_48, 10_18),
    ("G0329", 10_80, 6_67),
    ("92508", 23_52, 17_90),
    ("92521", 111_76, 88_97),
    ("92523", 191_36, 151_89),
    ("92526", 86_25, 68_25),
    ("92597", 72_84, 60_29),
    ("92609", 106_60, 81_50),
    ("96125", 107_97, 86_18),
    ("97024", 6_84, 4_69),
    ("97034", 14_89, 11_42),
    ("97035", 14_23, 11_09),
    ("97110", 30_21, 23_60),
    ("97750", 34_17, 25_58),
    ("97755", 37_99, 30_56),
    ("97760", 47_86, 33_33),
    ("97763", 51_10, 34_59),
]


@pytest.mark.parametrize(("code", "whole", "reduced"), PUBLISHED_IN_OHIO)
def test_the_published_fees_of_ohio(code: str, whole: int, reduced: int) -> None:
    prices = prices_on([code], JANUARY_2020, OHIO, Setting.office)
    (amount,) = prices.amounts([Service(code, 2, Therapy.PT)])
    assert (amount.full_fee, amount.reduced_fee) == (whole, reduced)


@pytest.mark.parametrize(
    ("code", "day", "cents"),
    [
        ("97161", "2026-07-01", 97_86),
        ("97165", "2026-07-01", 100_54),
        ("97164", "2026-07-01", 67_47),
        ("97530", "2026-07-01", 35_07),
        ("97140", "2026-07-01", 27_72),
        ("97110", "2025-07-01", 28_79),
        ("97550", "2025-07-01", 52_08),
    ],
)
def test_national_fees(code: str, day: str, cents: int) -> None:
    on = date.fromisoformat(day)
    assert unit_fee(fee_schedule().value(code, on), NATIONAL, fee_schedule().factor(on).parts) == cents


def test_the_factor_changes_within_2024() -> None:
    eve, day = date(2024, 3, 8), date(2024, 3, 9)
    assert [fee_schedule().factor(on).parts for on in (eve, day)] == [327_442, 332_875]


def test_one_unit_of_the_day_stays_whole_across_pt_and_ot() -> None:
    services = [Service("97110", 2, Therapy.PT), Service("97530", 2, Therapy.OT)]
    together = allowed_on(services, date(2026, 3, 2), "04401")
    apart = [allowed_on([service], date(2026, 3, 2), "04401") for service in services]
    assert [amount.full_units for amount in together.amounts] == [0, 1]
    assert together.total < sum(day.total for day in apart)
    assert together.without_reduction == sum(day.without_reduction for day in apart)


def test_another_biller_has_a_whole_unit_of_its_own() -> None:
    services = [Service("97110", 2, Therapy.PT, "a"), Service("97530", 2, Therapy.OT, "b")]
    assert [amount.full_units for amount in allowed_on(services, date(2026, 3, 2), "04401").amounts] == [1, 1]


def test_codes_outside_the_reduction_are_paid_in_full() -> None:
    services = [
        Service("97110", 1, Therapy.PT),
        Service("97129", 1, Therapy.OT),
        Service("97130", 2, Therapy.OT),
    ]
    found = allowed_on(services, date(2026, 3, 2), "04401")
    assert found.total == found.without_reduction


def test_a_bundled_code_adds_nothing_and_says_so() -> None:
    found = allowed_on([Service("97010", 1, Therapy.PT)], date(2026, 3, 2), "04401")
    assert found.total == 0
    assert "medicare.note.bundled" in [note.key for note in found.notes]


def test_the_indices_of_2025_stand_in_for_2026_and_the_answer_says_so() -> None:
    notes = {note.key: note.values for note in allowed_on([], date(2026, 3, 2), "04401").notes}
    assert notes["medicare.note.older_index"] == {"year": "2026", "of": "2025"}
    of_2025 = allowed_on([], date(2025, 3, 2), "04401").notes
    assert "medicare.note.older_index" not in [note.key for note in of_2025]


def test_what_has_no_price_is_refused() -> None:
    day = date(2026, 3, 2)
    with pytest.raises(FeeUnknown, match="does not take 97014"):
        allowed_on([Service("97014", 1, Therapy.PT)], day, "04401")
    with pytest.raises(FeeUnknown, match="each contractor sets its own"):
        allowed_on([Service("0791T", 1, Therapy.PT)], day, "04401")
    with pytest.raises(PlaceUnknown, match="is not a ZIP code"):
        allowed_on([], day, "00000")


def test_a_later_day_is_refused_or_estimated_and_said_to_be() -> None:
    services = [Service("97110", 1, Therapy.PT)]
    with pytest.raises(NotInForce, match="known up to 2026-12-31, not for 2027-01-01"):
        allowed_on(services, date(2027, 1, 1), "04401")
    found = allowed_on(services, date(2027, 1, 1), "04401", may_estimate=True)
    assert found.estimate
    assert found.total == allowed_on(services, date(2026, 12, 31), "04401").total


@pytest.mark.parametrize(
    ("day", "office", "institution"),
    [
        ("2010-12-31", None, None),
        ("2011-01-01", "0.20", "0.25"),
        ("2013-03-31", "0.20", "0.25"),
        ("2013-04-01", "0.50", "0.50"),
    ],
)
def test_the_reduction_by_day_and_setting(day: str, office: str | None, institution: str | None) -> None:
    from ablepath.coverage.medicare.reduction import reduction_of

    found = [reduction_of(fee_schedule().amounts, date.fromisoformat(day), place)
             for place in (Setting.office, Setting.rehab_agency)]  # fmt: skip
    assert [value and value.as_plain() for value in found] == [office, institution]
