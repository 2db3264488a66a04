"""The person who would tell a changed rule from the right one: an example that is still to be written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ablepath.criteria import Truth, facts_read
from ablepath.engines.variations import truth_of
from ablepath.knowledge.contents import Fact, Knowledge, ScaleKind
from ablepath.model.intake import Answer, Facts
from evaluation.mutations.mutant import Mutant

VERDICTS = {True: "met", False: "not_met", None: "unknown"}


@dataclass(frozen=True, slots=True)
class Person:
    """Facts on which the right rule comes to `verdict` and the changed one to something else."""

    facts: Facts
    verdict: Truth

    def as_example(self, knowledge: Knowledge) -> str:
        """The person as the `given` and `expect` of an example in a rule file."""
        given = ", ".join(
            f"{path}: {_written(knowledge.facts[path], answer)}" for path, answer in self.facts.items()
        )
        return f"given: {{{given}}}, expect: {VERDICTS[self.verdict]}"


def person_who_tells(mutant: Mutant, knowledge: Knowledge) -> Person | None:
    """
    Somebody near an example of the rule for whom the change makes a difference, if one is found.

    A clear verdict is preferred to an unknown one, few facts to many. None: perhaps nobody can tell.
    """
    right, changed = truth_of(mutant.before.when), truth_of(mutant.after.when)
    for people in (_people_near, _people_further_off):
        telling = [
            Person(facts, right(facts))
            for facts in people(mutant, knowledge)
            if right(facts) is not changed(facts)
        ]
        if telling:
            return min(telling, key=lambda person: (person.verdict is None, len(person.facts)))
    return None


def _people_near(mutant: Mutant, knowledge: Knowledge) -> Iterator[Facts]:
    """Each example with an answer on the line, as it is and with one or two of its other answers left out."""
    for example in mutant.before.examples:
        for path in mutant.facts:
            for answer in _answers(mutant, knowledge.facts[path]):
                changed = {**example.given, path: answer}
                yield changed
                for one in example.given:
                    yield {key: value for key, value in changed.items() if key != one or key == path}
                yield {key: value for key, value in changed.items() if key not in mutant.facts or key == path}


def _people_further_off(mutant: Mutant, knowledge: Knowledge) -> Iterator[Facts]:
    """The same with one more answer to anything else that the rule reads."""
    read = dict.fromkeys(facts_read(mutant.before.when))
    for facts in _people_near(mutant, knowledge):
        for path in read:
            if path not in mutant.facts:
                for answer in knowledge.facts[path].answers():
                    yield {**facts, path: answer}


def _answers(mutant: Mutant, fact: Fact) -> tuple[Answer, ...]:
    if fact.scale.kind is ScaleKind.ordered:
        return fact.answers()
    old, new = (float(side.split()[-1]) for side in mutant.change.split(" -> "))
    tried = (old, new) if fact.scale.whole else (old, new, (old + new) / 2)
    return tuple(int(answer) if answer == int(answer) else answer for answer in tried)


def _written(fact: Fact, answer: Answer) -> str:
    written = fact.scale.written(answer)
    return str(written).lower() if isinstance(written, bool) else str(written)
