"""
The relative value file (PPRRVU): unit values of each code and the conversion factor of one release.

Only our own codes are taken, and no descriptor. Checked: that it is the whole file, that it adds up, that its
conversion factor is the one in force, and that it agrees with what ships of the same release.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from ablepath.knowledge.fees import FeeSchedule, Status
from ablepath.knowledge.fees.files import THERAPY_REDUCTION
from ablepath.knowledge.fees.schedule import PARTS
from ablepath.knowledge.fees.written import hundredths, ten_thousandths
from ablepath.records.cms.imported import Imported, refuse
from ablepath.records.cms.tables import Row, heading_of, rows_of, stacked, titles
from ablepath.records.faults import Fault, InputFaults

FIRST_CELL = "HCPCS"
DEPTH = 4
"""Rows over which the heading is stacked."""
COLUMNS = {
    "code": "HCPCS",
    "modifier": "MOD",
    "status": "STATUS CODE",
    "work": "WORK RVU",
    "practice": "NON-FAC PE RVU",
    "malpractice": "MP RVU",
    "total": "NON-FACILITY TOTAL",
    "multiple": "MULT PROC",
    "factor": "CONV FACTOR",
}
FEWEST_ROWS = 10_000
FEWEST_THERAPY_CODES, MOST_THERAPY_CODES = 45, 70
"""Codes under the reduction of therapy: 52 in 2026."""
RELEASES = {"JANUARY": ("a", 1), "APRIL": ("b", 4), "JULY": ("c", 7), "OCTOBER": ("d", 10)}
TITLE = re.compile(r"(\d{4}) NATIONAL PHYSICIAN FEE SCHEDULE RELATIVE VALUE FILE\s+(\w+)", re.IGNORECASE)


def is_unit_values(text: str) -> bool:
    """Whether the text looks like a relative value file."""
    head = text[:8_000].upper()
    return "RELATIVE VALUE FILE" in head and FIRST_CELL in head


@dataclass(frozen=True, slots=True)
class _Release:
    name: str
    since: date


def read_unit_values(text: str, schedule: FeeSchedule) -> Imported:
    """The unit values in a file. Raises `InputFaults` with the reason when it fails a check."""
    rows = rows_of(text)
    last = heading_of(rows, FIRST_CELL)
    if last is None:
        raise refuse("heading", FIRST_CELL, "starts no row; bring the PPRRVU file of CMS as CSV, unchanged")
    release = _release(" ".join(titles(rows, last)))
    places = _places(stacked(rows, last, DEPTH))
    plain_rows = [row for row in rows[last + 1 :] if len(row) >= len(rows[last]) and row[0]]
    unmodified = [row for row in plain_rows if not row[places["modifier"]]]
    _is_whole(plain_rows, unmodified, places)
    factor = _factor(plain_rows, places, release, schedule)
    own = {row[places["code"]]: row for row in unmodified if row[places["code"]] in schedule.codes}
    values = {code: _value(row, places, release) for code, row in own.items()}
    _adds_up(own, places)
    _agrees(values, release, schedule)
    plain: dict[str, Any] = {
        "values": {code: [value] for code, value in values.items()},
        "factors": {release.since.isoformat(): factor},
    }
    holds = f"{release.name}, from {release.since}: {len(values)} codes and the conversion factor"
    return Imported(f"fees-{release.since}-{release.name}.json", plain, holds)


def _release(title: str) -> _Release:
    found = TITLE.search(title)
    if found is None or found[2].upper() not in RELEASES:
        raise refuse(
            "title", title[:60], "does not name the year and the release (January, April, July or October)"
        )
    letter, month = RELEASES[found[2].upper()]
    year = int(found[1])
    return _Release(f"rvu{year % 100:02d}{letter}", date(year, month, 1))


def _places(headings: Sequence[str]) -> Mapping[str, int]:
    missing = [heading for heading in COLUMNS.values() if heading not in headings]
    if missing:
        raise InputFaults(
            [Fault("heading", name, "is not among the columns of this file") for name in missing]
        )
    return {name: headings.index(heading) for name, heading in COLUMNS.items()}


def _is_whole(rows: Sequence[Row], unmodified: Sequence[Row], places: Mapping[str, int]) -> None:
    if len(rows) < FEWEST_ROWS:
        raise refuse("rows", len(rows), f"are too few: the whole file has more than {FEWEST_ROWS}")
    therapy = sum(row[places["multiple"]] == THERAPY_REDUCTION for row in unmodified)
    if not FEWEST_THERAPY_CODES <= therapy <= MOST_THERAPY_CODES:
        raise refuse("MULT PROC", therapy, "codes carry indicator 5 (therapy); CMS marks about 52")


def _factor(rows: Sequence[Row], places: Mapping[str, int], release: _Release, schedule: FeeSchedule) -> int:
    written = {row[places["factor"]] for row in rows}
    if len(written) != 1:
        raise refuse("CONV FACTOR", sorted(written)[:3], "is not the same in every row")
    try:
        factor = ten_thousandths(written.pop())
    except ValueError:
        raise refuse("CONV FACTOR", rows[0][places["factor"]], "is not a number") from None
    known = schedule.factors_known_in(release.since.year)
    if known and factor not in known:
        shown = ", ".join(map(_decimal, sorted(known)))
        raise refuse(
            "CONV FACTOR",
            _decimal(factor),
            f"is not that of {release.since.year} ({shown}); take the file for those in no qualifying model",
        )
    return factor


def _decimal(factor: int) -> str:
    return str(Decimal(factor) / PARTS)


def _value(row: Row, places: Mapping[str, int], release: _Release) -> list[Any]:
    code = row[places["code"]]
    status = row[places["status"]]
    if status not in list(Status):
        raise refuse(code, status, f"is a status we do not know; known are {', '.join(Status)}")
    try:
        amounts = [hundredths(row[places[part]]) for part in ("work", "practice", "malpractice")]
    except ValueError as error:
        raise refuse(code, str(error), "is not a relative value") from None
    return [release.since.isoformat(), release.name, status, *amounts, row[places["multiple"]]]


def _adds_up(own: Mapping[str, Row], places: Mapping[str, int]) -> None:
    for code, row in own.items():
        parts = sum(hundredths(row[places[part]]) for part in ("work", "practice", "malpractice"))
        total = row[places["total"]]
        if hundredths(total) != parts:
            raise refuse(
                code, total, "is not the sum of work, practice expense and malpractice; the file was changed"
            )


def _agrees(values: Mapping[str, Sequence[Any]], release: _Release, schedule: FeeSchedule) -> None:
    """A release that ships with us must say the same: then a changed file is found out."""
    for code, (_, _, _, *amounts, _) in values.items():
        for shipped in schedule.values.get(code, ()):
            ours = [shipped.work, shipped.practice, shipped.malpractice]
            if shipped.release.startswith(release.name) and amounts != ours:
                raise refuse(
                    code, amounts, f"differs from the file of CMS that we have for {release.name}: {ours}"
                )
