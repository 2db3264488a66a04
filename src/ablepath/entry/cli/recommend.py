"""`ablepath recommend`: which help fits, for one person or a line for each of many."""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path

import click

from ablepath.entry.cli import exits
from ablepath.entry.cli.options import LANGUAGE
from ablepath.entry.cli.reading import lines_of, read_text
from ablepath.knowledge.bundle import knowledge
from ablepath.model.text import Language
from ablepath.records.faults import InputFaults
from ablepath.records.json_text import LARGEST, read_json


@click.command()
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True), required=False)
@click.option("--text", help="Instead of FILE: say it in your own words, to be shown what was heard.")
@click.option("--json", "as_json", is_flag=True, help="Print the whole answer as JSON.")
@click.option("--batch", is_flag=True, help="One intake per line in, one JSON answer per line out.")
@click.option("--why", is_flag=True, help="Also show how each rule that could matter was judged.")
@LANGUAGE
def command(
    file: Path | None, text: str | None, as_json: bool, batch: bool, why: bool, language: Language
) -> None:
    """
    Say which help fits the person in FILE (or - for standard input), with reasons and sources.

    FILE is one JSON object: what is known of the person. What is left out is not known, never "no".

    With --text nothing is answered yet: what was heard is shown, and an intake to check and complete.
    """
    if text is not None:
        if file or batch or why:
            raise click.UsageError("--text goes alone, or with --json and --lang.")
        from ablepath.entry.cli.own_words import print_heard

        print_heard(text, language, as_json=as_json)
        return
    if file is None:
        raise click.UsageError("Missing argument 'FILE', or --text with your own words.")
    if batch:
        _answer_lines(file, language)
        return
    _answer_one(file, language, as_json=as_json, why=why)


def _answer_one(file: Path, language: Language, *, as_json: bool, why: bool) -> None:
    gc.disable()  # one answer and out: looking for garbage would cost a sixth of the time
    from ablepath.explain.page import page
    from ablepath.navigator import intake_from, recommend, why_lines
    from ablepath.records.recommendation import as_plain

    try:
        intake = intake_from(read_json(read_text(file, most=LARGEST)))
    except InputFaults as error:
        exits.stop(exits.BAD_INPUT, error.faults)
    answer = recommend(intake, language=language)
    if as_json:
        plain = as_plain(answer)
        if why:
            plain["why"] = list(why_lines(intake, language=language))
        print(json.dumps(plain, ensure_ascii=False, indent=2))
        return
    print(page(answer, knowledge(), language, alone=sys.stdout.isatty()), end="")
    if why:
        print()
        print("\n".join(why_lines(intake, language=language)))


def _answer_lines(file: Path, language: Language) -> None:
    try:
        from ablepath.population.batch import answer_lines
    except ModuleNotFoundError:
        exits.stop_for_extra("columns", "Answering many people at once")
    read = failed = 0
    for line in answer_lines(lines_of(file), language=language):
        read += 1
        failed += "error" in line
        print(json.dumps(line, ensure_ascii=False, separators=(",", ":")))
    if failed == read:
        exits.stop(exits.BAD_INPUT, [f"{file}: no line could be read; write one JSON intake per line"])
    if failed:
        exits.stop(exits.SOME_LINES_FAILED, [f"{file}: {failed} of {read} lines could not be answered"])
