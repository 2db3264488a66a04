"""Limits on therapy without a referral, counted for one person: the last day, the visits left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ablepath.access.business_days import nth_day
from ablepath.model.referral import LimitEnd, LimitState, Line, ReferralQuestion, Said
from ablepath.model.referral_law import DayUnit, LegalStatement, Limit, LimitKind

STOPPING = (LimitKind.hard_stop, LimitKind.consult)
"""The kinds after which care may not go on as before."""


def limit_states(statement: LegalStatement, asked: ReferralQuestion) -> tuple[LimitState, ...]:
    """
    Every limit that holds for this person, counted from the first visit.

    When therapy has not begun, the day asked about stands for the first visit. The first visit is day 1.
    """
    return tuple(_state(limit, asked) for limit in statement.limits if _holds(limit, asked))


def limit_end(limits: Sequence[LimitState], asked: ReferralQuestion) -> LimitEnd | None:
    """The first end of a limit that stops care, or None without one."""
    counted = [one for one in limits if one.limit.kind in STOPPING and (one.due or one.limit.visits)]
    if not counted:
        return None
    first = min(counted, key=lambda one: one.due or date.max)
    return LimitEnd(
        kind=first.limit.kind,
        day=first.due,
        visits=first.limit.visits,
        visits_left=first.visits_left,
        counted_from=begins(asked),
        has_begun=asked.first_visit is not None,
        reached=first.reached,
    )


def has_run_out(limits: Sequence[LimitState]) -> bool:
    """Whether a limit has been reached beyond which a referral is needed."""
    return any(one.reached for one in limits if one.limit.kind is LimitKind.hard_stop)


def begins(asked: ReferralQuestion) -> date:
    """The day from which limits are counted."""
    return asked.first_visit or asked.day


def _holds(limit: Limit, asked: ReferralQuestion) -> bool:
    if asked.circumstances & set(limit.not_for):
        return False
    return not limit.only_for or bool(asked.circumstances & set(limit.only_for))


def _state(limit: Limit, asked: ReferralQuestion) -> LimitState:
    due = nth_day(begins(asked), limit.days, limit.day_unit) if limit.days else None
    left = None
    if limit.visits and asked.visits_so_far is not None:
        left = max(0, limit.visits - asked.visits_so_far)
    too_late = due is not None and asked.first_visit is not None and asked.day > due
    return LimitState(limit, due, left, too_late or left == 0, tuple(limit_words(limit)))


def limit_words(limit: Limit) -> Iterator[Said]:
    """The limit in words: what its kind and numbers say, then what its file adds."""
    if limit.days or limit.visits:
        yield Line(f"access.limit.{limit.kind}", {"span": _span(limit)})
    if limit.says:
        yield limit.says


def _span(limit: Limit) -> Line:
    parts = []
    if limit.days:
        unit = "business_days" if limit.day_unit is DayUnit.business else "days"
        parts.append(Line(f"access.span.{unit}", {"days": str(limit.days)}))
    if limit.visits:
        parts.append(Line("access.span.visits", {"visits": str(limit.visits)}))
    if len(parts) == 1:
        return parts[0]
    return Line("access.span.first", {"one": parts[0], "other": parts[1]})
