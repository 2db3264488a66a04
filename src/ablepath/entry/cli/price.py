"""`ablepath price`: what the visits of an episode cost under an insurance."""

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
@click.option("--explain", is_flag=True, help="Print a table of the visits below the page.")
@click.option("--strict", is_flag=True, help="Refuse days whose figures are not known yet; estimate nothing.")
@LANGUAGE
def command(file: Path, as_json: bool, explain: bool, strict: bool, language: Language) -> None:
    """
    Say what the visits in FILE (or - for standard input) cost you under your insurance.

    FILE is one JSON object: the insurance, and the visits with their days. Money is text, such as "120.00".
    """
    from ablepath.navigator import price
    from ablepath.records.faults import InputFaults
    from ablepath.records.json_text import LARGEST, read_json
    from ablepath.records.price_request import EXAMPLE

    try:
        answer = price(read_json(read_text(file, most=LARGEST), EXAMPLE), strict=strict, what_ifs=True)
    except InputFaults as error:
        exits.stop(exits.BAD_INPUT, error.faults)
    if as_json:
        from ablepath.records.price_answer import as_plain

        print(json.dumps(as_plain(answer, language), ensure_ascii=False, indent=2))
        return
    from ablepath.explain.price_page import price_page
    from ablepath.explain.words import Words
    from ablepath.knowledge.bundle import knowledge

    words = Words(knowledge(), language)
    table = ""
    if explain:
        try:
            from ablepath.explain.price_table import price_table
        except ModuleNotFoundError:
            exits.stop_for_extra("tables", "A table of the visits")
        table = "\n" + price_table(answer, words)
    print(price_page(answer, words) + table, end="")
