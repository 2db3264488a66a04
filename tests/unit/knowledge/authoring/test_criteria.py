"""What people write becomes the five nodes."""

from __future__ import annotations

import pytest

from ablepath.criteria import All, Any, Compare, Criterion, Known, Not, Operator
from ablepath.knowledge.authoring.criteria import CriterionReader
from tests.spec.hand_made import DRESSING, FACTS, LEFT, PLACE, WALKING, YES_NO, given

SCALES = {path: fact.scale for path, fact in FACTS.items()} | {
    "goals.walking": YES_NO,
    "goals.dressing": YES_NO,
}
READER = CriterionReader("a-file.yaml", SCALES, {"moving": (WALKING, DRESSING)})
WALKING_HARD = Compare(WALKING, Operator.at_least, 2)
DRESSING_HARD = Compare(DRESSING, Operator.at_least, 2)
MODERATE = {"at_least": "moderate"}


@pytest.mark.parametrize(
    ("written", "criterion"),
    [
        ({"fact": LEFT, "is": True}, given(LEFT)),
        ({"fact": WALKING, **MODERATE}, WALKING_HARD),
        ({"fact": PLACE, "is_one_of": ["home"]}, Compare(PLACE, Operator.is_one_of, ("home",))),
        ({"fact": WALKING, "is_one_of": ["none", "mild"]}, Compare(WALKING, Operator.is_one_of, (0, 1))),
        ({"fact": "age", "less_than": 18}, Compare("age", Operator.less_than, 18)),
        ({"known": LEFT}, Known(LEFT)),
        ({"not": {"known": LEFT}}, Not(Known(LEFT))),
        ({"all": [{"known": LEFT}, {"known": PLACE}]}, All((Known(LEFT), Known(PLACE)))),
        ({"any": [{"not": {"all": [{"known": LEFT}]}}]}, Any((Not(All((Known(LEFT),))),))),
        ({"any_of": {"group": "moving", **MODERATE}}, Any((WALKING_HARD, DRESSING_HARD))),
        ({"any_of": {"facts": [WALKING, DRESSING], **MODERATE}}, Any((WALKING_HARD, DRESSING_HARD))),
        ({"all_of": {"group": "moving", **MODERATE}}, All((WALKING_HARD, DRESSING_HARD))),
        ({"all_of": {"facts": [LEFT], "is": False}}, All((Compare(LEFT, Operator.is_, False),))),
        (
            {"any_reported": {"group": "moving", **MODERATE}},
            Any((All((Known(WALKING), WALKING_HARD)), All((Known(DRESSING), DRESSING_HARD)))),
        ),
        (
            {"any_goal": {"group": "moving", **MODERATE}},
            Any((All((WALKING_HARD, given("goals.walking"))), All((DRESSING_HARD, given("goals.dressing"))))),
        ),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_each_way_of_writing_is_one_criterion(written: object, criterion: Criterion) -> None:
    assert READER.read(written, "when") == criterion
