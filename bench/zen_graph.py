"""
The rules as a decision graph of GoRules ZEN, in its JSON Decision Model.

    request -> expressions, one a rule -> expressions, one a step -> table of outcomes, first hit -> response

ZEN has no "not known": comparing null with a number stops the whole decision, null equals nothing, and
"not" of it is an error. So every comparison asks first whether the fact is there (`bench.two_valued`),
and a verdict says "true" or "not true" only. The nodes: https://docs.gorules.io/developers/jdm/node-types

Tried with zen-engine 2.1.3: a graph from a static loader, asked by its key, is the fastest call (ten times
`create_decision(...).evaluate`, and faster than `evaluate_batch`). One expression that lists all verdicts
without their names would be nearly twice as fast again; it is left out, because nobody could read it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import zen

from ablepath.model.intake import Answer, Facts
from ablepath.model.outcome import Outcome
from ablepath.triage.judgement import Judge
from ablepath.triage.ladder import rule_fact, step_fact
from bench.two_valued import Language, Source

ZEN = Language("{} != null", "{} == null", "{} == {}", json.dumps)
KEY = "which_help"
Node = dict[str, Any]


class ZenRules:
    """The rules of a judge, ready to be asked by ZEN."""

    def __init__(self, judge: Judge) -> None:
        self.rules = [f"r{place}" for place in range(len(judge.rules))]
        loader: Any = {"type": "static", "content": {KEY: graph(judge)}}
        self._engine = zen.ZenEngine({"loader": loader})

    def judge(self, person: dict[str, Answer]) -> Mapping[str, Any]:
        """What ZEN answers for a person of `as_context`."""
        return self._engine.evaluate(KEY, person)["result"]

    def verdicts(self, person: dict[str, Answer]) -> tuple[Sequence[bool], str]:
        """Which rules are true, in order, and the outcome."""
        answer = self.judge(person)
        return tuple(answer[rule] for rule in self.rules), answer["outcome"]


def as_context(person: Facts) -> dict[str, Answer]:
    """What is known of a person, under names that ZEN takes for variables."""
    return {variable(path): answer for path, answer in person.items()}


def variable(path: str) -> str:
    """The name of a fact in ZEN: a dot would mean an object inside an object."""
    return path.replace(".", "__")


def graph(judge: Judge) -> Node:
    """The whole decision in GoRules' JSON Decision Model."""
    rules = {rule_fact(key): f"r{place}" for place, key in enumerate(judge.rules)}
    steps = {step_fact(step.name): f"s_{step.name}" for step in judge.ladder.steps}
    of_facts = Source(ZEN, lambda fact: variable(fact) if fact in judge.rules_reading else "null")
    of_rules = Source(ZEN, lambda fact: rules.get(fact, "null"))
    of_steps = Source(ZEN, lambda fact: steps.get(fact, "null"))
    verdicts = {f"r{place}": of_facts.holds(rule.when) for place, rule in enumerate(judge.rules.values())}
    climbed = {steps[step_fact(step.name)]: of_rules.holds(step.when) for step in judge.ladder.steps}
    outcomes = {of_steps.holds(when): outcome.value for outcome, when in judge.ladder.outcomes}
    nodes = [
        _node("request", "inputNode", {}),
        _node("rules", "expressionNode", _expressions(verdicts, keeps_input=False)),
        _node("steps", "expressionNode", _expressions(climbed, keeps_input=True)),
        _node("outcome", "decisionTableNode", _first_hit(outcomes)),
        _node("response", "outputNode", {}),
    ]
    return {"contentType": "application/vnd.gorules.decision", "nodes": nodes, "edges": _chain(nodes)}


def _node(id: str, type: str, content: Node) -> Node:
    return {"id": id, "name": id, "type": type, "position": {"x": 0, "y": 0}, "content": content}


def _chain(nodes: Sequence[Node]) -> list[Node]:
    return [
        {"id": f"{one['id']}-{other['id']}", "type": "edge", "sourceId": one["id"], "targetId": other["id"]}
        for one, other in pairwise(nodes)
    ]


def _expressions(values: Mapping[str, str], *, keeps_input: bool) -> Node:
    expressions = [{"id": key, "key": key, "value": value} for key, value in values.items()]
    return {"expressions": expressions, "passThrough": keeps_input, "executionMode": "single"}


def _first_hit(outcomes: Mapping[str, str]) -> Node:
    """A table whose only input column holds a whole condition; the last row has none."""
    rows = [*outcomes.items(), ("", Outcome.UNSURE.value)]
    return {
        "hitPolicy": "first",
        "inputs": [{"id": "when", "name": "when"}],
        "outputs": [{"id": "then", "name": "then", "field": "outcome"}],
        "rules": [
            {"_id": str(place), "when": when, "then": json.dumps(outcome)}
            for place, (when, outcome) in enumerate(rows)
        ],
        "passThrough": True,
        "executionMode": "single",
    }
