"""Whether a test fails when a rule is gone, in a copy of the tree."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from ablepath.knowledge.bundle import PATH, as_text

ROOT = Path(__file__).resolve().parents[2]
LEFT_OUT = shutil.ignore_patterns(".*", "__pycache__", "var", "*.sqlite3")
TESTS = ("tests/unit", "tests/docs/test_docstrings.py", "tests/integration")
"""Tests that look at what ships. Those of generated pages would only say that a page is stale."""
AT_ONCE = 16
"""Rules removed together at first: where no test notices, none of them is noticed."""
FAILED = re.compile(r"^(?:FAILED|ERROR) (\S.*?)(?: - .*)?$", re.MULTILINE)


def first_failures(rules: Sequence[str], copy: Path) -> Iterator[tuple[str, str | None]]:
    """
    Each rule with a test that fails without it, None when there is none.

    `copy` is a folder that does not exist yet, for the copy of the tree. Tests that fail with every rule
    in place are left out.
    """
    shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
    broken = FAILED.findall(_run(copy, ["--continue-on-collection-errors"]))
    left_out = [argument for test in broken for argument in ("--deselect", test)]
    for start in range(0, len(rules), AT_ONCE):
        yield from _split(copy, rules[start : start + AT_ONCE], left_out)


def _split(copy: Path, rules: Sequence[str], left_out: Sequence[str]) -> Iterator[tuple[str, str | None]]:
    """The rules removed together; where a test notices, by halves until it is known which rule it was."""
    failed = FAILED.search(_without(copy, rules, left_out))
    if failed is None or len(rules) == 1:
        yield from ((rule, failed and failed[1]) for rule in rules)
        return
    middle = len(rules) // 2
    yield from _split(copy, rules[:middle], left_out)
    yield from _split(copy, rules[middle:], left_out)


def _without(copy: Path, rules: Sequence[str], left_out: Sequence[str]) -> str:
    """What pytest prints when the files of `rules` are gone and the bundle was built anew."""
    bundle = copy / PATH.relative_to(ROOT)
    built = bundle.read_text(encoding="utf-8")
    content = json.loads(built)
    written = {}
    for rule in rules:
        file = copy / "knowledge" / f"{rule.replace('.', '/')}.yaml"
        written[file] = file.read_text(encoding="utf-8")
        del content["rules"][rule]
    try:
        bundle.write_text(as_text(content["version"].partition("+")[0], content), encoding="utf-8")
        for file in written:
            file.unlink()
        return _run(copy, ["--exitfirst", *left_out])
    finally:
        bundle.write_text(built, encoding="utf-8")
        for file, text in written.items():
            file.write_text(text, encoding="utf-8")


def _run(copy: Path, arguments: Sequence[str]) -> str:
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments, *TESTS],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy / "src")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return ran.stdout
