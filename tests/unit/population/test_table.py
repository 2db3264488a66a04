"""People as a table of facts, and what the whole ladder says of each row."""

from __future__ import annotations

import polars as pl

from ablepath.model.intake import Facts
from ablepath.population.table import OUTCOME, ROW, facts_table, judged
from ablepath.triage.judgement import Judge
from tests.spec import hand_made
from tests.spec.hand_made import AGE, DAY, FACTS, LEFT, PLACE, RIGHT, WALKING, given, knowledge_of, rule

PEOPLE: list[Facts] = [{LEFT: True, WALKING: 3, AGE: 70}, {}, {LEFT: False, PLACE: "home", AGE: 0.5}]
JUDGE = Judge(
    knowledge_of([rule("pt", given(LEFT), hand_made.PT), rule("ot", given(RIGHT), hand_made.OT)]), DAY
)


def test_each_kind_of_answer_has_its_type_and_what_is_not_known_is_null() -> None:
    table = facts_table(PEOPLE, FACTS, [LEFT, WALKING, PLACE, AGE])
    assert dict(table.schema) == {
        ROW: pl.UInt32, LEFT: pl.Boolean, WALKING: pl.Int8, PLACE: pl.String, AGE: pl.Float64,
    }  # fmt: skip
    assert table.rows() == [
        (0, True, 3, None, 70.0),
        (1, None, None, None, None),
        (2, False, None, "home", 0.5),
    ]


def test_a_table_keeps_its_height_when_nothing_is_known_of_anybody() -> None:
    table = facts_table([{}, {}], FACTS, [])
    assert table.height == 2
    assert judged(table.lazy(), JUDGE).collect()[OUTCOME].to_list() == ["UNSURE", "UNSURE"]


def test_every_rule_every_step_and_the_outcome_become_columns() -> None:
    table = judged(facts_table(PEOPLE, FACTS, [LEFT]).lazy(), JUDGE).collect()
    assert table.columns == [
        "rules.pt", "rules.ot",
        *(f"steps.{name}" for name in ("emergency", "doctor", "settled", "PT", "OT", "shared", "neither")),
        OUTCOME,
    ]  # fmt: skip
    assert table.select("rules.pt", "rules.ot", "steps.PT", OUTCOME).rows() == [
        (True, None, True, "PT"),
        (None, None, None, "UNSURE"),
        (False, None, False, "UNSURE"),
    ]


def test_nobody_gets_no_rows() -> None:
    assert judged(facts_table([], FACTS, [LEFT]).lazy(), JUDGE).collect().height == 0
