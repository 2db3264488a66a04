"""
At what age an activity is expected, so that what is normal for a small child counts for nobody.

`ask_when` of an activity says from which age it is asked about. What is told of an earlier age is kept
apart and no rule reads it: a baby who cannot walk does not need therapy for walking.
"""

from __future__ import annotations

from collections.abc import Iterator

from ablepath.criteria import Compare, Criterion, Known, Not
from ablepath.engines.person import judge
from ablepath.knowledge.contents import Fact
from ablepath.model.intake import Facts

AGE, GESTATION = "age_years", "gestation_weeks"
FULL_TERM, WEEKS_IN_A_YEAR = 40, 52
EARLY, CORRECTED_UNTIL = 37, 2
"""Born before 37 weeks, the age is counted from the due date until 24 months."""


def developmental_age(facts: Facts) -> float | None:
    """The age in years, counted from the due date for a child under 2 who was born early."""
    age, weeks = facts.get(AGE), facts.get(GESTATION)
    if not isinstance(age, int | float):
        return None
    if isinstance(weeks, int | float) and weeks < EARLY and age < CORRECTED_UNTIL:
        return max(0, age - (FULL_TERM - weeks) / WEEKS_IN_A_YEAR)
    return age


def is_expected_later(fact: Fact, age: float) -> bool:
    """Whether the activity is asked about at some later age but not at this one."""
    if fact.ask_when is None or judge(fact.ask_when, {AGE: age}).truth is not False:
        return False
    later = (line for line in _ages_named(fact.ask_when) if line > age)
    return any(judge(fact.ask_when, {AGE: line}).truth for line in later)


def _ages_named(criterion: Criterion) -> Iterator[float]:
    match criterion:
        case Compare():
            if criterion.fact == AGE and isinstance(criterion.value, int | float):
                yield criterion.value
        case Known():
            return
        case Not():
            yield from _ages_named(criterion.of)
        case _:
            for part in criterion.of:
                yield from _ages_named(part)
