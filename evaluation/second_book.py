"""
What every rule concludes and where it draws its lines, in one line a rule: the second book.

A rule that is lost, that points elsewhere than it did, or whose line was moved changes what people are told,
and no example need notice. So each such change is made twice: in the rule, and in the book that a test holds
it to. `python -m evaluation.second_book > tests/knowledge/second_book.txt` writes the book anew, and the
difference is for a reviewer to read.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ablepath.criteria import Compare, Criterion, Operator, comparisons_in
from ablepath.knowledge.bundle import knowledge
from ablepath.knowledge.contents import (
    Conclusion,
    FitPlace,
    Indicate,
    Knowledge,
    NoTherapyNow,
    OtherHelp,
    Rule,
    ShareTerritory,
    StartSoon,
    Warn,
)

PATH = Path(__file__).resolve().parents[1] / "tests" / "knowledge" / "second_book.txt"
SIZES = (Operator.at_least, Operator.at_most, Operator.more_than, Operator.less_than)


def kept() -> list[str]:
    """The book as it stands in the file, which a test holds to `book`."""
    return PATH.read_text(encoding="utf-8").splitlines()


def book(held: Knowledge) -> Iterator[str]:
    """Every line, in the order of the rules."""
    return (line(rule, held) for rule in held.rules.values())


def line(rule: Rule, held: Knowledge) -> str:
    """`triage.physical.walking  PT strong  difficulties.walking at_least moderate`."""
    return "  ".join((rule.id, concluded(rule.then), *drawn(rule.when, held)))


def concluded(then: Conclusion) -> str:
    """A conclusion in a few words."""
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


def drawn(when: Criterion, held: Knowledge) -> Iterator[str]:
    """The lines that `when` draws, each with its fact and how many more, in the order of the rule."""
    by_line: dict[str, list[str]] = {}
    for one in comparisons_in(when):
        if one.operator in SIZES:
            by_line.setdefault(f"{one.operator} {_written(one, held)}", []).append(one.fact)
    for said, facts in by_line.items():
        more = f" and {len(facts) - 1} more" if len(facts) > 1 else ""
        yield f"{facts[0]}{more} {said}"


def _written(compared: Compare, held: Knowledge) -> str:
    assert not isinstance(compared.value, tuple)
    return str(held.facts[compared.fact].scale.written(compared.value))


if __name__ == "__main__":
    print("\n".join(book(knowledge())))
