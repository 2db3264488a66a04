"""
The code list: numbers with our own plain words, in a small table that a user may replace.

Columns: `code`, `counted` (quarter_hours, once or as_billed), `only` (PT, OT, SLP or empty), `en`, `es`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ablepath.knowledge.fees.contents import Counted
from ablepath.model.discipline import Therapy

COLUMNS = ("code", "counted", "only", "en", "es")
_CODE = re.compile(r"[0-9A-Z][0-9]{3}[0-9A-Z]")


def as_plain_codes(rows: Iterable[Mapping[str, str]]) -> dict[str, dict[str, Any]]:
    """The compiled form of sound rows."""
    return {
        row["code"]: {"counted": row["counted"], "en": row["en"], "es": row["es"]}
        | ({"only": row["only"]} if row["only"] else {})
        for row in rows
    }


def code_faults(rows: Iterable[Mapping[str, str]]) -> Iterator[tuple[int, str]]:
    """What is wrong in a code table, with the row (the first is 1)."""
    seen: set[str] = set()
    for number, row in enumerate(rows, start=1):
        code = row["code"]
        if len(row) != len(COLUMNS):
            yield number, "has more cells than columns; put words with a comma in quotes"
        if not _CODE.fullmatch(code):
            yield number, f"{code!r} is not a five-character code"
        if code in seen:
            yield number, f"{code} stands here a second time"
        seen.add(code)
        if row["counted"] not in list(Counted):
            yield number, f"counted: {row['counted']!r} is not one of {', '.join(Counted)}"
        if row["only"] and row["only"] not in list(Therapy):
            yield number, f"only: {row['only']!r} is not one of {', '.join(Therapy)}, or empty"
        if not row["en"].strip() or not row["es"].strip():
            yield number, "has no words in English and Spanish"
