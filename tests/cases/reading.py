"""From a file of JSON lines to cases. What cannot be read is kept and named, never passed over."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.cases.case import Case, Unreadable

NEEDED = ("id", "kind", "input", "expected")


def read_cases(file: Path) -> Iterator[Case | Unreadable]:
    """The cases of `file` in order. Empty lines are passed over; a file without a case is a failure."""
    try:
        lines = file.read_bytes().removeprefix(b"\xef\xbb\xbf").split(b"\n")
    except OSError as error:
        yield Unreadable(str(file), f"cannot be read: {(error.strerror or str(error)).lower()}")
        return
    filled = [(number, line) for number, line in enumerate(lines, start=1) if line.strip()]
    if not filled:
        yield Unreadable(str(file), "holds no case")
    for number, line in filled:
        yield _read_line(f"{file}:{number}", line)


def _read_line(place: str, line: bytes) -> Case | Unreadable:
    try:
        record = json.loads(line.decode())
    except UnicodeDecodeError:
        return Unreadable(place, "is not UTF-8 text")
    except (ValueError, RecursionError) as error:
        return Unreadable(place, f"is not JSON: {error}")
    if not isinstance(record, Mapping):
        return Unreadable(place, "is not a JSON object")
    missing = [key for key in NEEDED if key not in record]
    if missing:
        return Unreadable(place, f"has no {' and no '.join(missing)}")
    return Case(
        place, str(record["id"]), str(record["kind"]), record["input"], record["expected"], dict(record)
    )
