"""A built file of knowledge as text: sections of entries, one entry a line, so that a change is a line."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any


def sections_as_text(names: Iterable[str], content: Mapping[str, Mapping[str, Any]]) -> str:
    """The named sections of `content`, without the braces around all of them."""
    return ",\n".join(_section(name, content[name]) for name in names)


def with_version(body: str, release: str = "") -> str:
    """The whole file: `body` after its version, which is `release` and a hash of the body."""
    digest = hashlib.sha256(body.encode()).hexdigest()[:10]
    return f'{{"version": "{release}{digest}",\n{body}\n}}\n'


def _section(name: str, entries: Mapping[str, Any]) -> str:
    lines = (
        f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False, separators=(',', ':'))}"
        for key, value in entries.items()
    )
    return f"{json.dumps(name)}: {{\n" + ",\n".join(lines) + "\n}"
