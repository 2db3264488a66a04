"""`python -m scripts.reading` names every text of the knowledge that asks too much of a reader, and fails."""

from __future__ import annotations

import sys

from ablepath.knowledge.bundle import knowledge
from scripts.reading.gate import HIGHEST_GRADE, LOWEST_EASE, read_allowed, too_hard
from scripts.reading.sentences import said_of_access, said_of_money


def main() -> int:
    """Check all texts; say what to reword, and what no longer needs to be allowed."""
    allowed = read_allowed()
    found = list(too_hard(knowledge(), allowed, [*said_of_access(), *said_of_money()]))
    hard = [text for text in found if text.place not in allowed.places]
    needless = sorted(allowed.places - {text.place for text in found})
    for text in hard:
        print(text, file=sys.stderr)
    for place in needless:
        print(f"{place}: is easy enough now; take it out of scripts/reading/allowed.yaml", file=sys.stderr)
    if hard:
        print(
            f"{len(hard)} texts are too hard. Reword them: shorter sentences, shorter words "
            f"(English up to grade {HIGHEST_GRADE}, Spanish from ease {LOWEST_EASE}).",
            file=sys.stderr,
        )
    return 1 if hard or needless else 0


if __name__ == "__main__":
    sys.exit(main())
