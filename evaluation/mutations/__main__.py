"""
`python -m evaluation.mutations` changes every threshold, removes every rule, and lists what nobody notices.

With `triage.physical` it does so with the rules whose id begins so. With `--tests` each removal that the
knowledge check does not notice is also put to the tests, which takes an hour; the rest takes half a minute.
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
from evaluation.mutations.noticing import is_booked, is_noticed, removal_is_booked, removal_is_noticed
from evaluation.mutations.telling import person_who_tells
from evaluation.mutations.testing import first_failures
from evaluation.mutations.thresholds import moved_thresholds, turned_thresholds
from evaluation.second_book import book, kept


def main(arguments: Sequence[str]) -> int:
    """Print every survivor; survivors are work to do and not a failure."""
    parser = ArgumentParser("python -m evaluation.mutations", description="What do our checks not notice?")
    parser.add_argument("rules", nargs="*", help="only rules whose id begins so, such as triage.physical")
    parser.add_argument("--tests", action="store_true", help="also run the tests without each rule")
    options = parser.parse_args(arguments)
    rules = [rule for rule in knowledge().rules if rule.startswith(tuple(options.rules) or "")]
    if not rules:
        parser.error(f"no rule begins with {' or '.join(options.rules)}; see `ablepath knowledge list rules`")
    if list(book(knowledge())) != kept():
        parser.error(
            "the second book is stale, so it proves nothing; see CONTRIBUTING.md for how to write it"
        )
    for said in _thresholds(knowledge(), rules):
        print(said)
    print()
    gone = [rule for rule in rules if not removal_is_noticed(knowledge(), rule)]
    for said in _removals(knowledge(), rules, gone):
        print(said)
    if options.tests:
        print()
        for said in _tested(gone):
            print(said, flush=True)
    return 0


def _thresholds(held: Knowledge, rules: Sequence[str]) -> Iterator[str]:
    written, right = frozenset(kept()), [held.rules[rule] for rule in rules]
    for what, made in (
        ("moved by one", [mutant for rule in right for mutant in moved_thresholds(rule, held)]),
        ("turned round", [mutant for rule in right for mutant in turned_thresholds(rule, held)]),
    ):
        unseen = [mutant for mutant in made if not is_noticed(mutant.after)]
        unbooked = [mutant for mutant in made if not is_booked(mutant.after, held, written)]
        nobody = [mutant for mutant in unseen if mutant in unbooked]
        yield f"Thresholds {what}: {len(made)}. Nothing notices {len(nobody)} of them."
        yield f"The second book does not notice {len(unbooked)}; no example notices {len(unseen)}:"
        for mutant in unseen:
            yield f"  {mutant}{' (nor the second book)' if mutant in unbooked else ''}"
            yield f"    {_example(mutant, held)}"


def _example(mutant: Mutant, held: Knowledge) -> str:
    person = person_who_tells(mutant, held)
    return person.as_example(held) if person else "nobody found who could tell; perhaps nobody can"


def _removals(held: Knowledge, rules: Sequence[str], gone: Sequence[str]) -> Iterator[str]:
    judge, written = Judge(held, date.today()), kept()
    unbooked = [rule for rule in rules if not removal_is_booked(held, rule, written)]
    yield f"Rules removed: {len(rules)}. The second book does not notice {len(unbooked)} of them."
    yield f"The knowledge check does not notice {len(gone)}:"
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
