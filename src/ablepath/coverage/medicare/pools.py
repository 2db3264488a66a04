"""The yearly amounts as a day moves them, and the KX mark on the lines that go above."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ablepath.coverage.medicare.modifiers import modifiers
from ablepath.coverage.medicare.thresholds import threshold
from ablepath.figures import Figures
from ablepath.model.treatment_answer import ClaimLine, PoolState
from ablepath.model.treatment_day import Pool, TreatmentDay


def pool_states(lines: Sequence[ClaimLine], day: TreatmentDay, figures: Figures) -> Iterator[PoolState]:
    """Each pool that the day touches, before and after it."""
    for pool in Pool:
        own = [line for line in lines if Pool.of(line.therapy) is pool]
        if own:
            yield _state(pool, sum(line.allowed for line in own), day, figures)


def with_kx(lines: Sequence[ClaimLine], day: TreatmentDay, figures: Figures) -> Iterator[ClaimLine]:
    """The lines with the KX mark from the one on that crosses the amount of its pool."""
    running = dict(day.used)
    for line in lines:
        pool = Pool.of(line.therapy)
        if pool not in running or not line.units:
            yield line
            continue
        running[pool] += line.allowed
        needs_kx = threshold(figures, pool, day.day).needs_kx(running[pool])
        yield _marked(line) if needs_kx else line


def _state(pool: Pool, allowed: int, day: TreatmentDay, figures: Figures) -> PoolState:
    limits = threshold(figures, pool, day.day)
    before = day.used.get(pool)
    after = None if before is None else before + allowed
    return PoolState(
        pool,
        before,
        after,
        limits.kx.cents(),
        limits.review.cents(),
        None if after is None else limits.needs_kx(after),
        None if after is None else limits.may_be_reviewed(after),
    )


def _marked(line: ClaimLine) -> ClaimLine:
    by_assistant = len(line.modifiers) > 1
    marks = modifiers(line.therapy, by_assistant=by_assistant, above_the_amount=True)
    return replace(line, modifiers=marks)
