"""From the tables under `knowledge/fees/` to the compiled fee files; what is wrong is named by its row."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from ablepath.knowledge.authoring.faults import Fault, KnowledgeFaults
from ablepath.knowledge.fees.code_list import COLUMNS, as_plain_codes, code_faults
from ablepath.knowledge.fees.contents import Status
from ablepath.knowledge.fees.files import CODES, FEES, FOLDER, ZIPS
from ablepath.knowledge.fees.runs import Area, runs_as_plain
from ablepath.knowledge.fees.written import hundredths, thousandths

Row = dict[str, str]
VALUES = ("code", "from", "release", "status", "work", "practice", "malpractice")
INDICES = ("mac", "locality", "from", "release", "work", "practice", "malpractice")


def compile_fees(root: Path) -> dict[Path, str]:
    """
    The compiled fee files for `root`, by their place; none when it has no fee tables.

    Raises `KnowledgeFaults` with every row that cannot be used.
    """
    folder = root / "fees"
    if not folder.is_dir():
        return {}
    tables = _Tables(folder)
    codes = tables.codes()
    fees: dict[str, dict[str, Any]] = {
        "values": tables.values(codes),
        "indices": tables.indices(),
        "localities": tables.localities(),
    }
    zips = tables.zips(fees["localities"])
    tables.every_code_has_a_value(codes, fees["values"])
    if tables.faults:
        raise KnowledgeFaults(tables.faults)
    return {
        FOLDER / FEES: "{\n"
        + ",\n".join(f"{json.dumps(key)}: {_lines(part)}" for key, part in fees.items())
        + "\n}\n",
        FOLDER / CODES: _lines(codes) + "\n",
        FOLDER / ZIPS: json.dumps(zips, separators=(",", ":")) + "\n",
    }


@dataclass
class _Tables:
    """Reads the tables one after the other, collecting faults."""

    folder: Path
    faults: list[Fault] = field(default_factory=list)

    def codes(self) -> dict[str, dict[str, Any]]:
        """Every code with its words."""
        rows = self._rows("codes", COLUMNS)
        faults = list(code_faults(rows))
        for number, what in faults:
            self._fault("codes", number, what)
        return {} if faults else as_plain_codes(rows)

    def values(self, codes: dict[str, Any]) -> dict[str, list[list[Any]]]:
        """The unit values of each code, oldest first."""
        found: dict[str, list[list[Any]]] = defaultdict(list)
        for number, row in enumerate(self._rows("values", (*VALUES, "multiple")), start=1):
            if row["code"] not in codes:
                self._fault("values", number, f"{row['code']} is not in codes.csv")
            if row["status"] not in list(Status):
                self._fault("values", number, f"status {row['status']!r} is not one of {', '.join(Status)}")
            parts = [row["work"], row["practice"], row["malpractice"]]
            amounts = [self._number("values", number, part, hundredths) for part in parts]
            found[row["code"]].append([row["from"], row["release"], row["status"], *amounts, row["multiple"]])
            self._in_order("values", number, found[row["code"]])
        return dict(found)

    def indices(self) -> dict[str, list[list[Any]]]:
        """The indices of each locality, oldest first."""
        found: dict[str, list[list[Any]]] = defaultdict(list)
        for number, row in enumerate(self._rows("indices", INDICES), start=1):
            key = f"{row['mac']}-{row['locality']}"
            parts = [row["work"], row["practice"], row["malpractice"]]
            amounts = [self._number("indices", number, part, thousandths) for part in parts]
            found[key].append([row["from"], row["release"], *amounts])
            self._in_order("indices", number, found[key])
        return dict(found)

    def localities(self) -> dict[str, list[str]]:
        """The state and name of each locality, and its last day where it has ended."""
        rows = self._rows("localities", ("mac", "locality", "state", "name", "until"))
        return {f"{row['mac']}-{row['locality']}": [row["state"], row["name"], row["until"]] for row in rows}

    def zips(self, localities: dict[str, list[str]]) -> dict[str, Any]:
        """The ZIP codes in runs."""
        ranges: dict[Area, list[tuple[int, int]]] = {}
        for number, row in enumerate(self._rows("zips", ("mac", "locality", "needs_plus4", "zips")), start=1):
            key = f"{row['mac']}-{row['locality']}"
            if key not in localities:
                self._fault("zips", number, f"{key} is not in localities.csv")
            ranges[key, row["needs_plus4"] == "1"] = list(map(_range, row["zips"].split()))
        quarter = (self.folder / "zips.quarter").read_text(encoding="utf-8").strip()
        try:
            return runs_as_plain(quarter, ranges)
        except ValueError as error:
            self._fault("zips", 0, f"ZIP code {error} stands in two areas")
            return {}

    def every_code_has_a_value(self, codes: dict[str, Any], values: dict[str, Any]) -> None:
        """A code that could never be priced would only look like one that can."""
        for number, code in enumerate(codes, start=1):
            if code not in values:
                self._fault("codes", number, f"{code} has no row in values.csv")

    def _rows(self, name: str, columns: tuple[str, ...]) -> list[Row]:
        file = self.folder / f"{name}.csv"
        if not file.is_file():
            self.faults.append(Fault(f"knowledge/fees/{name}.csv", "", "is missing"))
            return []
        with file.open(encoding="utf-8", newline="") as stream:
            reader = csv.DictReader(stream, restval="")
            if tuple(reader.fieldnames or ()) != columns:
                self.faults.append(
                    Fault(f"knowledge/fees/{name}.csv", "", f"needs the columns {','.join(columns)}")
                )
                return []
            return list(reader)

    def _number(self, name: str, row: int, text: str, read: Callable[[str], int]) -> int:
        try:
            return read(text)
        except ValueError:
            self._fault(name, row, f"{text!r} is not a decimal number as CMS writes it")
            return 0

    def _in_order(self, name: str, row: int, dated: list[list[Any]]) -> None:
        try:
            days = [date.fromisoformat(one[0]) for one in dated[-2:]]
        except ValueError:
            self._fault(name, row, f"{dated[-1][0]!r} is not a day written as YYYY-MM-DD")
            return
        if len(days) > 1 and days[1] <= days[0]:
            self._fault(name, row, f"{days[1]} does not come after {days[0]}; oldest first")

    def _fault(self, name: str, row: int, what: str) -> None:
        self.faults.append(Fault(f"knowledge/fees/{name}.csv", f"row {row:05d}" if row else "", what))


def _range(written: str) -> tuple[int, int]:
    first, _, last = written.partition("-")
    return int(first), int(last or first)


def _lines(part: dict[str, Any]) -> str:
    """A map as JSON, one entry a line, so that a change reads well in a diff."""
    entries: Iterator[str] = (
        f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False, separators=(',', ':'))}"
        for key, value in part.items()
    )
    return "{\n" + ",\n".join(entries) + "\n}"
