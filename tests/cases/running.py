"""One case through the public API."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ablepath import InputFaults
from tests.cases.case import Case, Miss, Result, Unreadable
from tests.cases.comparing import shown
from tests.cases.kinds import KINDS, why_not_run
from tests.cases.reading import read_cases


def run_files(files: Iterable[Path]) -> Iterator[Result | Unreadable]:
    """How each line of each file went, in order."""
    for file in files:
        for line in read_cases(file):
            yield line if isinstance(line, Unreadable) else run(line)


def run(case: Case) -> Result:
    """How `case` went. Whatever goes wrong in it is a miss and stops nothing."""
    kind = KINDS.get(case.kind)
    if kind is None:
        given = f"{case.kind} ({why_not_run(case.kind)})"
        return Result(case, (Miss("kind", given, " or ".join(KINDS)),))
    try:
        answer = kind.answer(case.input)
        return Result(case, tuple(kind.misses(case, answer)), answer)
    except InputFaults as error:
        said = f"refused: {'; '.join(map(str, error.faults))}"
    except Exception as error:  # a crash on one case is that case's failure, not the end of the run
        said = f"crashed: {type(error).__name__}: {error}"
    return Result(case, (Miss("input", said, shown(case.expected)),))
