from __future__ import annotations

from ablepath.model.intake import Facts, Intake
from ablepath.triage.findings import touched
from tests.spec import hand_made
from tests.spec.hand_made import DAY, LEFT, RIGHT, given, knowledge_of, rule

RULES = [
    rule("left", given(LEFT), hand_made.PT),
    rule("right", given(RIGHT), hand_made.OT),
    rule("past", given(LEFT), hand_made.OT, until=DAY.replace(day=1)),
]


def judged(facts: Facts) -> list[tuple[str, bool | None]]:
    found = touched(knowledge_of(RULES), Intake(DAY, facts))
    return [(one.id, finding.truth) for one, finding in found]


def test_only_rules_in_force_that_something_known_touches_are_shown() -> None:
    assert judged({}) == []
    assert judged({LEFT: False}) == [("left", False)]
    assert judged({LEFT: True, RIGHT: True}) == [("left", True), ("right", True)]
