"""`ablepath figures`: list and show dated figures; import official fee schedule files."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click

from ablepath.entry.cli import exits
from ablepath.entry.cli.options import LANGUAGE
from ablepath.model.text import Language

LARGEST = 64_000_000
"""Bytes. The largest file of CMS has 4 million."""


@click.group()
def command() -> None:
    """List and show figures; import official fee schedule files."""


@command.command(name="list")
@LANGUAGE
def list_(language: Language) -> None:
    """List the id of each figure with its sentence."""
    from ablepath.knowledge.figures import figures

    for figure in figures().by_id.values():
        print(f"{figure.id}  {figure.says.in_(language)}")


@command.command()
@click.argument("id")
@click.option("--on", "day", metavar="DAY", help="The value on this day (YYYY-MM-DD) alone.")
@LANGUAGE
def show(id: str, day: str | None, language: Language) -> None:
    """Print the values of a figure, each with its source."""
    from ablepath.explain.figures import figure_lines
    from ablepath.knowledge.answers import AnswerError, read_day, unknown
    from ablepath.knowledge.figures import figures

    held = figures().by_id
    if id not in held:
        exits.stop(exits.BAD_INPUT, [unknown("figure", id, held)])
    try:
        on: date | None = None if day is None else read_day(day)
        print("\n".join(list(figure_lines(held[id], on, language))))
    except AnswerError as error:
        exits.stop(exits.BAD_INPUT, [f"--on: {day} {error}"])
    except LookupError as error:
        exits.stop(exits.BAD_INPUT, [error.args[0]])


@command.command(name="import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, dir_okay=False))
def import_(files: tuple[Path, ...]) -> None:
    """
    Check official files of CMS (PPRRVU, GPCI, ZIP5) or your own code list, and use them from now on.

    Nothing is written when a file fails a check. Imported files are kept in your data folder, or in the one
    that ABLEPATH_DATA names; remove a file there to undo its import.
    """
    from ablepath.knowledge.fees import fee_schedule
    from ablepath.knowledge.fees.files import imported_folder
    from ablepath.records.cms.kinds import read_file
    from ablepath.records.faults import InputFaults

    read, complaints = [], []
    for file in files:
        try:
            read.append(read_file(_bytes_of(file), fee_schedule(), file.name))
        except InputFaults as error:
            complaints += [f"{file}: {fault}" for fault in error.faults]
    if complaints:
        exits.stop(exits.BAD_INPUT, complaints)
    folder = imported_folder()
    for one in read:
        _write(folder / one.name, json.dumps(one.plain, ensure_ascii=False, separators=(",", ":")))
        print(f"imported {one.holds}")
    print(f"kept in {folder}")


def _bytes_of(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            held = stream.read(LARGEST + 1)
    except OSError as error:
        exits.stop(exits.BAD_INPUT, [f"{file}: cannot be read: {(error.strerror or str(error)).lower()}"])
    if len(held) > LARGEST:
        exits.stop(exits.BAD_INPUT, [f"{file}: is larger than any file of the fee schedule"])
    return held


def _write(file: Path, text: str) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        partial = file.with_suffix(".partial")
        partial.write_text(text, encoding="utf-8")
        partial.replace(file)
    except OSError as error:
        exits.stop(exits.BAD_INPUT, [f"{file}: cannot be written: {(error.strerror or str(error)).lower()}"])
