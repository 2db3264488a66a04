"""The pages under test, with a database of their own in a folder that goes away."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.unit.web.visitor import Visitor

# Set while tests are collected, because the settings are read when the first page module is imported.
FOLDER = TemporaryDirectory(prefix="ablepath-web-")
os.environ["ABLEPATH_DATA"] = FOLDER.name
os.environ["DJANGO_SETTINGS_MODULE"] = "ablepath.entry.web.settings"
for name in ("ABLEPATH_HOSTS", "ABLEPATH_SECRET_KEY"):
    os.environ.pop(name, None)


@pytest.fixture(scope="session", autouse=True)
def data_folder() -> Iterator[Path]:
    """Django, ready to answer; the folder in which it keeps its data."""
    from ablepath.entry.web.data import prepare

    umask = os.umask(0o022)
    try:
        prepare()
    finally:
        os.umask(umask)
    yield Path(FOLDER.name)
    from django.db import connections

    connections.close_all()
    FOLDER.cleanup()


@pytest.fixture
def visitor() -> Visitor:
    """Somebody who has pressed "start"."""
    return Visitor().start()
