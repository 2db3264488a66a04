from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

from scripts.docs.part import ROOT

# Written in pieces, so that this file does not name what it forbids.
REGISTRIES = [
    ("py" + "pi", "org"),
    ("pythonhosted", "org"),
    ("npm" + "js", "org"),
    ("npm" + "js", "com"),
    ("yarnpkg", "com"),
    ("debian", "org"),
    ("ubuntu", "com"),
    ("crates", "io"),
]
REGISTRY = re.compile("|".join(rf"\b{name}\.{end}\b" for name, end in REGISTRIES))
MACHINE_PATH = re.compile(r"(?<![\w.~}-])/(?:" + "|".join(["home", "Users", "root", "work"]) + r")/\w")


def files() -> Iterator[Path]:
    """Every file of the repository: all that `.gitignore` does not name."""
    ignored = [line.rstrip("/") for line in (ROOT / ".gitignore").read_text(encoding="utf-8").split()]
    folders = [ROOT]
    while folders:
        for path in folders.pop().iterdir():
            if path.name == ".git" or any(fnmatch(path.name, pattern) for pattern in ignored):
                continue
            if path.is_dir():
                folders.append(path)
            else:
                yield path


def lines_with(pattern: re.Pattern[str]) -> Iterator[str]:
    for path in files():
        content = path.read_bytes()
        if b"\0" in content:
            continue
        for number, line in enumerate(content.decode("utf-8").splitlines(), start=1):
            if pattern.search(line):
                yield f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}"


def test_no_file_names_a_package_registry() -> None:
    assert list(lines_with(REGISTRY)) == []


def test_no_file_names_a_path_of_somebodys_machine() -> None:
    assert list(lines_with(MACHINE_PATH)) == []


def test_no_file_names_this_checkout() -> None:
    assert list(lines_with(re.compile(rf"(?<![\w.]){re.escape(str(ROOT))}/"))) == []


@pytest.mark.parametrize("start", ["see ", "#!", "'", "(", "=", ":"])
def test_a_path_of_somebodys_machine_is_recognised(start: str) -> None:
    assert MACHINE_PATH.search(f"{start}/{'home'}/ana/x")


@pytest.mark.parametrize("line", ["knowledge/facts/home/hazards.yaml", "~/work/x", "/usr/bin/chromium"])
def test_other_paths_are_left_alone(line: str) -> None:
    assert not MACHINE_PATH.search(line)
