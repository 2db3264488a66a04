"""The episodes worked out by hand in `docs/explanation/money.md` are what the program answers."""

from __future__ import annotations

import json

import pytest

import ablepath
from ablepath.model.money import dollars
from scripts.docs.part import ROOT

PAGE = (ROOT / "docs" / "explanation" / "money.md").read_text(encoding="utf-8")


def rows(section: str) -> list[list[str]]:
    """The rows of the table of a section: day, therapy, how, what you pay, what the plan pays, left."""
    part = PAGE.partition(f"## {section}\n")[2].partition("\n## ")[0]
    cells = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in part.splitlines() if "|" in line
    ]
    return [row for row in cells if row[0].startswith("20")]


@pytest.mark.parametrize(
    ("section", "example"), [("A commercial plan", "price.json"), ("Medicare Part B", "price_medicare.json")]
)
def test_each_visit_by_hand_is_the_programs(section: str, example: str) -> None:
    answer = ablepath.price(json.loads((ROOT / "examples" / example).read_text(encoding="utf-8")))
    answered = [
        [line.day.isoformat(), line.profession, dollars(line.you_pay or 0), dollars(line.plan or 0),
         *map(str, line.pools_left)]
        for line in answer.ledger
    ]  # fmt: skip
    assert [[*row[:2], *row[3:]] for row in rows(section)] == answered
    totals = answer.totals
    assert f"you pay ${dollars(totals.you_pay)}" in PAGE
    assert f"pays ${dollars(totals.plan)}" in PAGE
