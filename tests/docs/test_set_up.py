"""The scripts behind `make`, on machines made up of a folder of programs."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from scripts.docs.part import ROOT

BROKEN = "exit 127"
THIS_PYTHON = f'exec "{sys.executable}" "$@"'
WITHOUT_VENV = '[ "$1" = -c ] && echo "$0"'  # suits, as itself, and can do nothing else


@dataclass(frozen=True)
class Machine:
    """A checkout of the scripts, and a PATH that holds only what is put there."""

    root: Path

    def has(self, program: str, script: str) -> None:
        file = self.root / program
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        file.chmod(0o755)

    def run(self, script: str, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
        env = {"PATH": str(self.root / "bin"), "HOME": str(self.root), **settings}
        command = ["/bin/sh", f"scripts/{script}", *arguments]
        return subprocess.run(command, cwd=self.root, env=env, capture_output=True, text=True, check=False)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    shutil.copytree(ROOT / "scripts", tmp_path / "scripts")
    (tmp_path / "bin").mkdir()
    for program in ("dirname", "rm"):
        found = shutil.which(program)
        assert found
        (tmp_path / "bin" / program).symlink_to(found)
    return Machine(tmp_path)


def test_a_python_that_does_not_run_is_passed_over(machine: Machine) -> None:
    machine.has("bin/python3", BROKEN)
    machine.has("bin/python3.12", THIS_PYTHON)
    assert machine.run("find-python.sh").stdout.strip() == base_executable()


def test_a_python_of_a_version_manager_is_found(machine: Machine) -> None:
    machine.has(".pyenv/versions/3.11.9/bin/python", THIS_PYTHON)
    assert machine.run("find-python.sh").stdout.strip() == base_executable()


def test_a_certain_version_is_found_under_any_name(machine: Machine) -> None:
    machine.has("bin/python3", THIS_PYTHON)
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert machine.run("find-python.sh", version).stdout.strip() == base_executable()


def test_a_version_that_is_not_here_is_no_error_to_read(machine: Machine) -> None:
    machine.has("bin/python3", THIS_PYTHON)
    ran = machine.run("find-python.sh", "3.99")
    assert (ran.returncode, ran.stdout, ran.stderr) == (1, "", "")


def test_without_a_python_one_line_says_what_to_install(machine: Machine) -> None:
    ran = machine.run("find-python.sh")
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.splitlines() == [
        "Ablepath needs Python 3.11 or newer. Install it, or say where it is: make PYTHON=/path/to/python"
    ]


def test_a_wrong_choice_of_python_is_named(machine: Machine) -> None:
    machine.has("bin/python3", THIS_PYTHON)
    ran = machine.run("find-python.sh", PYTHON="python2")
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.startswith("PYTHON=python2 does not run or is older than 3.11.")


def test_the_uv_on_the_path_is_used_and_fetches_no_python(machine: Machine) -> None:
    machine.has("bin/uv", 'echo "$@" $UV_PYTHON_DOWNLOADS')
    assert machine.run("uv.sh", "pip", "list").stdout == "pip list never\n"


def test_our_own_uv_is_used_when_the_one_on_the_path_does_not_run(machine: Machine) -> None:
    machine.has("bin/uv", BROKEN)
    machine.has(".venv-uv/bin/uv", "echo own")
    assert machine.run("uv.sh", "--version").stdout == "own\n"


def test_where_uv_cannot_be_had_one_line_says_what_to_install(machine: Machine) -> None:
    machine.has("bin/python3", WITHOUT_VENV)
    machine.has("bin/id", "echo 1000")
    ran = machine.run("uv.sh", "--version")
    assert (ran.returncode, ran.stdout, len(ran.stderr.splitlines())) == (1, "", 1)
    assert "apt-get install python3-venv" in ran.stderr


def test_root_installs_the_missing_venv_module_and_tries_again(machine: Machine) -> None:
    machine.has("bin/python3", WITHOUT_VENV)
    machine.has("bin/id", "echo 0")
    machine.has("bin/apt-get", 'echo "$*" >> asked')
    machine.run("uv.sh", "--version")
    asked = (machine.root / "asked").read_text(encoding="utf-8").splitlines()
    assert asked == ["update -qq", "install -y -qq python3-venv"]


def test_without_chromium_and_without_root_it_is_said_how_to_get_it(machine: Machine) -> None:
    machine.has("bin/id", "echo 1000")
    ran = machine.run("chromium.sh")
    assert (ran.stdout, len(ran.stderr.splitlines())) == ("", 1)
    assert "apt-get install chromium" in ran.stderr


def test_the_chromium_that_was_named_comes_first(machine: Machine) -> None:
    machine.has("bin/chromium", "exit 0")
    machine.has("bin/mine", "exit 0")
    assert machine.run("chromium.sh", CHROMIUM="mine").stdout.strip() == str(machine.root / "bin" / "mine")


def base_executable() -> str:
    return str(getattr(sys, "_base_executable", sys.executable))
