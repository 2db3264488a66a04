"""
The file of ZIP codes and payment areas (ZIP5), in its fixed columns.

Checked: length of the lines, one quarter, enough ZIP codes, and that every area is one of Medicare's.
"""

from __future__ import annotations

import re
from collections import defaultdict

from ablepath.knowledge.fees import FeeSchedule
from ablepath.knowledge.fees.files import ZIPS
from ablepath.knowledge.fees.runs import Area, runs_as_plain
from ablepath.records.cms.imported import Imported, refuse

LINE = re.compile(
    r"(?P<state>[A-Z]{2})(?P<zip>\d{5})(?P<mac>\d{5})(?P<locality>\d{2}).{6}(?P<plus4>[01 ])"
    r".{54}(?P<quarter>\d{4}[1-4])\s*",
    re.ASCII,
)
"""Columns 1-2, 3-7, 8-12, 13-14, 21 and 76-80 of the layout that CMS gives."""
FEWEST = 40_000


def is_zip_codes(text: str) -> bool:
    """Whether the text looks like the ZIP code file."""
    first = text.partition("\n")[0].rstrip("\r")
    return bool(re.fullmatch(r"[A-Z]{2}\d{10}.{60,}", first))


def read_zip_codes(text: str, schedule: FeeSchedule) -> Imported:
    """The areas of ZIP codes in a file. Raises `InputFaults` with the reason when it fails a check."""
    areas: dict[Area, list[tuple[int, int]]] = defaultdict(list)
    quarters: set[str] = set()
    lines = [line for line in text.splitlines() if line.strip()]
    for number, line in enumerate(lines, start=1):
        found = LINE.fullmatch(line)
        if found is None:
            raise refuse(f"line {number}", line[:40], "is not laid out as the ZIP5 file of CMS (80 columns)")
        key = f"{found['mac']}-{found['locality']}"
        if key not in schedule.localities:
            raise refuse(f"line {number}", key, "is none of the payment areas of Medicare")
        quarters.add(found["quarter"])
        zip_code = int(found["zip"])
        areas[key, found["plus4"] == "1"].append((zip_code, zip_code))
    if len(lines) < FEWEST:
        raise refuse("lines", len(lines), f"are too few: the whole file has more than {FEWEST}")
    if len(quarters) != 1:
        raise refuse("quarter", sorted(quarters), "is not the same on every line")
    quarter = quarters.pop()
    try:
        plain = runs_as_plain(f"{quarter[:4]}Q{quarter[4]}", areas)
    except ValueError as error:
        raise refuse("ZIP code", str(error), "stands twice in this file") from None
    return Imported(ZIPS, plain, f"{len(lines)} ZIP codes of {quarter[:4]}Q{quarter[4]}")
