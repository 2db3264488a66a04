"""`ablepath figures list|show|import`: official files are checked, kept, and used from then on."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests import official_files
from tests.integration.command import PROGRAM, Ended, ablepath, ended

DAY = '{"date": "2026-11-02", "zip": "04401", "lines": [{"code": "97110", "by": "PT", "minutes": 15}]}'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder for the user's data."""
    return tmp_path / "data"


def run(folder: Path, *arguments: str | Path, brought: str = "") -> Ended:
    return ended(
        [PROGRAM, *arguments], brought=brought.encode(), env={**os.environ, "ABLEPATH_DATA": str(folder)}
    )


def write(place: Path, text: str) -> Path:
    place.write_text(text, encoding="utf-8", newline="")
    return place


def test_imported_indices_are_used_and_the_answer_no_longer_speaks_of_2025(
    folder: Path, tmp_path: Path
) -> None:
    before = run(folder, "medicare", "-", brought=DAY).out
    file = write(tmp_path / "GPCI2026.csv", official_files.cost_indices(add=50))
    ran = run(folder, "figures", "import", file)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == "imported cost indices of 2026 for 109 payment areas"
    after = run(folder, "medicare", "-", brought=DAY).out
    assert "Those of 2025 were used" in " ".join(before.split())
    assert "Those of 2025 were used" not in " ".join(after.split())
    assert before.splitlines()[0] != after.splitlines()[0]


def test_an_imported_release_is_used_from_its_first_day_on(folder: Path, tmp_path: Path) -> None:
    text = changed(VALUES, TRUE, FALSE)
    assert run(folder, "figures", "import", write(tmp_path / "PPRRVU2026_Oct.csv", text)).code == 0
    eve, day = (json.loads(run(folder, "medicare", "-", "--json", brought=DAY.replace("2026-11-02", on)).out)
                for on in ("2026-09-30", "2026-10-01"))  # fmt: skip
    assert eve["lines"][0]["full_fee"] == "27.75"
    assert day["lines"][0]["full_fee"] > "27.75"


def test_an_imported_zip_file_and_code_list_are_used(folder: Path, tmp_path: Path) -> None:
    zips = write(tmp_path / "ZIP5.txt", official_files.zip_codes())
    codes = write(
        tmp_path / "codes.csv", "code,counted,only,en,es\n97110,quarter_hours,,my words,mis palabras\n"
    )
    ran = run(folder, "figures", "import", zips, codes)
    assert ran.out.splitlines()[:2] == ["imported 42956 ZIP codes of 2026Q1", "imported words of 1 codes"]
    page = run(folder, "medicare", "-", brought=DAY).out
    assert "my words" in page
    assert "2025Q4" not in page


def changed(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new, 1)


EXERCISE = "97110,,words,A,,0.45,{0},NA,{0},NA,0.01,{1},{1}"
TRUE, FALSE = EXERCISE.format("0.41", "0.87"), EXERCISE.format("0.51", "0.97")
UNSOUND = EXERCISE.format("0.41", "0.88")
TITLE = "2026 National Physician Fee Schedule Relative Value File {}"
INDICES, VALUES = official_files.cost_indices(), official_files.unit_values()
ZIPS = official_files.zip_codes()
SPOILT = {
    "a part of the areas": (
        "".join(INDICES.splitlines(keepends=True)[:101]),
        "localities: 98 were found, but Medicare has 109",
    ),
    "Alaska as elsewhere": (changed(INDICES, "ALASKA*,1.500", "ALASKA*,1.000"), "which the law sets at 1.5"),
    "an index out of the air": (
        changed(INDICES, "REST OF MAINE*,1.000,0.913", "REST OF MAINE*,1.000,2.000"),
        "moved by more than a quarter",
    ),
    "a number that is none": (
        changed(INDICES, "REST OF MAINE*,1.000", "REST OF MAINE*,one"),
        "is not an index",
    ),
    "one area twice": (INDICES + INDICES.splitlines()[5], "stands twice in this file"),
    "two years in one file": (changed(INDICES, "2026 PE GPCI", "2025 PE GPCI"), "does not name one year"),
    "a column left out": (changed(INDICES, "2026 MP GPCI", "MP"), 'heading: "malpractice" has no column'),
    "a part of the codes": (official_files.unit_values(fillers=10), "are too few"),
    "another conversion factor": (
        official_files.unit_values(factor="33.5675"),
        "is not that of 2026 (33.4009)",
    ),
    "two conversion factors": (changed(VALUES, "33.4009", "33.5675"), "is not the same in every row"),
    "a sum that is wrong": (changed(VALUES, TRUE, UNSOUND), "is not the sum of work, practice expense"),
    "no release in the title": (
        official_files.unit_values(title=TITLE.format("Draft")),
        "does not name the year and the release",
    ),
    "a changed file of a release we have": (
        changed(official_files.unit_values(title=TITLE.format("July Release")), TRUE, FALSE),
        "differs from the file of CMS that we have",
    ),
    "a few ZIP codes": ("\n".join(ZIPS.splitlines()[:100]), "are too few"),
    "an area of nobody": (changed(ZIPS, "1411299", "9999999"), "none of the payment areas"),
    "lines cut short": (changed(ZIPS, "20261\n", "2026\n"), "is not laid out as the ZIP5 file"),
    "a code list with a slip": (
        "code,counted,only,en,es\n97110,quarterhours,,a,b\n",
        "counted: 'quarterhours' is not",
    ),
    "a code nobody prices": (
        "code,counted,only,en,es\n97799,once,,a,b\n",
        "has no unit value yet",
    ),
    "something else": ("hello", "is no PPRRVU, GPCI or ZIP5 file of CMS"),
    "a packed file": ("PK\x03\x04", "unpack it"),
    "nothing": ("", "is no PPRRVU, GPCI or ZIP5 file of CMS"),
}


@pytest.mark.parametrize("name", SPOILT)
def test_a_file_that_fails_a_check_is_refused_and_nothing_written(
    name: str, folder: Path, tmp_path: Path
) -> None:
    text, why = SPOILT[name]
    file = write(tmp_path / "file.csv", text)
    ran = run(folder, "figures", "import", file)
    assert (ran.code, ran.out) == (2, "")
    assert all(line.startswith(f"{file}: ") for line in ran.err.splitlines())
    assert why in ran.err
    assert not folder.exists()


@pytest.mark.parametrize(("name", "code"), [("PPRRVU2026_Oct_nonQPP.csv", 0), ("PPRRVU2026_Oct_QPP.csv", 2)])
def test_of_the_two_files_of_a_release_the_common_one_is_taken(
    name: str, code: int, folder: Path, tmp_path: Path
) -> None:
    ran = run(folder, "figures", "import", write(tmp_path / name, VALUES))
    assert ran.code == code
    assert ("take the file with nonQPP in its name" in ran.err) is bool(code)


def test_one_bad_file_keeps_the_good_ones_out(folder: Path, tmp_path: Path) -> None:
    good = write(tmp_path / "GPCI2026.csv", official_files.cost_indices())
    assert run(folder, "figures", "import", good, tmp_path / "missing.csv").code == 2
    assert not folder.exists()


def test_a_figure_is_shown_with_its_sources() -> None:
    ran = ablepath("figures", "show", "us.medicare.part_b.deductible", "--on", "2026-07-01")
    assert ran.out.splitlines()[1] == "  2026-01-01  283 USD per calendar year"
    assert "Federal Register" in ran.out


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["us.medicare.part_b.deductable"], "did you mean us.medicare.part_b.deductible"),
        (
            ["us.medicare.part_b.deductible", "--on", "2027-01-01"],
            "is known up to 2026-12-31, not for 2027-01-01",
        ),
        (["us.medicare.part_b.deductible", "--on", "soon"], "--on: soon is not a day written as YYYY-MM-DD"),
    ],
)
def test_a_figure_that_is_not_known_is_named(arguments: list[str], why: str) -> None:
    ran = ablepath("figures", "show", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert why in ran.err


def test_every_figure_is_listed() -> None:
    assert "us.medicare.part_b.deductible  " in ablepath("figures", "list").out
