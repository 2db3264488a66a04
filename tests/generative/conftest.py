from __future__ import annotations

import pytest


def pytest_itemcollected(item: pytest.Item) -> None:
    """What is random runs in `make test-long` too: longer, and other cases each time."""
    if item.config.option.markexpr == "long":
        item.add_marker("long")
