"""The people and the rules that every benchmark of one run shares."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from itertools import islice
from typing import Any

import polars as pl

from ablepath.knowledge.bundle import knowledge
from ablepath.model.intake import Facts
from ablepath.population.table import judged
from ablepath.triage.judgement import Judge
from bench.clock import usual_seconds
from bench.people import as_facts, table_of_people, written_intakes

TIMES = 5


class Crowd:
    """So many invented people, and the rules in force today."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.judge = Judge(knowledge(), date.today())

    @cached_property
    def table(self) -> pl.DataFrame:
        """A row a person. Made once, before anything is timed."""
        return table_of_people(self.judge, self.number)

    def some(self, number: int) -> list[Facts]:
        """The first people of the table, one by one."""
        return as_facts(self.table.head(number))

    def intakes(self, number: int) -> list[dict[str, Any]]:
        """The first people as intakes."""
        return list(islice(written_intakes(self.judge, self.some(number)), number))

    @cached_property
    def people_a_second(self) -> float:
        """How many people the columns judge in a second: every rule, every step, the outcome."""
        people, judge = self.table.lazy(), self.judge
        return self.number / usual_seconds(lambda: judged(people, judge).collect(), TIMES)
