"""
The fee of one unit: the sum of relative values times indices, times the conversion factor, rounded once.

Half a cent goes up; nothing is rounded between (reproduced against CMS's own amounts, see the golden tests).
"""

from __future__ import annotations

from ablepath.knowledge.fees.contents import Index, UnitValue
from ablepath.model.money import WHOLE

_PARTS_OF_A_CENT = 10**7
"""Hundredths of a value x thousandths of an index x ten-thousandths of a dollar, in one cent."""


def unit_fee(value: UnitValue, index: Index, factor: int, reduction: int = 0) -> int:
    """
    The fee of one unit in cents.

    `factor`: the conversion factor in ten-thousandths of a dollar. `reduction`: the share of the practice
    expense that is not paid, in ten-thousandths.
    """
    kept = WHOLE - reduction
    parts = (value.work * index.work + value.malpractice * index.malpractice) * WHOLE
    parts += value.practice * index.practice * kept
    whole = _PARTS_OF_A_CENT * WHOLE
    return (parts * factor * 2 + whole) // (2 * whole)
