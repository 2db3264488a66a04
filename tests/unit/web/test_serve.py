"""`ablepath serve`, where it cannot serve. The journeys run it for real."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator

import pytest
from click.testing import CliRunner

from ablepath.entry.cli.serve import command


@pytest.fixture
def taken() -> Iterator[int]:
    """A port somebody else listens on."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_port_that_is_taken_is_said_in_one_line(taken: int, capfd: pytest.CaptureFixture[str]) -> None:
    ended = CliRunner().invoke(command, ["--port", str(taken)])
    assert ended.exit_code == 2
    assert (ended.output + capfd.readouterr().err).splitlines() == [
        f"127.0.0.1:{taken} is in use already. Try another port: ablepath serve --port {taken + 1}"
    ]


def test_an_address_of_another_machine_is_said_in_one_line() -> None:
    ended = CliRunner().invoke(command, ["--host", "203.0.113.1", "--port", "8000"])
    assert ended.exit_code == 2
    assert len(ended.output.splitlines()) == 1
    assert ended.output.startswith("203.0.113.1:8000 cannot be used")


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "granian", None)
    ended = CliRunner().invoke(command, [])
    assert ended.exit_code == 4
    assert ended.output == "Serving the pages needs an extra. Install it with: pip install 'ablepath[web]'\n"


@pytest.mark.parametrize("port", ["0", "70000", "http"])
def test_a_port_that_cannot_be_is_refused(port: str) -> None:
    assert CliRunner().invoke(command, ["--port", port]).exit_code == 2
