"""What no rule reads, with the reasons, from the built bundle."""

from __future__ import annotations

from collections.abc import Iterator

from ablepath.knowledge.bundle import knowledge

HEAD = """# What is not modelled

For clinicians and for whoever wonders why an answer did not use something. Every activity, symptom, warning
and diagnosis is read by at least one rule ([What Ablepath knows](knowledge.md)) or stands here with the
reason. `ablepath knowledge check` refuses one that is in neither place, or in both.
"""


def text() -> str:
    """The page."""
    return "\n".join([HEAD, *_table()])


def _table() -> Iterator[str]:
    known = knowledge()
    yield "| id | in words | why no rule reads it |"
    yield "|---|---|---|"
    for path, reason in known.not_modelled.items():
        yield f"| `{path}` | {known.facts[path].label.en} | {reason.en} |"
