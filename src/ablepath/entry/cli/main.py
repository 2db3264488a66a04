"""The command itself: knows the names of the others and imports one only when it is called."""

from __future__ import annotations

import sys
from importlib import import_module
from io import TextIOWrapper

import click

COMMANDS = ("evaluate", "figures", "knowledge", "medicare", "price", "recommend", "refer", "serve")


class LazyCommands(click.Group):
    """Finds the command `x` in the module `ablepath.entry.cli.x`."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        """The names `--help` lists."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of this name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"ablepath.entry.cli.{cmd_name}").command
        return command


@click.group(cls=LazyCommands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="ablepath")
def main() -> None:
    """
    The front door to rehabilitation: which help fits, with reasons and sources.

    Information to help you find care. It does not diagnose. In an emergency call 911.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # our words have accents and dashes on every terminal


if __name__ == "__main__":
    main()
