"""A real server and a real browser, for each file of journeys."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.journeys.traveller import Traveller

ARGUMENTS = [
    "--no-sandbox",
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of `ablepath serve`, running with a data folder of its own; stopped as Ctrl-C would."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = {**os.environ, "ABLEPATH_DATA": str(tmp_path_factory.mktemp("data"))}
    environment.pop("ABLEPATH_HOSTS", None)
    with subprocess.Popen(
        [str(Path(sys.executable).with_name("ablepath")), "serve", "--port", str(port)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdout
        line = server.stdout.readline()
        try:
            assert line == f"Ablepath is ready: http://127.0.0.1:{port}\n", (
                server.stderr and server.stderr.read()
            )
            yield f"http://127.0.0.1:{port}"
        finally:
            server.send_signal(2)
            rest, complaints = server.communicate(timeout=20)
    assert (rest, complaints, server.returncode) == ("", "", 0)


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    """
    Playwright itself.

    A fixture of its own, for this file only: while it runs, an event loop does, and Django would
    refuse to touch its database in the same thread.
    """
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The Chromium of this machine. Playwright's own is never downloaded."""
    path = shutil.which(os.environ.get("CHROMIUM") or "/usr/bin/chromium")
    if path is None:
        message = "no Chromium: install one, or name it in CHROMIUM"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    running = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
    yield running
    running.close()


@pytest.fixture(params=[(1280, True), (320, False)], ids=["wide screen", "small phone without any script"])
def traveller(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Traveller]:
    """Somebody at the first page. Afterwards: no complaint, no other host asked, no page too wide."""
    width, scripts = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 844}, locale="en-US", java_script_enabled=scripts
    )
    journey = Traveller(context.new_page(), site)
    yield journey
    context.close()
    assert journey.complaints == []
    assert journey.strangers == []
    assert journey.widest <= width
