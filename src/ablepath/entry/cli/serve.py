"""`ablepath serve`: the pages on this machine."""

from __future__ import annotations

import errno
import multiprocessing
import socket
import threading
import time
from urllib.error import URLError
from urllib.request import urlopen

import click

from ablepath.entry.cli import exits

THREADS = 8
EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The port to listen on."
)
def command(host: str, port: int) -> None:
    """
    Serve the pages until Ctrl-C.

    Answers stay in the folder ABLEPATH_DATA (or ./var) and are deleted after an hour without use.
    To serve under other names than this machine's, put a proxy with HTTPS in front and list the names
    in ABLEPATH_HOSTS.
    """
    try:
        from granian import Granian
        from granian.constants import Interfaces
        from granian.log import LogLevels

        from ablepath.entry.web.data import prepare
    except ModuleNotFoundError:
        exits.stop_for_extra("web", "Serving the pages")
    _stop_unless_free(host, port)
    prepare()
    # A fork would copy the thread below in the middle of whatever it does.
    multiprocessing.set_start_method("spawn")
    threading.Thread(target=_say_when_ready, args=(host, port), daemon=True).start()
    Granian(
        "ablepath.entry.web.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=THREADS,
        websockets=False,
        workers_kill_timeout=3,
        log_level=LogLevels.error,
    ).serve()


def _stop_unless_free(host: str, port: int) -> None:
    """End with one line when nobody can listen at this address."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
            return
        except OSError as error:
            taken = error.errno == errno.EADDRINUSE
            why = (
                "is in use already" if taken else f"cannot be used ({(error.strerror or str(error)).lower()})"
            )
    exits.stop(
        exits.BAD_INPUT, [f"{host}:{port} {why}. Try another port: ablepath serve --port {port % 65535 + 1}"]
    )


def _say_when_ready(host: str, port: int) -> None:
    """Print the address once the pages answer there."""
    asked = EVERYWHERE.get(host, host)
    asked = f"[{asked}]" if ":" in asked else asked
    while not _answers(f"http://{asked}:{port}/healthz"):
        time.sleep(0.05)
    print(f"Ablepath is ready: http://{asked}:{port}", flush=True)


def _answers(url: str) -> bool:
    try:
        with urlopen(url, timeout=2):
            return True
    except (URLError, OSError):
        return False
