from __future__ import annotations

import pytest

from tests.spec.engines import ENGINES, Engine


@pytest.fixture(params=ENGINES, ids=lambda engine: engine.name)
def engine(request: pytest.FixtureRequest) -> Engine:
    """Every test of this folder runs on every engine."""
    found: Engine = request.param
    return found
