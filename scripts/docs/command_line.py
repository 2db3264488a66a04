"""The reference of the command line, from the commands' own help."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import click

from ablepath.entry.cli import exits
from ablepath.entry.cli.main import main

HEAD = """# Commands

For whoever uses `ablepath` in a terminal or a script. The text is each command's own `--help`.
"""


def text() -> str:
    """The page."""
    sections = [HEAD, *_sections(main, "ablepath", None), "## How a command ends\n", _endings()]
    return "\n".join(sections)


def _sections(command: click.Command, name: str, above: click.Context | None) -> Iterator[str]:
    context = click.Context(command, info_name=name, parent=above, terminal_width=100)
    yield f"## `{context.command_path}`\n\n```text\n{command.get_help(context)}\n```\n"
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            found = command.get_command(context, below)
            if found is not None:
                yield from _sections(found, below, context)


def _endings() -> str:
    return inspect.getdoc(exits) or ""
