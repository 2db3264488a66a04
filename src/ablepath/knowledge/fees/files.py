"""The compiled fee files: what ships inside the package, and what the user has imported beside it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any as Plain

from ablepath.knowledge.fees.contents import Code, Counted, Index, Locality, Status, UnitValue
from ablepath.knowledge.fees.places import Places
from ablepath.knowledge.user_data import user_folder
from ablepath.model.discipline import Therapy
from ablepath.model.text import Text

FOLDER = Path(__file__).parent
FEES, ZIPS, CODES = "fees.json", "zips.json", "codes.json"
THERAPY_REDUCTION = "5"
"""The indicator in the CMS file for what falls under the multiple procedure reduction of therapy."""
SETTLED = "imported"
"""The folder of imported files in the user's own."""


@dataclass(frozen=True)
class Held:
    """Everything the files hold but the ZIP codes, which are read apart."""

    codes: Mapping[str, Code]
    values: Mapping[str, Sequence[UnitValue]]
    indices: Mapping[str, Sequence[Index]]
    localities: Mapping[str, Locality]
    factors: Mapping[date, int]

    def places(self, localities: Mapping[str, Locality]) -> Places:
        """The ZIP codes: the user's own file, or the one that ships."""
        plain = _read(_own(ZIPS) or FOLDER / ZIPS)
        areas = [(key, needs_plus4) for key, needs_plus4 in plain["areas"]]
        return Places(plain["quarter"], localities, areas, plain["first"], plain["last"], plain["area"])


@cache
def held() -> Held:
    """What ships, with the files the user has imported laid over it, the oldest first."""
    fees = _read(FOLDER / FEES)
    values: dict[str, list[list[Plain]]] = {code: list(rows) for code, rows in fees["values"].items()}
    indices: dict[str, list[list[Plain]]] = {key: list(rows) for key, rows in fees["indices"].items()}
    factors: dict[date, int] = {}
    for imported in _imported():
        for section, into in (("values", values), ("indices", indices)):
            for key, rows in imported.get(section, {}).items():
                into[key] = _laid_over(into.get(key, []), rows)
        factors |= {date.fromisoformat(day): parts for day, parts in imported.get("factors", {}).items()}
    return Held(
        codes=read_codes(_read(_own(CODES) or FOLDER / CODES)),
        values={code: [_value(row) for row in rows] for code, rows in values.items()},
        indices={key: [_index(row) for row in rows] for key, rows in indices.items()},
        localities={key: _locality(key, row) for key, row in fees["localities"].items()},
        factors=factors,
    )


def read_codes(plain: Mapping[str, Plain]) -> Mapping[str, Code]:
    """The codes in a compiled list."""
    return {
        code: Code(
            code,
            Counted(one["counted"]),
            Text(one["en"], one["es"]),
            Therapy(one["only"]) if "only" in one else None,
        )
        for code, one in plain.items()
    }


def imported_folder() -> Path:
    """Where imported files are kept."""
    return user_folder() / SETTLED


def _imported() -> Iterable[Mapping[str, Plain]]:
    return map(_read, sorted(imported_folder().glob("fees-*.json")))


def _own(name: str) -> Path | None:
    file = imported_folder() / name
    return file if file.is_file() else None


def _read(file: Path) -> Plain:
    return json.loads(file.read_text(encoding="utf-8"))


def _laid_over(shipped: list[list[Plain]], imported: list[list[Plain]]) -> list[list[Plain]]:
    """Both by day; of the same day the imported one."""
    by_day = {row[0]: row for row in [*shipped, *imported]}
    return [by_day[day] for day in sorted(by_day)]


def _value(row: Sequence[Plain]) -> UnitValue:
    since, release, status, work, practice, malpractice, multiple = row
    is_reduced = multiple == THERAPY_REDUCTION
    return UnitValue(
        date.fromisoformat(since), release, Status(status), work, practice, malpractice, is_reduced
    )


def _index(row: Sequence[Plain]) -> Index:
    since, release, work, practice, malpractice = row
    return Index(date.fromisoformat(since), release, work, practice, malpractice)


def _locality(key: str, row: Sequence[str]) -> Locality:
    mac, _, number = key.partition("-")
    state, name, until = row
    return Locality(mac, number, state, name, date.fromisoformat(until) if until else None)
