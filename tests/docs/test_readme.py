from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from ablepath.entry.cli.main import main
from scripts.docs.example import output_of
from scripts.docs.part import ROOT
from tests.docs.commands_shown import PAGES, commands_shown, name_of

EXAMPLE = re.compile(r"```console\n\$ (.+)\n((?:.*\n)*?)```")


def test_the_example_in_the_readme_prints_what_is_shown() -> None:
    shown = EXAMPLE.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    assert len(shown) == 1, "the README shows one example"
    command, output = shown[0]
    assert output_of(command) == output


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_ablepath_command_a_page_names_is_there(page: Path) -> None:
    for words in commands_shown(page, "ablepath"):
        assert is_command(main, words), " ".join(["ablepath", *words])


def is_command(command: click.Command, words: tuple[str, ...]) -> bool:
    if not isinstance(command, click.Group) or not words:
        return True
    below = command.get_command(click.Context(command), words[0])
    return below is not None and is_command(below, words[1:])
