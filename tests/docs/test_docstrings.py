from __future__ import annotations

import doctest
from importlib import import_module
from pathlib import Path

import pytest

from scripts.docs.part import ROOT

FOLDERS = [ROOT / "src", ROOT]
FILES = [*(ROOT / "src").rglob("*.py"), *(ROOT / "scripts").rglob("*.py")]


def modules_with_examples() -> list[str]:
    shown = [file for file in FILES if ">>> " in file.read_text(encoding="utf-8")]
    return sorted(map(module_name, shown))


def module_name(file: Path) -> str:
    folder = next(folder for folder in FOLDERS if file.is_relative_to(folder))
    return ".".join(file.relative_to(folder).with_suffix("").parts).removesuffix(".__init__")


@pytest.mark.parametrize("name", modules_with_examples())
def test_the_examples_in_docstrings_are_true(name: str) -> None:
    tried = doctest.testmod(import_module(name))
    assert tried.attempted
    assert not tried.failed
