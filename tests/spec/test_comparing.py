"""Each way to compare, on each kind of answer. What is not known compares as not known."""

from __future__ import annotations

import pytest

from ablepath.criteria import Compare, Operator
from ablepath.model.intake import Answer
from tests.spec.engines import Engine
from tests.spec.hand_made import AGE, FACTS, LEFT, ORDERED, PLACE, WALKING

MODERATE = ORDERED.words.index("moderate")


@pytest.mark.parametrize(
    ("operator", "below", "on", "above"),
    [
        #                    17.5     18       18.5
        (Operator.is_,       "false", "true",  "false"),
        (Operator.at_least,  "false", "true",  "true"),
        (Operator.at_most,   "true",  "true",  "false"),
        (Operator.more_than, "false", "false", "true"),
        (Operator.less_than, "true",  "false", "false"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("line", [18, 18.0])
def test_a_number_is_compared_by_size(
    engine: Engine, operator: Operator, line: float, below: str, on: str, above: str
) -> None:
    engine.holds(
        Compare(AGE, operator, line),
        f"""
        age  | holds
        0    | {below}
        17.5 | {below}
        18   | {on}
        18.5 | {above}
        130  | {above}
        ?    | ?
        """,
        FACTS,
    )


@pytest.mark.parametrize(
    ("operator", "none", "mild", "moderate", "severe", "complete"),
    [
        (Operator.is_,       "false", "false", "true",  "false", "false"),
        (Operator.at_least,  "false", "false", "true",  "true",  "true"),
        (Operator.at_most,   "true",  "true",  "true",  "false", "false"),
        (Operator.more_than, "false", "false", "false", "true",  "true"),
        (Operator.less_than, "true",  "true",  "false", "false", "false"),
    ],
)  # fmt: skip
def test_an_ordered_answer_is_compared_by_its_place(
    engine: Engine, operator: Operator, none: str, mild: str, moderate: str, severe: str, complete: str
) -> None:
    engine.holds(
        Compare(WALKING, operator, MODERATE),
        f"""
        walking  | holds
        none     | {none}
        mild     | {mild}
        moderate | {moderate}
        severe   | {severe}
        complete | {complete}
        ?        | ?
        """,
        FACTS,
    )


def test_a_choice_is_the_one_named_or_it_is_not(engine: Engine) -> None:
    engine.holds(
        Compare(PLACE, Operator.is_, "home"),
        """
        place    | holds
        home     | true
        hospital | false
        school   | false
        ?        | ?
        """,
        FACTS,
    )


@pytest.mark.parametrize(
    ("answer", "yes", "no"),
    [
        #       true     false
        (True,  "true",  "false"),
        (False, "false", "true"),
    ],
)  # fmt: skip
def test_a_yes_or_no_is_the_one_named_or_it_is_not(engine: Engine, answer: bool, yes: str, no: str) -> None:
    engine.holds(
        Compare(LEFT, Operator.is_, answer),
        f"""
        left  | holds
        true  | {yes}
        false | {no}
        ?     | ?
        """,
        FACTS,
    )


@pytest.mark.parametrize(
    ("fact", "values", "table"),
    [
        (
            PLACE,
            ("home", "school"),
            """
            place    | holds
            home     | true
            hospital | false
            school   | true
            ?        | ?
            """,
        ),
        (
            WALKING,
            (0, 4),
            """
            walking  | holds
            none     | true
            mild     | false
            moderate | false
            severe   | false
            complete | true
            ?        | ?
            """,
        ),
        (
            AGE,
            (18, 0.5),
            """
            age  | holds
            0.5  | true
            18   | true
            18.5 | false
            ?    | ?
            """,
        ),
        (
            LEFT,
            (True,),
            """
            left  | holds
            true  | true
            false | false
            ?     | ?
            """,
        ),
        (
            PLACE,
            ("school",),
            """
            place    | holds
            home     | false
            school   | true
            ?        | ?
            """,
        ),
    ],
    ids=["a choice", "an ordered answer", "a number", "a yes or no", "a list of one"],
)
def test_is_one_of_holds_for_any_of_the_values_named(
    engine: Engine, fact: str, values: tuple[Answer, ...], table: str
) -> None:
    engine.holds(Compare(fact, Operator.is_one_of, values), table, FACTS)
