"""Who pays, to the cent; what counts towards the yearly amounts; the most that may be charged."""

from __future__ import annotations

from datetime import date

import pytest

from ablepath.coverage.medicare.nonparticipating import NonParticipating, nonparticipating
from ablepath.coverage.medicare.shares import share_out, terms_on
from ablepath.coverage.medicare.thresholds import threshold
from ablepath.figures import NotInForce
from ablepath.knowledge.figures import figures
from ablepath.model.treatment_day import Pool

TERMS = terms_on(figures(), date(2026, 3, 2))


@pytest.mark.parametrize(
    ("allowed", "left", "to_deductible", "coinsurance", "medicare"),
    [
        (97_86, 283_00, 97_86, 0, 0),  # all of it goes to the deductible
        (97_86, 0, 0, 19_57, 78_29),  # 19.572 down
        (100_03, 0, 0, 20_01, 80_02),  # 20.006 up
        (100_00, 50_00, 50_00, 10_00, 40_00),
        (0, 283_00, 0, 0, 0),
    ],
)
def test_the_deductible_comes_first_then_a_fifth(
    allowed: int, left: int, to_deductible: int, coinsurance: int, medicare: int
) -> None:
    found = share_out(allowed, left, TERMS, sequestered=False)
    assert (found.to_deductible, found.coinsurance, found.medicare) == (to_deductible, coinsurance, medicare)
    assert found.patient + found.medicare == allowed


def test_sequestration_takes_a_fiftieth_of_what_medicare_pays_only() -> None:
    """The contractor's example: 100 dollars, 50 to the deductible, 10 by the person, 39.20 by Medicare."""
    found = share_out(100_00, 50_00, TERMS)
    assert (found.patient, found.medicare) == (60_00, 39_20)


@pytest.mark.parametrize(
    ("day", "medicare"),
    [
        ("2020-04-30", 78_40),
        ("2020-05-01", 80_00),
        ("2022-03-31", 80_00),
        ("2022-04-01", 79_20),
        ("2022-07-01", 78_40),
    ],
)
def test_sequestration_by_day(day: str, medicare: int) -> None:
    assert share_out(100_00, 0, terms_on(figures(), date.fromisoformat(day))).medicare == medicare


def test_an_assistants_work_costs_the_person_the_same() -> None:
    found = share_out(100_00, 0, TERMS, by_assistant=True, sequestered=False)
    assert (found.patient, found.medicare, found.to_provider) == (20_00, 68_00, 88_00)


def test_before_2022_an_assistants_work_was_paid_in_full() -> None:
    terms = terms_on(figures(), date(2021, 12, 31))
    assert share_out(100_00, 0, terms, by_assistant=True, sequestered=False).medicare == 80_00


def test_a_qualified_beneficiary_owes_nothing() -> None:
    found = share_out(97_86, 283_00, TERMS, qualified_beneficiary=True, sequestered=False)
    assert (found.patient, found.medicare) == (0, 0)


def test_a_claim_needs_kx_from_the_first_cent_above_the_amount() -> None:
    limits = threshold(figures(), Pool.pt_slp, date(2026, 1, 1))
    assert [limits.needs_kx(total) for total in (2_480_00, 2_480_01)] == [False, True]
    assert [limits.may_be_reviewed(total) for total in (3_000_00, 3_000_01)] == [False, True]


def test_a_year_whose_amounts_are_not_known_is_refused() -> None:
    with pytest.raises(NotInForce):
        threshold(figures(), Pool.ot, date(2027, 1, 1))
    with pytest.raises(NotInForce):
        terms_on(figures(), date(2027, 1, 1))
    assert terms_on(figures(), date(2027, 1, 1), may_estimate=True).estimate


def test_who_does_not_take_part_has_a_lower_fee_and_a_limit() -> None:
    assert nonparticipating(figures(), 100_00, date(2026, 1, 1)) == NonParticipating(95_00, 109_25)
