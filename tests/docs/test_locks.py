from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.docs.part import ROOT

LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
PINNED = re.compile(r"^([a-z0-9._-]+)==(\S+)", re.MULTILINE)


def pins(lock: Path) -> dict[str, str]:
    return dict(PINNED.findall(lock.read_text(encoding="utf-8")))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_locked_package_is_pinned_and_hashed(lock: Path) -> None:
    entries = re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8"))
    unpinned = [entry for entry in entries if not entry.startswith("#") and not PINNED.match(entry)]
    unhashed = [entry for entry in entries if PINNED.match(entry) and "--hash=sha256:" not in entry]
    assert (unpinned, unhashed) == ([], [])


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_names_no_address(lock: Path) -> None:
    assert "://" not in lock.read_text(encoding="utf-8")


def test_what_runs_is_what_was_tested() -> None:
    requirements = ROOT / "requirements"
    assert pins(requirements / "run.txt").items() <= pins(requirements / "dev.txt").items()
