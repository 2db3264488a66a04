"""A table of people costs what one visit after another costs, to the cent."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from ablepath.coverage.plan.account import opened
from ablepath.coverage.plan.amounts import amounts
from ablepath.coverage.plan.ledger import ledger
from ablepath.model.insurance import InsuranceKind, Limits, Met, Per
from ablepath.model.price_request import PriceRequest
from ablepath.population.prices import table_of, with_prices
from tests.generative.episodes import episodes
from tests.generative.length import times


def for_one(asked: PriceRequest) -> PriceRequest:
    """The episode without what only the loop has: families, a second payer, other pools."""
    plan = asked.plans[0]
    alone = replace(
        plan,
        deductible=Limits(plan.deductible.individual) if plan.deductible else None,
        oop_max=Limits(plan.oop_max.individual) if plan.oop_max else None,
        deductible_met=Met(plan.deductible_met.individual),
        oop_met=Met(plan.oop_met.individual),
        secondary=None,
        pools=tuple(
            replace(pool, per=Per.plan_year, purpose=None, exempt_conditions=()) for pool in plan.pools
        ),
    )
    visits = tuple(replace(visit, member="self", charge=None) for visit in asked.visits)
    return replace(asked, plans=(alone,), visits=visits)


PEOPLE = st.lists(episodes([InsuranceKind.commercial]).map(for_one), min_size=1, max_size=8)


@given(PEOPLE)
@times(60, at_length=5_000)
def test_the_table_agrees_with_the_loop(people: list[PriceRequest]) -> None:
    table, steps, pools = table_of(people)
    found = with_prices(table.lazy(), steps, pools).collect().rows(named=True)
    for asked, row in zip(people, found, strict=True):
        for step, line in enumerate(ledger(asked, amounts(asked), opened(asked)).lines):
            assert (line.patient, line.not_covered) == (row[f"patient_{step}"], row[f"not_covered_{step}"])
