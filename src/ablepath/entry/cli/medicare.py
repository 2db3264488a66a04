"""`ablepath medicare`: units, marks, amounts and shares of one treatment day under Medicare Part B."""

from __future__ import annotations

import json
from pathlib import Path

import click

from ablepath.entry.cli import exits
from ablepath.entry.cli.options import LANGUAGE
from ablepath.entry.cli.reading import read_text
from ablepath.model.text import Language


@click.command()
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--json", "as_json", is_flag=True, help="Print the whole answer as JSON.")
@LANGUAGE
def command(file: Path, as_json: bool, language: Language) -> None:
    """
    Say what one day of therapy in FILE (or - for standard input) comes to under Medicare Part B.

    FILE is one JSON object: the date, the ZIP code, and a line for each service with its code, who gave it
    and the minutes. Money is text, such as "283.00".
    """
    from ablepath.navigator import treatment_day
    from ablepath.records.faults import InputFaults
    from ablepath.records.json_text import LARGEST, read_json
    from ablepath.records.treatment_day import EXAMPLE

    try:
        answer = treatment_day(read_json(read_text(file, most=LARGEST), EXAMPLE))
    except InputFaults as error:
        exits.stop(exits.BAD_INPUT, error.faults)
    if as_json:
        from ablepath.records.treatment_answer import as_plain

        print(json.dumps(as_plain(answer, language), ensure_ascii=False, indent=2))
        return
    from ablepath.explain.treatment_page import treatment_page
    from ablepath.explain.words import Words
    from ablepath.knowledge.bundle import knowledge

    print(treatment_page(answer, Words(knowledge(), language)), end="")
