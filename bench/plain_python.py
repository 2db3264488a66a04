"""
The rules as the plain Python somebody would write by hand: one function over one dict, in a loop.

The source is generated from the rules and compiled once. Facts are fetched into local variables, since
most are read by several rules, and `and` and `or` stop early. Two versions: one says true, false or not
known, as Ablepath must; the other says true or "not true", which is a good deal less work.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ablepath.criteria import Criterion, Truth
from ablepath.model.intake import Facts
from ablepath.model.outcome import Outcome
from ablepath.triage.judgement import Judge
from ablepath.triage.ladder import rule_fact, step_fact
from bench.two_valued import Language, Source

Verdicts = tuple[Sequence[Truth], str]
"""The verdict of every rule in order, and the outcome."""
Program = Callable[[Facts], Verdicts]

PYTHON = Language("{} is not None", "{} is None", "{} == {}", repr)


def three_valued(judge: Judge) -> Program:
    """One function that says of each rule whether it is true, false or not known."""

    def written(source: Source, when: Criterion) -> str:
        return f"True if {source.holds(when)} else False if {source.fails(when)} else None"

    return _program(judge, written)


def two_valued(judge: Judge) -> Program:
    """One function that says of each rule whether it is true."""
    return _program(judge, Source.holds)


def _program(judge: Judge, written: Callable[[Source, Criterion], str]) -> Program:
    facts = {path: f"f{place}" for place, path in enumerate(judge.rules_reading)}
    rules = {rule_fact(key): f"r{place}" for place, key in enumerate(judge.rules)}
    steps = {step_fact(step.name): f"s_{step.name}" for step in judge.ladder.steps}
    of_facts, of_rules, of_steps = map(_source, (facts, rules, steps))
    lines = [f"{name} = get({path!r})" for path, name in facts.items()]
    lines += [
        f"{rules[rule_fact(key)]} = {written(of_facts, rule.when)}" for key, rule in judge.rules.items()
    ]
    lines += [f"{steps[step_fact(step.name)]} = {of_rules.holds(step.when)}" for step in judge.ladder.steps]
    found = f"({', '.join(rules.values())},)"
    for outcome, when in judge.ladder.outcomes:
        lines.append(f"if {of_steps.holds(when)}: return {found}, {outcome.value!r}")
    lines.append(f"return {found}, {Outcome.UNSURE.value!r}")
    return _compiled("\n    ".join(["def judge_one(person):", "get = person.get", *lines]))


def _source(names: Mapping[str, str]) -> Source:
    return Source(PYTHON, lambda fact: names.get(fact, "None"))


def _compiled(source: str) -> Program:
    names: dict[str, Any] = {}
    exec(compile(source, "<rules by hand>", "exec"), names)
    program: Program = names["judge_one"]
    return program
