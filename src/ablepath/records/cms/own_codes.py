"""A code list of the user's own, in the columns of ours: for words they are licensed to show."""

from __future__ import annotations

import csv
from io import StringIO

from ablepath.knowledge.fees import FeeSchedule
from ablepath.knowledge.fees.code_list import COLUMNS, as_plain_codes, code_faults
from ablepath.knowledge.fees.files import CODES
from ablepath.records.cms.imported import Imported, refuse
from ablepath.records.faults import Fault, InputFaults


def is_own_codes(text: str) -> bool:
    """Whether the text begins with the columns of a code list."""
    return text.partition("\n")[0].strip() == ",".join(COLUMNS)


def read_own_codes(text: str, schedule: FeeSchedule) -> Imported:
    """The codes in a list. Raises `InputFaults` with every row that cannot be used."""
    try:
        rows = list(csv.DictReader(StringIO(text, newline=""), restval=""))
    except csv.Error as error:
        raise refuse("file", text[:20], f"is not a comma-separated file: {error}") from None
    faults = [Fault(f"row {number}", rows[number - 1]["code"], what) for number, what in code_faults(rows)]
    faults += [
        Fault(
            f"row {number}",
            row["code"],
            "has no unit value yet; import the relative value file after this list",
        )
        for number, row in enumerate(rows, start=1)
        if row["code"] not in schedule.values
    ]
    if not rows:
        faults.append(Fault("rows", 0, "is how many codes this list holds"))
    if faults:
        raise InputFaults(faults)
    return Imported(CODES, as_plain_codes(rows), f"words of {len(rows)} codes")
