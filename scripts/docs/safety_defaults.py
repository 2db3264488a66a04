"""The warnings that ship for safety alone, because no source for them has been read yet."""

from __future__ import annotations

from ablepath.knowledge.bundle import knowledge
from ablepath.knowledge.contents import Rule, Warn


def text() -> str:
    """A list, one warning a line."""
    rules = [rule for rule in knowledge().rules.values() if rule.basis == "safety_default"]
    return "\n".join(map(_line, rules)) or "None: every warning rests on a source that was read."


def _line(rule: Rule) -> str:
    level = f", {rule.then.level.replace('_', ' ')}" if isinstance(rule.then, Warn) else ""
    return f"- `{rule.id}`{level}: {rule.says.en}"
