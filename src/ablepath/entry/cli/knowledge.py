"""`ablepath knowledge`: check, build, list and show what Ablepath knows."""

from __future__ import annotations

from pathlib import Path

import click

from ablepath.entry.cli import exits
from ablepath.entry.cli.options import LANGUAGE
from ablepath.knowledge.bundle import PATH, knowledge, load
from ablepath.model.text import Language

FOLDER = click.option(
    "--dir",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("knowledge"),
    show_default=True,
    help="The folder of knowledge files.",
)


@click.group()
def command() -> None:
    """Check, build, list and show facts, rules and sources."""


@command.command()
@FOLDER
def check(folder: Path) -> None:
    """Check every knowledge file and whether what was built of them is current."""
    built = _compiled(folder)
    if any(not file.is_file() or file.read_text(encoding="utf-8") != text for file, text in built.items()):
        exits.stop(exits.BAD_KNOWLEDGE, ["The built bundle is stale. Run: ablepath knowledge build"])
    held = load(built[PATH])
    print(f"knowledge {held.version}: {len(held.facts)} facts, {len(held.rules)} rules, "
          f"{len(held.sources)} sources, all in order")  # fmt: skip


@command.command()
@FOLDER
def build(folder: Path) -> None:
    """Check every knowledge file and write what the program reads."""
    built = _compiled(folder)
    for file, text in built.items():
        partial = file.with_suffix(".partial")
        partial.write_text(text, encoding="utf-8")
        partial.replace(file)
    print(f"built knowledge {load(built[PATH]).version}")


@command.command(name="list")
@click.argument("kind", type=click.Choice(["facts", "rules", "sources"]))
@LANGUAGE
def list_(kind: str, language: Language) -> None:
    """List the ids of a kind, each with its sentence."""
    from ablepath.explain.listing import listed

    for line in listed(knowledge(), kind, language):
        print(line)


@command.command()
@click.argument("id")
@LANGUAGE
def show(id: str, language: Language) -> None:
    """Print a rule, fact or source the way a clinician would read it."""
    from ablepath.explain.listing import shown

    try:
        print(shown(knowledge(), id, language))
    except LookupError as error:
        exits.stop(exits.BAD_INPUT, [error.args[0]])


def _compiled(folder: Path) -> dict[Path, str]:
    """What is built of `folder`, by file, or the end of the program with every fault named."""
    try:
        from ablepath.knowledge.authoring.building import build_all
        from ablepath.knowledge.authoring.faults import KnowledgeFaults
    except ModuleNotFoundError:
        exits.stop_for_extra("knowledge", "Reading knowledge files")
    if not folder.is_dir():
        exits.stop(exits.BAD_INPUT, [f"{folder}: there is no such folder. Name it with --dir"])
    try:
        return build_all(folder)
    except KnowledgeFaults as error:
        exits.stop(exits.BAD_KNOWLEDGE, error.faults)
