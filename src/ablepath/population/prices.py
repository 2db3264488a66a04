"""
The price of many people's visits at once: the columnar twin of `ablepath.coverage.plan.ledger`.

People are rows, visits are steps, and what is left of each yearly amount is a column that a step moves on.
A random test holds it equal to the loop, to the cent.

Of the benefit model it has: copay, deductible and coinsurance by profession in all four orders, the maximum,
visit pools of a plan year (caps and review points), and a new plan year. Not here: families, a second payer,
charges outside the network, pools by condition, and Medicare Part B; price those one by one.
"""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from ablepath.model.discipline import Profession
from ablepath.model.insurance import AfterCap, Benefit, CopayApplies, Insurance, Limits, Met
from ablepath.model.money import LARGEST, WHOLE
from ablepath.model.plan_year import begins
from ablepath.model.price_request import PriceRequest

PROFESSIONS = tuple(Profession)
APPLIES = tuple(CopayApplies)
NO_LIMIT = LARGEST * 1_000
Row = dict[str, int | bool | None]


def with_prices(people: pl.LazyFrame, steps: int, pools: int) -> pl.LazyFrame:
    """
    Add `patient_i` and `not_covered_i` of each of the `steps`, in cents, to people laid out as by `row_of`.

    `pools`: how many visit pools a row has.
    """
    for step in range(steps):
        people = _stepped(people, step, pools)
    return people


def row_of(asked: PriceRequest, steps: int, pools: int) -> Row:
    """One person as a row; places beyond their visits and pools are empty."""
    plan = asked.plans[0]
    row: Row = {
        **_yearly("deductible", plan.deductible, plan.deductible_met, without=0),
        **_yearly("oop", plan.oop_max, plan.oop_met, without=NO_LIMIT),
    }
    for profession in PROFESSIONS:
        row |= _terms(profession, plan.benefits.get(profession, Benefit()))
    for number in range(pools):
        row |= _pool(plan, number)
    year = begins(asked.as_of, plan.starts)
    for step in range(steps):
        visit = asked.visits[step] if step < len(asked.visits) else None
        now = year if visit is None else begins(visit.day, plan.starts)
        row |= {
            f"visit_{step}": None if visit is None else PROFESSIONS.index(visit.profession),
            f"allowed_{step}": 0 if visit is None else visit.allowed or 0,
            f"new_year_{step}": now != year,
        }
        year = now
    return row


def _yearly(name: str, limits: Limits | None, met: Met, *, without: int) -> Row:
    most = without if limits is None or limits.individual is None else limits.individual
    return {name: most, f"{name}_left": max(0, most - (met.individual or 0))}


def _terms(profession: Profession, benefit: Benefit) -> Row:
    return {
        f"copay_{profession}": benefit.copay or 0,
        f"has_copay_{profession}": benefit.copay is not None,
        f"applies_{profession}": APPLIES.index(benefit.copay_applies),
        f"share_{profession}": benefit.coinsurance or 0,
        f"after_{profession}": bool(benefit.after_deductible),
    }


def _pool(plan: Insurance, number: int) -> Row:
    """A pool that is not there counts nobody."""
    pool = plan.pools[number] if number < len(plan.pools) else None
    counted = () if pool is None else pool.professions
    return {
        f"pool_{number}": pool.visits if pool else 0,
        f"pool_{number}_left": max(0, pool.visits - pool.used) if pool else 0,
        f"pool_{number}_stops": pool is not None and pool.after_cap is AfterCap.not_covered,
        **{f"pool_{number}_counts_{profession}": profession in counted for profession in PROFESSIONS},
    }


def _stepped(people: pl.LazyFrame, step: int, pools: int) -> pl.LazyFrame:
    is_new, visit = pl.col(f"new_year_{step}"), pl.col(f"visit_{step}")
    lefts = [("deductible_left", "deductible"), ("oop_left", "oop")]
    lefts += [(f"pool_{number}_left", f"pool_{number}") for number in range(pools)]
    people = people.with_columns(
        *(pl.when(is_new).then(full).otherwise(left).alias(left) for left, full in lefts),
        *(_of(name, visit).alias(f"_{name}") for name in ("copay", "has_copay", "applies", "share", "after")),
        *(_of(f"pool_{number}_counts", visit).alias(f"_counts_{number}") for number in range(pools)),
    )
    is_there = visit.is_not_null()
    people = people.with_columns(_covered=is_there & ~_is_stopped(pools))
    people = people.with_columns(_first=_first_copay(step))
    people = people.with_columns(_to_deductible=_to_deductible(step))
    people = people.with_columns(_due=_due(step))
    allowed = pl.col(f"allowed_{step}")
    patient = pl.when("_covered").then(pl.min_horizontal("_due", "oop_left")).otherwise(0)
    to_deductible = pl.min_horizontal("_to_deductible", patient)
    return people.with_columns(
        patient.alias(f"patient_{step}"),
        pl.when(is_there & ~pl.col("_covered")).then(allowed).otherwise(0).alias(f"not_covered_{step}"),
        deductible_left=pl.max_horizontal(pl.col("deductible_left") - to_deductible, 0),
        oop_left=pl.col("oop_left") - patient,
        **{f"pool_{number}_left": _pool_left(number) for number in range(pools)},
    )


def _of(name: str, visit: pl.Expr) -> pl.Expr:
    """The term `name` of the profession visited."""
    terms = [
        pl.when(visit == place).then(f"{name}_{profession}") for place, profession in enumerate(PROFESSIONS)
    ]
    return pl.coalesce(*terms)


def _is_stopped(pools: int) -> pl.Expr:
    """Whether a pool that counts the visit is empty and then pays no more."""
    return pl.any_horizontal(
        pl.lit(False),
        *(
            pl.col(f"_counts_{number}").fill_null(False)
            & pl.col(f"pool_{number}_stops")
            & (pl.col(f"pool_{number}_left") <= 0)
            for number in range(pools)
        ),
    )


def _stands_for_the_deductible() -> pl.Expr:
    until = APPLIES.index(CopayApplies.until_deductible)
    return pl.col("_has_copay") & (pl.col("_applies") == until) & (pl.col("deductible_left") > 0)


def _first_copay(step: int) -> pl.Expr:
    first = [APPLIES.index(CopayApplies.no_deductible), APPLIES.index(CopayApplies.with_deductible)]
    comes_first = pl.col("_applies").is_in(first) | _stands_for_the_deductible()
    return pl.when(comes_first).then(pl.min_horizontal("_copay", f"allowed_{step}")).otherwise(0)


def _to_deductible(step: int) -> pl.Expr:
    by_itself = ~pl.col("_has_copay") | (pl.col("_applies") == APPLIES.index(CopayApplies.no_deductible))
    until = pl.col("_applies") == APPLIES.index(CopayApplies.until_deductible)
    is_due = pl.when(by_itself).then("_after").otherwise(~until)
    rest = pl.col(f"allowed_{step}") - pl.col("_first")
    return (
        pl.when("_covered")
        .then(pl.when(is_due).then(pl.min_horizontal(rest, "deductible_left")).otherwise(0))
        .otherwise(0)
    )


def _due(step: int) -> pl.Expr:
    rest = pl.col(f"allowed_{step}") - pl.col("_first") - pl.col("_to_deductible")
    is_after = pl.col("_applies") == APPLIES.index(CopayApplies.after_deductible)
    last = pl.when(is_after).then(pl.min_horizontal("_copay", rest)).otherwise(0)
    share = ((rest - last) * pl.col("_share") * 2 + WHOLE) // (2 * WHOLE)
    share = pl.when(_stands_for_the_deductible()).then(0).otherwise(share)
    return pl.col("_first") + pl.col("_to_deductible") + last + share


def _pool_left(number: int) -> pl.Expr:
    """A covered visit takes one; past a review point there is nothing left to take."""
    left = pl.col(f"pool_{number}_left")
    takes = pl.col("_covered") & pl.col(f"_counts_{number}").fill_null(False)
    return pl.max_horizontal(left - takes.cast(pl.Int64), 0)


def table_of(people: Sequence[PriceRequest]) -> tuple[pl.DataFrame, int, int]:
    """People as a table, with the most visits and the most pools that any of them has."""
    steps = max((len(one.visits) for one in people), default=0)
    pools = max((len(one.plans[0].pools) for one in people), default=0)
    rows = [row_of(one, steps, pools) for one in people]
    integers = {name: pl.Int64 for name in rows[0] if not isinstance(rows[0][name], bool)} if rows else {}
    return pl.DataFrame(rows, schema_overrides=integers, infer_schema_length=None), steps, pools
