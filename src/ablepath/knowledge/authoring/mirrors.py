"""Facts made from the facts of another family: `goals.walking` from `difficulties.walking`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from ablepath.knowledge.authoring.shapes import MirrorShape


def reflection(mirror: MirrorShape, fact: Mapping[str, Any]) -> dict[str, Any]:
    """The fact that `mirror` makes of `fact`, with the label of that one in its words."""
    plain: dict[str, Any] = {"answers": "yes_no"}
    for part in ("label", "question", "why"):
        words = cast(Mapping[str, str], getattr(mirror, part).model_dump())
        plain[part] = {
            language: sentence.replace("{label}", fact["label"][language])
            for language, sentence in words.items()
        }
    if mirror.may_change:
        plain["may_change"] = True
    return plain
