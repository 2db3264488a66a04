"""Reading what a command is given, without a trace when it cannot be read."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NoReturn

from ablepath.entry.cli import exits

LONGEST_CHARACTER = 4
"""Bytes in UTF-8."""


def read_text(file: Path, *, most: int) -> str:
    """
    The text in `file`, or in standard input for `-`.

    Reads little more than `most` characters, so that the caller can refuse what is too large without
    holding all of it. Ends the program with a sentence when there is no such file or no text in it.
    """
    held = _read_bytes(file, (most + 1) * LONGEST_CHARACTER)
    try:
        return held.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if len(held) > most and error.end == len(held):  # cut off in the middle of a character
            return held[: error.start].decode("utf-8-sig")
        exits.stop(exits.BAD_INPUT, [f"{file}: is not UTF-8 text (byte {error.start})"])


def lines_of(file: Path) -> Iterator[str]:
    """
    The lines of `file`, or of standard input for `-`, as they come.

    Bytes that are not UTF-8 pass as lone surrogates, so that one bad line does not stop the others.
    """
    try:
        if str(file) == "-":
            yield from _decoded(sys.stdin.buffer)
        else:
            with file.open("rb") as stream:
                yield from _decoded(stream)
    except OSError as error:
        _stop_unreadable(file, error)


def _decoded(stream: BinaryIO) -> Iterator[str]:
    for line in stream:
        yield line.decode("utf-8", errors="surrogateescape").removeprefix("\ufeff")


def _read_bytes(file: Path, most: int) -> bytes:
    try:
        if str(file) == "-":
            return sys.stdin.buffer.read(most)
        with file.open("rb") as stream:
            return stream.read(most)
    except OSError as error:
        _stop_unreadable(file, error)


def _stop_unreadable(file: Path, error: OSError) -> NoReturn:
    exits.stop(exits.BAD_INPUT, [f"{file}: cannot be read: {(error.strerror or str(error)).lower()}"])
