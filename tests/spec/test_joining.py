"""The truth tables of all, any, not and known, written out."""

from __future__ import annotations

from ablepath.criteria import All, Any, Known, Not
from tests.spec.engines import Engine
from tests.spec.hand_made import FACTS, LEFT, RIGHT, given

BOTH = given(LEFT), given(RIGHT)


def test_all_holds_when_every_part_holds_and_fails_when_one_fails(engine: Engine) -> None:
    engine.holds(
        All(BOTH),
        """
        left   right | holds
        true   true  | true
        true   false | false
        true   ?     | ?
        false  true  | false
        false  false | false
        false  ?     | false
        ?      true  | ?
        ?      false | false
        ?      ?     | ?
        """,
        FACTS,
    )


def test_any_holds_when_one_part_holds_and_fails_when_every_part_fails(engine: Engine) -> None:
    engine.holds(
        Any(BOTH),
        """
        left   right | holds
        true   true  | true
        true   false | true
        true   ?     | true
        false  true  | true
        false  false | false
        false  ?     | ?
        ?      true  | true
        ?      false | ?
        ?      ?     | ?
        """,
        FACTS,
    )


def test_not_is_the_opposite_and_unknown_stays_unknown(engine: Engine) -> None:
    engine.holds(
        Not(given(LEFT)),
        """
        left  | holds
        true  | false
        false | true
        ?     | ?
        """,
        FACTS,
    )


def test_not_twice_is_what_it_was(engine: Engine) -> None:
    engine.holds(
        Not(Not(given(LEFT))),
        """
        left  | holds
        true  | true
        false | false
        ?     | ?
        """,
        FACTS,
    )


def test_known_says_whether_a_fact_was_given_and_is_never_unknown(engine: Engine) -> None:
    engine.holds(
        Known(LEFT),
        """
        left  | holds
        true  | true
        false | true
        ?     | false
        """,
        FACTS,
    )


def test_not_known_is_how_a_list_says_unless(engine: Engine) -> None:
    engine.holds(
        All((given(LEFT), Not(Known(RIGHT)))),
        """
        left   right | holds
        true   ?     | true
        true   true  | false
        true   false | false
        false  *     | false
        ?      ?     | ?
        ?      true  | false
        ?      false | false
        """,
        FACTS,
    )


def test_one_part_alone_is_that_part(engine: Engine) -> None:
    for join in (All, Any):
        engine.holds(
            join((given(LEFT),)),
            """
            left  | holds
            true  | true
            false | false
            ?     | ?
            """,
            FACTS,
        )


def test_all_of_any_reads_from_the_inside_out(engine: Engine) -> None:
    engine.holds(
        All((Any(BOTH), Not(All(BOTH)))),
        """
        left   right | holds
        true   true  | false
        true   false | true
        true   ?     | ?
        false  true  | true
        false  false | false
        false  ?     | ?
        ?      true  | ?
        ?      false | ?
        ?      ?     | ?
        """,
        FACTS,
    )
