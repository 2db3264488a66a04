"""`python -m tests.cases FILE.jsonl …` prints every miss, a summary, and `N passed, N failed`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.cases.case import Result, Unreadable
from tests.cases.kinds import KINDS
from tests.cases.running import run_files

USAGE = "usage: python -m tests.cases FILE.jsonl ..."


def main(arguments: Sequence[str]) -> int:
    """Run the files named; 0 only when nothing failed, 2 when no file is named."""
    files = [argument for argument in arguments if not argument.startswith("-")]
    if not files or len(files) < len(arguments):
        print(USAGE, file=sys.stderr)
        return 2
    results = list(run_files(map(Path, files)))
    failed = [result for result in results if not result.passed]
    for result in failed:
        print("\n".join(result.lines()), end="\n\n")
    for line in _summaries(results):
        print(line)
    print(f"{len(results) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


def _summaries(results: Sequence[Result | Unreadable]) -> Iterator[str]:
    """What each kind says about its own cases, an empty line after it."""
    for name, kind in KINDS.items():
        own = [result for result in results if isinstance(result, Result) and result.case.kind == name]
        if own and (lines := list(kind.summary(own))):
            yield from lines
            yield ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
