"""The labelled sentences, read from a file of one JSON object a line."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Labelled:
    """One sentence, and what a careful reader takes from it; the README of this folder explains each part."""

    id: str
    text: str
    kinds: frozenset[str]
    present: frozenset[str]
    also_fine: frozenset[str]
    absent: frozenset[str]
    onset_days: int | None
    warnings: frozenset[str]
    warnings_also_fine: frozenset[str]


def read_labelled(name: str) -> list[Labelled]:
    """The sentences of a file, looked for here when it is not where the command was run."""
    file = Path(name) if Path(name).is_file() else HERE / name
    lines = file.read_text(encoding="utf-8").splitlines()
    return [_labelled(json.loads(line)) for line in lines if line.strip()]


def _labelled(written: dict[str, object]) -> Labelled:
    def names(key: str) -> frozenset[str]:
        value = written[key]
        assert isinstance(value, list)
        return frozenset(map(str, value))

    days = written["onset_days"]
    return Labelled(
        id=str(written["id"]),
        text=str(written["text"]),
        kinds=names("kinds"),
        present=names("present"),
        also_fine=names("also_fine"),
        absent=names("absent"),
        onset_days=days if isinstance(days, int) else None,
        warnings=frozenset(f"warnings.{name}" for name in names("warnings")),
        warnings_also_fine=frozenset(f"warnings.{name}" for name in names("warnings_also_fine")),
    )
