"""
The file of geographic practice cost indices (GPCI, Addendum E) of one year.

Checked: that it names exactly the 109 payment areas of Medicare, that Alaska, the frontier states and the
floor of the work index stand as the law has them, and that no index moves by more than a quarter against
the last year known.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from ablepath.knowledge.fees import FeeSchedule, Index
from ablepath.knowledge.fees.written import thousandths
from ablepath.records.cms.imported import Imported, refuse
from ablepath.records.cms.tables import rows_of
from ablepath.records.faults import Fault, InputFaults

HEADING = re.compile(r"LOCALITY NUMBER", re.IGNORECASE)
YEAR = re.compile(r"(20\d{2})")
LEAST, MOST = 200, 3_000
ALASKA, ALASKA_WORK = "AK", 1_500
FRONTIER = ("MT", "ND", "NV", "SD", "WY")
FLOOR = 1_000
MOST_CHANGE = 4
"""An index may move by a quarter; real ones move by a few hundredths."""


def is_cost_indices(text: str) -> bool:
    """Whether the text looks like a file of cost indices."""
    head = text[:4_000].upper()
    return "GPCI" in head and "LOCALITY NUMBER" in head


def read_cost_indices(text: str, schedule: FeeSchedule) -> Imported:
    """The indices in a file. Raises `InputFaults` with every check that it fails."""
    rows = rows_of(text)
    last = next((place for place, row in enumerate(rows) if any(HEADING.search(cell) for cell in row)), None)
    if last is None:
        raise refuse(
            "heading", "Locality Number", "is in no row; bring the GPCI file of CMS as CSV, unchanged"
        )
    places = _places(rows[last])
    year = _year(rows[last])
    found, states = _read(rows[last + 1 :], places)
    faults = [*_areas(found, schedule), *_values(found, states), *_changes(found, schedule)]
    if faults:
        raise InputFaults(faults)
    since, release = date(year, 1, 1), f"gpci{year}"
    indices = {key: [[since.isoformat(), release, *values]] for key, values in found.items()}
    holds = f"cost indices of {year} for {len(found)} payment areas"
    return Imported(f"fees-{since}-{release}.json", {"indices": indices}, holds)


def _places(heading: Sequence[str]) -> Mapping[str, int]:
    upper = [cell.upper() for cell in heading]
    wanted: Mapping[str, Callable[[str], bool]] = {
        "mac": lambda cell: "MAC" in cell or "CONTRACTOR" in cell,
        "state": lambda cell: cell == "STATE",
        "locality": lambda cell: "LOCALITY NUMBER" in cell,
        "work": lambda cell: "PW GPCI" in cell and "WITHOUT" not in cell,
        "practice": lambda cell: "PE GPCI" in cell,
        "malpractice": lambda cell: "MP GPCI" in cell,
    }
    places = {
        name: [place for place, cell in enumerate(upper) if fits(cell)] for name, fits in wanted.items()
    }
    missing = [name for name, found in places.items() if not found]
    if missing:
        raise InputFaults([Fault("heading", name, "has no column in this file") for name in missing])
    return {name: found[-1] for name, found in places.items()}


def _year(heading: Sequence[str]) -> int:
    years = {found[1] for cell in heading if "GPCI" in cell.upper() and (found := YEAR.search(cell))}
    if len(years) != 1:
        raise refuse("heading", sorted(years), "does not name one year for all indices")
    return int(years.pop())


def _read(
    rows: Sequence[Sequence[str]], places: Mapping[str, int]
) -> tuple[dict[str, list[int]], dict[str, str]]:
    """The indices and the state of each area; footnotes and empty rows are passed over."""
    found: dict[str, list[int]] = {}
    states: dict[str, str] = {}
    for row in rows:
        if len(row) <= max(places.values()) or not row[places["mac"]].isdecimal():
            continue
        key = f"{row[places['mac']].zfill(5)}-{row[places['locality']].zfill(2)}"
        if key in found:
            raise refuse("locality", key, "stands twice in this file")
        try:
            found[key] = [thousandths(row[places[part]]) for part in ("work", "practice", "malpractice")]
        except ValueError as error:
            raise refuse(key, str(error), "is not an index") from None
        states[key] = row[places["state"]]
    return found, states


def _areas(found: Mapping[str, Any], schedule: FeeSchedule) -> Iterator[Fault]:
    """A file with other areas than those of the ZIP codes cannot be used with them."""
    known = {key for key, locality in schedule.localities.items() if locality.until is None}
    missing, unknown = sorted(known - set(found)), sorted(set(found) - known)
    if len(found) != len(known):
        yield Fault(
            "localities", len(found), f"were found, but Medicare has {len(known)}; this is no CMS file"
        )
    if missing:
        yield Fault("localities", missing[:5], f"are missing ({len(missing)} in all)")
    if unknown:
        yield Fault("localities", unknown[:5], f"are none of Medicare's ({len(unknown)} in all)")


def _values(found: Mapping[str, Sequence[int]], states: Mapping[str, str]) -> Iterator[Fault]:
    for key, (work, practice, malpractice) in found.items():
        if not all(LEAST <= value <= MOST for value in (work, practice, malpractice)):
            yield Fault(
                key, [work, practice, malpractice], "holds an index that no area has (in thousandths)"
            )
        if states[key] == ALASKA and work != ALASKA_WORK:
            yield Fault(key, work, "is the work index of Alaska, which the law sets at 1.5")
        if states[key] in FRONTIER and practice < FLOOR:
            yield Fault(
                key, practice, f"is the practice index of {states[key]}, which the law keeps at 1.0 or more"
            )


def _changes(found: Mapping[str, Sequence[int]], schedule: FeeSchedule) -> Iterator[Fault]:
    for key, values in found.items():
        known: Sequence[Index] = schedule.indices.get(key, ())
        if not known:
            continue
        last = [known[-1].work, known[-1].practice, known[-1].malpractice]
        for before, after in zip(last[:2], values[:2], strict=True):
            if abs(after - before) * MOST_CHANGE > before:
                yield Fault(
                    key, list(values), f"moved by more than a quarter against {last}; compare with CMS"
                )
                break
