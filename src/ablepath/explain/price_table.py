"""The ledger as a table for the terminal. Needs the extra `tables` (rich)."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from ablepath.explain.words import Words
from ablepath.model.money import dollars
from ablepath.model.price_answer import LedgerLine, PriceAnswer

MONEY = ("allowed", "to_deductible", "copay", "coinsurance", "not_covered", "balance_bill", "you_pay", "plan")
ALWAYS = ("allowed", "you_pay", "plan")
UNKNOWN = "?"
WIDTH = 140


def price_table(answer: PriceAnswer, words: Words, width: int = WIDTH) -> str:
    """Visit by visit, with the notes of each; columns that hold nothing are left out."""
    shown = [key for key in MONEY if key in ALWAYS or any(getattr(line, key) for line in answer.ledger)]
    has_members = len({line.member for line in answer.ledger}) > 1
    table = Table(title=words.say("price.table.title"), box=SIMPLE_HEAD, show_footer=True, pad_edge=False)
    for key in _before(has_members):
        table.add_column(words.say(f"price.table.{key}"))
    for key in shown:
        total = getattr(answer.totals, key)
        table.add_column(
            words.say(f"price.table.{key}"), footer=dollars(total), justify="right", no_wrap=True
        )
    table.add_column(words.say("price.table.left"), justify="right")
    table.add_column(words.say("price.table.notes"), ratio=1)
    for number, line in enumerate(answer.ledger, 1):
        table.add_row(*_row(number, line, shown, words, has_members=has_members))
    out = StringIO()
    Console(file=out, width=width, color_system=None).print(table)
    return "\n".join(row.rstrip() for row in out.getvalue().splitlines()) + "\n"


def _before(has_members: bool) -> tuple[str, ...]:
    return ("number", "day", "discipline", "member") if has_members else ("number", "day", "discipline")


def _row(
    number: int, line: LedgerLine, shown: list[str], words: Words, *, has_members: bool
) -> Iterator[str]:
    yield from (str(number), line.day.isoformat(), line.profession.value)
    if has_members:
        yield line.member
    for key in shown:
        amount = getattr(line, key)
        yield UNKNOWN if amount is None else dollars(amount)
    yield ", ".join(map(str, line.pools_left))
    yield " ".join(words.say(note.key, **note.values) for note in line.notes)
