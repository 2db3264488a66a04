"""Which kind of file was brought, told by what is in it."""

from __future__ import annotations

import re
from collections.abc import Callable

from ablepath.knowledge.fees import FeeSchedule
from ablepath.records.cms.cost_indices import is_cost_indices, read_cost_indices
from ablepath.records.cms.imported import Imported, refuse
from ablepath.records.cms.own_codes import is_own_codes, read_own_codes
from ablepath.records.cms.unit_values import is_unit_values, read_unit_values
from ablepath.records.cms.zip_codes import is_zip_codes, read_zip_codes

KINDS: tuple[tuple[Callable[[str], bool], Callable[[str, FeeSchedule], Imported]], ...] = (
    (is_own_codes, read_own_codes),
    (is_unit_values, read_unit_values),
    (is_cost_indices, read_cost_indices),
    (is_zip_codes, read_zip_codes),
)
QUALIFYING = re.compile(r"(?<!non)(?<!non_)(?<!non-)qpp?(?![a-z])", re.IGNORECASE)
PACKED = {b"PK": "is packed or a workbook; unpack it, and take the CSV or TXT file inside"}


def read_file(held: bytes, schedule: FeeSchedule, name: str = "") -> Imported:
    """
    The content of a file called `name`. Raises `InputFaults` when it is none of ours or fails a check.

    From 2026 CMS publishes relative values twice; the names tell apart for whom the conversion factor is.
    """
    if QUALIFYING.search(name):
        raise refuse(
            "name", name, "is for billers in a qualifying model; take the file with nonQPP in its name"
        )
    if what := PACKED.get(held[:2]):
        raise refuse("file", held[:2].decode(), what)
    text = _decoded(held)
    for fits, read in KINDS:
        if fits(text):
            return read(text, schedule)
    raise refuse(
        "file",
        text[:40],
        "is no PPRRVU, GPCI or ZIP5 file of CMS and no code list; bring the CSV or TXT as published",
    )


def _decoded(held: bytes) -> str:
    """CMS writes some files in UTF-8 and some in the older code of Windows."""
    try:
        return held.decode("utf-8-sig")
    except UnicodeDecodeError:
        return held.decode("cp1252", errors="replace")
