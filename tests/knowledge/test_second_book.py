"""
What every rule concludes, kept a second time.

A rule that is lost, or that points to another profession than it did, changes what people are told and
nothing else notices. So each change of a conclusion is made twice: in the rule, and in
`second_book.txt`.
"""

from __future__ import annotations

from pathlib import Path

from ablepath.knowledge.bundle import knowledge
from ablepath.knowledge.contents import (
    Conclusion,
    FitPlace,
    Indicate,
    NoTherapyNow,
    OtherHelp,
    ShareTerritory,
    StartSoon,
    Warn,
)

BOOK = Path(__file__).with_name("second_book.txt")


def concluded(then: Conclusion) -> str:
    match then:
        case Warn():
            return f"{then.level} {then.act} {then.meanwhile}"
        case Indicate():
            return f"{then.discipline} {then.strength.name}"
        case ShareTerritory():
            return "EITHER"
        case NoTherapyNow():
            return "NEITHER settled" if then.settles else "NEITHER"
        case StartSoon():
            return f"start within {then.days} days"
        case FitPlace():
            return f"place: {then.place}"
        case OtherHelp():
            return f"other help: {then.who.en}"


def test_every_rule_is_there_and_concludes_what_the_second_book_says() -> None:
    booked = dict(line.split("  ", 1) for line in BOOK.read_text(encoding="utf-8").splitlines())
    assert {key: concluded(rule.then) for key, rule in knowledge().rules.items()} == booked
