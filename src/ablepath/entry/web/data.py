"""Where the pages keep what they must keep: a secret key and the sessions, in one folder only we can read."""

from __future__ import annotations

import logging
import os
import secrets
import threading
import time
from pathlib import Path

KEY_FILE = "secret-key"
SECONDS_BETWEEN_CLEANINGS = 60


def folder() -> Path:
    """The folder for data: `ABLEPATH_DATA`, or `var` where the program was started."""
    return Path(os.environ.get("ABLEPATH_DATA") or "var").absolute()


def secret_key() -> str:
    """
    The key that signs sessions: from the environment, or from the data folder.

    Before `prepare` has run it is a new one that lasts as long as the process: reading the settings
    (a type checker does) must not write anything.
    """
    if given := os.environ.get("ABLEPATH_SECRET_KEY"):
        return given
    try:
        return (folder() / KEY_FILE).read_text(encoding="ascii")
    except FileNotFoundError:
        return secrets.token_urlsafe(48)


def prepare() -> None:
    """Make the folder and the key, bring the database up to date, and throw away expired answers."""
    os.umask(0o077)
    folder().mkdir(parents=True, exist_ok=True)
    if not os.environ.get("ABLEPATH_SECRET_KEY"):
        _keep_new_key()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ablepath.entry.web.settings")
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    forget_expired()


def forget_expired() -> None:
    """Delete the answers of everybody who has been away for too long."""
    from django.contrib.sessions.backends.db import SessionStore

    SessionStore.clear_expired()


def keep_forgetting() -> None:
    """Do so from now on, beside everything else, for as long as the process lives."""
    threading.Thread(target=_forget_again_and_again, daemon=True).start()


def _forget_again_and_again() -> None:
    from django.db import DatabaseError, connection

    while True:
        time.sleep(SECONDS_BETWEEN_CLEANINGS)
        try:
            forget_expired()
        except DatabaseError:
            logging.getLogger(__name__).exception("expired answers could not be deleted; trying again")
        finally:
            connection.close()


def _keep_new_key() -> None:
    """Write a new key that only its owner may read; one that is already there stays."""
    try:
        file = os.open(folder() / KEY_FILE, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return
    with os.fdopen(file, "w", encoding="ascii") as stream:
        stream.write(secrets.token_urlsafe(48))
