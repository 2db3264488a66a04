"""Every example of every rule, on every engine."""

from __future__ import annotations

import pytest

from ablepath.knowledge.bundle import knowledge
from ablepath.knowledge.contents import Rule
from tests.spec.engines import ENGINES, SIGNS, Engine

FACTS = knowledge().facts


@pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.name)
@pytest.mark.parametrize("rule", knowledge().rules.values(), ids=lambda rule: rule.id)
def test_the_examples_of_a_rule_are_true(rule: Rule, engine: Engine) -> None:
    found = engine.verdicts([rule.when], [example.given for example in rule.examples], FACTS)
    assert [
        (example.about, SIGNS[truth]) for example, (truth,) in zip(rule.examples, found, strict=True)
    ] == [(example.about, SIGNS[example.expect]) for example in rule.examples]
