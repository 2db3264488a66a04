"""The README's example: a command, and what it really prints."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

from scripts.docs.part import ROOT

COMMAND = ".venv/bin/ablepath recommend examples/stroke.json"


def text() -> str:
    """The command and its output, as a reader sees them in a terminal."""
    return f"```console\n$ {COMMAND}\n{output_of(COMMAND)}```"


def output_of(command: str) -> str:
    """What `command` prints in a terminal 80 wide, run by the interpreter in use now."""
    program, *arguments = shlex.split(command)
    here = Path(sys.executable).with_name(Path(program).name)
    ran = subprocess.run(
        [here, *arguments],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "80"},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return ran.stdout
