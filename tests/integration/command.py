"""The `ablepath` command as people run it: a process of its own."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

PROGRAM = Path(sys.executable).with_name("ablepath")


@dataclass(frozen=True, slots=True)
class Ended:
    """How the command ended, and what it printed."""

    code: int
    out: str
    err: str


def ablepath(*arguments: str | Path, brought: str | bytes = "", cwd: Path | None = None) -> Ended:
    """Run the command with `brought` on standard input."""
    held = brought.encode() if isinstance(brought, str) else brought
    return ended([PROGRAM, *arguments], brought=held, cwd=cwd)


def ended(
    command: list[str | Path],
    *,
    brought: bytes = b"",
    cwd: Path | None = None,
    env: dict[str, str] | None = None,
) -> Ended:
    """Run any command to its end, which must not be a traceback."""
    ran = subprocess.run(command, input=brought, capture_output=True, cwd=cwd, env=env, check=False)
    found = Ended(ran.returncode, ran.stdout.decode(), ran.stderr.decode())
    assert "Traceback" not in found.err, found.err
    return found
