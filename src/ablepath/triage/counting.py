"""
Which answers count at this age.

What nobody is expected to do yet is no trouble of this child: such an answer is left out of account.
For a child born early the age is counted from the due date. This is done once, to the facts, before
any engine sees them; so one person and a table of many are judged on the same facts.
"""

from __future__ import annotations

from dataclasses import dataclass

from ablepath.knowledge.ages import AgeCorrection
from ablepath.knowledge.contents import Fact, Knowledge
from ablepath.model.intake import Answer, Facts

AGE = "age_years"


@dataclass(frozen=True, slots=True)
class Counted:
    """
    The facts to judge, and what became of those told.

    `too_early`: facts whose answer was left out, because they are expected only at a later age.
    `correction`: how the age in `facts` was counted from the due date, when it was.
    """

    facts: Facts
    too_early: tuple[Fact, ...] = ()
    correction: AgeCorrection | None = None


def counted(told: Facts, knowledge: Knowledge) -> Counted:
    """What counts of the facts `told` of one person; without an age, everything does."""
    if AGE not in told:
        return Counted(told)
    age, correction = _age(told, knowledge.how_early_born)
    too_early = tuple(fact for fact in knowledge.expected_later if _is_too_early(fact, told, age))
    left_out = {fact.id for fact in too_early}
    facts = {path: answer for path, answer in told.items() if path not in left_out}
    return Counted({**facts, AGE: age} if correction else facts, too_early, correction)


def _age(told: Facts, born: Fact | None) -> tuple[float, AgeCorrection | None]:
    """The age that counts; with it the correction, when it counts from the due date."""
    age = float(told[AGE])
    if born is None or born.corrects_age is None or born.id not in told:
        return age, None
    corrected = born.corrects_age.corrected(age, float(told[born.id]))
    return (age, None) if corrected is None else (corrected, born.corrects_age)


def _is_too_early(fact: Fact, told: Facts, age: float) -> bool:
    expected, answer = fact.expected_from, told.get(fact.id)
    return expected is not None and age < expected.age and answer is not None and _is_trouble(fact, answer)


def _is_trouble(fact: Fact, answer: Answer) -> bool:
    """Whether the answer says that it is hard, or not done; that it goes well counts at any age."""
    return bool(answer) if fact.scale.is_sized else answer is False
