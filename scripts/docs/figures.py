"""Every figure with its values and sources, and every payment rule, from what was built."""

from __future__ import annotations

from collections.abc import Iterator

from ablepath.figures import Figure, Value
from ablepath.knowledge.figures import figures, payment_rules

HEAD = """# Figures and payment rules

For benefit staff, and for whoever wants to check an amount. A figure is an amount or limit that somebody
else sets; each value stands with the place it was read in. **V**: read in the source of the number. **V2**:
read on another page; check it before you rely on it. Nothing is guessed beyond "known until"
([how to correct a figure](../../knowledge/README.md)).
"""


def text() -> str:
    """The page."""
    return "\n".join([HEAD, "## Figures", "", *_figures(), "", "## Payment rules", "", *_rules(), ""])


def _figures() -> Iterator[str]:
    yield "| figure | from | value | source | trust |"
    yield "|---|---|---|---|---|"
    for figure in figures().by_id.values():
        known = f"In {figure.unit}, known until {figure.known_until}."
        yield f"| `{figure.id}`: {figure.says.en} {known} | | | | |"
        yield from (_value(figure, value) for value in figure.values)


def _value(figure: Figure, value: Value) -> str:
    amount = ", ".join(f"{part} {one}".strip() for part, one in value.parts.items())
    source = value.source
    name = f"[{source.title}]({source.url})" if source.url else source.title
    until = "" if figure.end_of(value) == figure.known_until else f" to {figure.end_of(value)}"
    return f"| | {value.since}{until} | {amount} | {name}, {value.at} | {value.trust} |"


def _rules() -> Iterator[str]:
    yield "| rule | says | read in |"
    yield "|---|---|---|"
    for rule in payment_rules().values():
        read = "; ".join(f"{cited.source.title}, {cited.at} ({cited.trust})" for cited in rule.rests_on)
        yield f"| `{rule.id}` | {rule.says.en} | {read} |"
