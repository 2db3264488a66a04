"""What was not asked is not known, however it is compared: never "no", never zero."""

from __future__ import annotations

import pytest

from ablepath.criteria import All, Any, Compare, Criterion, Known, Not, Operator
from tests.spec.engines import Engine
from tests.spec.hand_made import AGE, FACTS, LEFT, PLACE, WALKING, given

COMPARISONS = [
    *(Compare(AGE, operator, 18) for operator in Operator if operator is not Operator.is_one_of),
    *(Compare(WALKING, operator, 0) for operator in Operator if operator is not Operator.is_one_of),
    Compare(AGE, Operator.is_one_of, (0, 18)),
    Compare(WALKING, Operator.is_one_of, (0, 1, 2, 3, 4)),
    Compare(PLACE, Operator.is_, "home"),
    Compare(PLACE, Operator.is_one_of, ("home", "hospital", "school")),
    Compare(LEFT, Operator.is_, True),
    Compare(LEFT, Operator.is_, False),
    Compare(LEFT, Operator.is_one_of, (True, False)),
]
NOBODY_ASKED = """
left walking place age | holds
?    ?       ?     ?   | ?
"""
OTHERS_WERE_ASKED = """
left  walking place age | holds
?     ?       ?     ?   | ?
true  mild    home  18  | {known}
"""


def named(criterion: Criterion) -> str:
    return (
        f"{criterion.fact} {criterion.operator} {criterion.value}" if isinstance(criterion, Compare) else ""
    )


@pytest.mark.parametrize("comparison", COMPARISONS, ids=named)
def test_nothing_known_of_anybody_leaves_every_comparison_unknown(
    engine: Engine, comparison: Compare
) -> None:
    engine.holds(comparison, NOBODY_ASKED, FACTS)
    engine.holds(Not(comparison), NOBODY_ASKED, FACTS)
    engine.holds(All((comparison, comparison)), NOBODY_ASKED, FACTS)
    engine.holds(Any((comparison, comparison)), NOBODY_ASKED, FACTS)


@pytest.mark.parametrize("comparison", COMPARISONS, ids=named)
def test_a_person_who_was_not_asked_stays_unknown_beside_one_who_was(
    engine: Engine, comparison: Compare
) -> None:
    either_way = Any((comparison, Not(comparison)))
    engine.holds(either_way, OTHERS_WERE_ASKED.format(known="true"), FACTS)


def test_what_is_unknown_decides_nothing_that_the_rest_has_decided(engine: Engine) -> None:
    engine.holds(
        Any(
            (All((given(LEFT), Compare(AGE, Operator.at_least, 65))), Compare(WALKING, Operator.at_least, 3))
        ),
        """
        left  age walking  | holds
        true  70  ?        | true
        true  ?   severe   | true
        ?     ?   severe   | true
        ?     60  none     | false
        false ?   mild     | false
        ?     70  mild     | ?
        true  ?   none     | ?
        false ?   ?        | ?
        ?     ?   ?        | ?
        """,
        FACTS,
    )


def test_known_never_leaves_a_doubt_even_about_what_nobody_was_asked(engine: Engine) -> None:
    engine.holds(Any((Known(LEFT), Known(AGE))), NOBODY_ASKED.replace("| ?", "| false"), FACTS)
    engine.holds(Not(Known(PLACE)), NOBODY_ASKED.replace("| ?", "| true"), FACTS)
