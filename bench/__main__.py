"""`python -m bench [ROW …]` measures, prints one table, and says whether all engines agree."""

from __future__ import annotations

import os
import platform
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Mapping, Sequence

from bench import agreement, cold_start, engines, one_person
from bench.crowd import Crowd
from bench.figure import Figure, table

ROWS: Mapping[str, Callable[[Crowd], Iterator[Figure]]] = {
    "reasons": one_person.with_reasons,
    "whole": one_person.whole,
    "cold-start": cold_start.cold_start,
    "columns": engines.columns,
    "plain-python": engines.plain_python,
    "zen": engines.gorules_zen,
}
BY_ENGINES = {"columns", "plain-python", "zen"}
MANY = 1_000_000
HOW_UNKNOWN = """\
The columns say of every rule whether it is true, false or not known, and then the outcome. "True or not"
says less: a verdict is true exactly where ours is, and false and not known are one. ZEN can do no more,
since it has no third value: each comparison there first asks whether the fact is known."""


def main(arguments: Sequence[str]) -> int:
    """Measure what is asked for; 1 when two engines disagree, whatever the figures are."""
    options = _options(arguments)
    rows = options.row or list(ROWS)
    load, crowd = os.getloadavg()[0], Crowd(options.people)
    differences = list(agreement.differences(crowd)) if BY_ENGINES & set(rows) else None
    print(table([figure for row in rows for figure in ROWS[row](crowd)]), end="\n\n")
    print(_circumstances(crowd, load))
    if differences is None:
        return 0
    print(HOW_UNKNOWN)
    print(
        "\n".join(differences)
        or f"All of them agree with the reference engine on {agreement.SAMPLE:,} people, rule by rule."
    )
    return 1 if differences else 0


def _options(arguments: Sequence[str]) -> Namespace:
    parser = ArgumentParser("python -m bench", description="Measure Ablepath on this machine.")
    parser.add_argument("row", nargs="*", metavar="ROW", help=f"only these: {', '.join(ROWS)}")
    parser.add_argument("--people", type=int, default=MANY, help=f"people in the table ({MANY:,})")
    options = parser.parse_args(arguments)
    unknown = [row for row in options.row if row not in ROWS]
    if unknown:
        parser.error(f"there is no row {unknown[0]!r}; there are {', '.join(ROWS)}")
    if options.people < agreement.SAMPLE:
        parser.error(f"--people must be at least {agreement.SAMPLE}")
    return options


def _circumstances(crowd: Crowd, load: float) -> str:
    judge, cores = crowd.judge, os.cpu_count() or 1
    busy = " (busy: figures suffer)" if load > cores / 2 else ""
    return (
        f"knowledge {judge.knowledge.version}: {len(judge.rules)} rules, {len(judge.rules_reading)} facts · "
        f"Python {platform.python_version()}, {cores} cores, load before: {load:.1f}{busy}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
