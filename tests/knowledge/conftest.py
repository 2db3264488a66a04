from __future__ import annotations

from pathlib import Path

import pytest

from tests.knowledge.trees import small_tree


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small sound tree of knowledge files, to be broken."""
    return small_tree(tmp_path / "knowledge")
