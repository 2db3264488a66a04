"""What an answer about money must say beside its numbers, before it is put into words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Note:
    """One thing to say: the key of a sentence of `knowledge/wording`, and what fills its places."""

    key: str
    values: Mapping[str, str] = field(default_factory=dict)

    def __hash__(self) -> int:
        """Equal notes are said once."""
        return hash((self.key, tuple(sorted(self.values.items()))))
