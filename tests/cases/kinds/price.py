"""The price of an episode: input and answer are the contract."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import ablepath
from ablepath.records.price_answer import as_plain
from tests.cases.kinds.kind import Kind


def answered(given: Mapping[str, Any]) -> object:
    """The answer as JSON has it."""
    return as_plain(ablepath.price(given))


KIND = Kind(answered)
