"""Decimals without fractions, ZIP codes in runs, and where a user's files are kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ablepath.figures import NotInForce
from ablepath.knowledge.fees import FeeUnknown, PlaceUnknown, fee_schedule
from ablepath.knowledge.fees.runs import runs_as_plain
from ablepath.knowledge.fees.written import scaled
from ablepath.knowledge.user_data import user_folder

SCHEDULE = fee_schedule()


@pytest.mark.parametrize(
    ("text", "places", "number"),
    [
        ("0.45", 2, 45),
        (".5", 2, 50),
        ("1", 3, 1000),
        ("1.0", 3, 1000),
        ("33.4009", 4, 334_009),
        ("0.450", 2, 45),
        (" 2.1 ", 2, 210),
    ],
)
def test_decimals_become_whole_numbers(text: str, places: int, number: int) -> None:
    assert scaled(text, places) == number


@pytest.mark.parametrize("text", ["", ".", "-1", "1e3", "0.455", "1,5", "NA"])
def test_what_is_no_decimal_of_so_many_places_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        scaled(text, 2)


def test_neighbours_of_one_area_fold_and_others_do_not() -> None:
    a, b = ("a", False), ("b", False)
    plain = runs_as_plain("2026Q1", {a: [(1, 3), (4, 4), (9, 9)], b: [(5, 5)]})
    assert (plain["first"], plain["last"], plain["area"]) == ([1, 5, 9], [4, 5, 9], [0, 1, 0])


@pytest.mark.parametrize(
    ("zip_code", "area", "is_sure"),
    [
        ("04401", "14112-99", True),
        ("04101", "14112-03", True),
        ("94514", "01112-05", False),
        ("99501", "02102-01", True),
    ],
)
def test_the_area_of_a_zip_code(zip_code: str, area: str, is_sure: bool) -> None:
    locality, sure = SCHEDULE.places.locality_of(zip_code)
    assert (locality.id, sure) == (area, is_sure)


@pytest.mark.parametrize(
    "zip_code", ["", "4401", "00000", "99999", "0440a", "04401-1234", "\uff10\uff14\uff14\uff10\uff11"]
)
def test_what_is_no_zip_code_of_the_file_is_refused(zip_code: str) -> None:
    with pytest.raises(PlaceUnknown):
        SCHEDULE.places.locality_of(zip_code)


def test_an_area_that_has_ended_has_no_index_afterwards() -> None:
    ended = SCHEDULE.localities["01112-06"]
    assert SCHEDULE.index(ended, date(2023, 12, 31)).work > 1_000
    with pytest.raises(FeeUnknown, match="has no cost index for SAN FRANCISCO"):
        SCHEDULE.index(ended, date(2024, 1, 1))


def test_there_are_109_areas_today() -> None:
    assert sum(locality.until is None for locality in SCHEDULE.localities.values()) == 109


def test_a_code_has_no_value_before_it_was_made() -> None:
    with pytest.raises(FeeUnknown, match="no unit value for 97550 on 2023-12-31"):
        SCHEDULE.value("97550", date(2023, 12, 31))


def test_a_qualifying_model_has_a_factor_of_its_own_from_2026() -> None:
    days = [date(2025, 12, 31), date(2026, 1, 1)]
    assert [SCHEDULE.factor(day, qualifying=True).parts for day in days] == [323_465, 335_675]
    with pytest.raises(NotInForce):
        SCHEDULE.factor(date(2027, 1, 1), qualifying=True)
    assert SCHEDULE.factor(date(2027, 1, 1), qualifying=True, may_estimate=True).estimate


@pytest.mark.parametrize(
    ("platform", "variables", "folder"),
    [
        ("linux", {"ABLEPATH_DATA": "/data", "XDG_DATA_HOME": "/xdg"}, "/data"),
        ("linux", {"XDG_DATA_HOME": "/xdg"}, "/xdg/ablepath"),
        ("linux", {}, "/me/.local/share/ablepath"),
        ("darwin", {}, "/me/Library/Application Support/ablepath"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/ablepath"),
        ("win32", {}, "/me/AppData/Local/ablepath"),
    ],
)
def test_where_a_users_files_are_kept(
    platform: str, variables: dict[str, str], folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("ABLEPATH_DATA", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr(Path, "home", lambda: Path("/me"))
    assert user_folder() == Path(folder)
