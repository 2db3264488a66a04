"""The command from nothing: a new process that reads one intake and prints the answer."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.clock import usual_seconds
from bench.crowd import Crowd
from bench.figure import Bar, Figure

TIMES = 15
INTAKE = {"age_years": 71, "conditions": ["stroke"], "difficulties": {"walking": "severe", "bathing": "mild"}}


def cold_start(_: Crowd) -> Iterator[Figure]:
    """`ablepath recommend FILE` as a whole process, and beside it a Python that does nothing."""
    how = "whole process"
    with TemporaryDirectory() as folder:
        file = Path(folder, "intake.json")
        file.write_text(json.dumps(INTAKE), encoding="utf-8")
        command = ["-m", "ablepath.entry.cli.main", "recommend", str(file)]
        yield Figure("cold start, recommend FILE", _seconds(command), "s", how, Bar(0.25))
    yield Figure("cold start, python -c pass", _seconds(["-c", "pass"]), "s", how)


def _seconds(arguments: Sequence[str]) -> float:
    command = [sys.executable, *arguments]
    subprocess.run(command, check=True, capture_output=True)  # compiles what is not compiled yet
    return usual_seconds(lambda: subprocess.run(command, check=True, capture_output=True), TIMES)
