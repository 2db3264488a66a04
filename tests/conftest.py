"""
Two ways to run what is random: the same cases each time, or, in `make test-long`, many new ones.

`pytest -m long` runs the generative tests at length and at random, besides the tests marked long.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("same", derandomize=True, database=None, deadline=None)
settings.register_profile(
    "long",
    derandomize=False,
    database=None,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)


def pytest_configure(config: pytest.Config) -> None:
    os.environ["ABLEPATH_DATA"] = str(Path(__file__).with_name("no_user_data"))  # nobody's imports count here
    settings.load_profile("long" if config.option.markexpr == "long" else "same")
