"""
`python -m evaluation.mutations` moves every threshold and removes every rule, and lists what nobody notices.

With `--tests` each removal that the checks do not notice is also put to the tests, which takes an hour.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from ablepath.knowledge.bundle import knowledge
from ablepath.knowledge.contents import Knowledge
from ablepath.triage.judgement import Judge
from evaluation.mutations.answers import weight_of
from evaluation.mutations.mutant import Mutant
from evaluation.mutations.noticing import is_noticed, removal_is_noticed
from evaluation.mutations.telling import person_who_tells
from evaluation.mutations.testing import first_failures
from evaluation.mutations.thresholds import moved_thresholds
from evaluation.second_book import line


def main(arguments: Sequence[str]) -> int:
    """Print every survivor; survivors are work to do and not a failure."""
    parser = ArgumentParser("python -m evaluation.mutations", description="What do our checks not notice?")
    parser.add_argument("--tests", action="store_true", help="also run the tests without each rule")
    options = parser.parse_args(arguments)
    for said in _thresholds(knowledge()):
        print(said)
    print()
    gone = [rule for rule in knowledge().rules if not removal_is_noticed(knowledge(), rule)]
    for said in _removals(knowledge(), gone):
        print(said)
    if options.tests:
        print()
        for said in _tested(gone):
            print(said, flush=True)
    return 0


def _thresholds(held: Knowledge) -> Iterator[str]:
    mutants = [mutant for rule in held.rules.values() for mutant in moved_thresholds(rule, held)]
    survivors = [mutant for mutant in mutants if not is_noticed(mutant.after)]
    booked = [mutant for mutant in mutants if line(mutant.after, held) != line(mutant.before, held)]
    yield f"Thresholds moved by one: {len(mutants)}. The second book notices {len(booked)} of them."
    yield f"No example notices {len(survivors)} of them:"
    for mutant in survivors:
        yield f"  {mutant}"
        yield f"    {_example(mutant, held)}"


def _example(mutant: Mutant, held: Knowledge) -> str:
    person = person_who_tells(mutant, held)
    return person.as_example(held) if person else "nobody found who could tell; perhaps nobody can"


def _removals(held: Knowledge, gone: Sequence[str]) -> Iterator[str]:
    judge = Judge(held, date.today())
    yield f"Rules removed: {len(held.rules)}. The knowledge check does not notice {len(gone)} of them:"
    for rule in gone:
        weight = weight_of(rule, held, judge)
        yield f"  {rule}: another outcome for {weight.changed} of {weight.of} of its examples"


def _tested(gone: Sequence[str]) -> Iterator[str]:
    """Each removal put to the tests, and the sum."""
    survivors = 0
    with TemporaryDirectory() as folder:
        for rule, test in first_failures(gone, Path(folder) / "copy"):
            survivors += test is None
            yield f"  {rule}: {test or 'no test notices'}"
    yield f"Of {len(gone)} removals the tests do not notice {survivors}."


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
