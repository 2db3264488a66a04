"""Columns: what several rules share is computed once, and what nobody gave is unknown for everybody."""

from __future__ import annotations

import polars as pl

from ablepath.criteria import All, Any, Criterion, Known, Not
from ablepath.engines.columns import expression, with_truths
from tests.spec.hand_made import given

LEFT, RIGHT, GONE = given("left"), given("right"), given("gone")
PEOPLE = pl.LazyFrame({"left": [True, False, None], "right": [True, True, True]})


def truths(**criteria: Criterion) -> dict[str, list[bool | None]]:
    return with_truths(PEOPLE, criteria).select(list(criteria)).collect().to_dict(as_series=False)


def test_each_criterion_becomes_a_column_and_the_people_stay() -> None:
    table = with_truths(PEOPLE, {"both": All((LEFT, RIGHT))}).collect()
    assert table.columns == ["left", "right", "both"]
    assert table["both"].to_list() == [True, False, None]


def test_a_part_that_several_criteria_share_says_the_same_in_each() -> None:
    shared = Any((LEFT, Not(RIGHT)))
    deeper = All((shared, RIGHT))
    assert truths(one=shared, two=Not(shared), three=deeper, four=Not(deeper), five=deeper) == {
        "one": [True, False, None],
        "two": [False, True, None],
        "three": [True, False, None],
        "four": [False, True, None],
        "five": [True, False, None],
    }


def test_a_fact_without_a_column_is_unknown_for_everybody() -> None:
    assert truths(gone=GONE, known=Known("gone"), one=Any((LEFT, GONE)), both=All((RIGHT, GONE))) == {
        "gone": [None, None, None],
        "known": [False, False, False],
        "one": [True, None, None],
        "both": [None, None, None],
    }


def test_known_and_so_is_never_unknown() -> None:
    assert truths(told=All((Known("left"), LEFT)), not_told=Not(All((Known("left"), LEFT)))) == {
        "told": [True, False, False],
        "not_told": [False, True, True],
    }


def test_one_expression_says_what_the_column_says() -> None:
    criterion = All((Any((LEFT, GONE)), Not(Not(RIGHT))))
    table = PEOPLE.select(expression(criterion, ["left", "right"]).alias("alone")).collect()
    assert table["alone"].to_list() == truths(beside=criterion, again=criterion)["beside"]
