from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from scripts.docs.part import ROOT
from tests.docs.commands_shown import PAGES, commands_shown, name_of

TARGET = re.compile(r"^([a-z][a-z-]*):", re.MULTILINE)
WANTED = ["setup", "run", "test", "check", "fix", "bench", "docs", "test-long", "lock", "knowledge"]


def make(*arguments: str) -> str:
    env = {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MAKELEVEL")}
    command = ["make", "--no-print-directory", *arguments]
    return subprocess.run(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True, check=True).stdout


def targets() -> list[str]:
    return TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8"))


def described() -> list[str]:
    return [line.split()[1] for line in make("help").splitlines()]


def test_every_make_target_is_described_in_make_help() -> None:
    assert described() == targets()


def test_make_alone_helps() -> None:
    assert make() == make("help")


def test_every_promised_target_is_there() -> None:
    assert set(WANTED) <= set(targets())


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_make_target_a_page_names_is_there(page: Path) -> None:
    named = {words[0] for words in commands_shown(page, "make")}
    assert named <= set(targets())
