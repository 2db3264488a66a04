"""`ablepath evaluate`: how right the answers are on cases with known right answers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from ablepath.entry.cli import exits
from ablepath.entry.cli.reading import lines_of
from ablepath.knowledge.bundle import knowledge


@click.command()
@click.argument(
    "files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path, allow_dash=True)
)
@click.option("--json", "as_json", is_flag=True, help="Print every figure as JSON.")
def command(files: tuple[Path, ...], as_json: bool) -> None:
    """
    Measure the answers on each FILE (or - for standard input) of cases with known right answers.

    A line is one case: {"id", "kind": "triage", "input": an intake, "expected": {"outcome": the likeliest,
    "acceptable": [every right outcome]}}; with "core" and "rule_instance" true or false. Simpler rules
    answer the same cases in the same table.
    """
    from ablepath.evaluation.page import page
    from ablepath.evaluation.plain import as_plain
    from ablepath.evaluation.reading import read_cases
    from ablepath.evaluation.report import measure

    day = date.today()
    report = measure(read_cases(_placed(files), knowledge(), day), knowledge(), day)
    if not report.cases:
        names = ", ".join(map(str, files))
        exits.stop(
            exits.BAD_INPUT, [*report.unread, f"{names}: no case could be read; write one JSON case a line"]
        )
    if as_json:
        print(json.dumps(as_plain(report), ensure_ascii=False, indent=2))
    else:
        print(page(report), end="")
    if report.unread:
        read = report.cases + len(report.unread)
        exits.stop(
            exits.SOME_LINES_FAILED,
            [
                *report.unread,
                f"{len(report.unread)} of {read} lines could not be read and are not in the figures",
            ],
        )


def _placed(files: tuple[Path, ...]) -> Iterator[tuple[str, str]]:
    """Each line with the file and number it stands at."""
    for file in files:
        for number, line in enumerate(lines_of(file), start=1):
            yield f"{file}:{number}", line
