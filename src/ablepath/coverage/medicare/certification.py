"""
The plan of care: is it certified, does the certification still hold, is a progress report due.

First: a signature within 30 days of the first treatment, or an order by word of mouth within them that is
signed within 14 days more. From 2025 a signed and dated order on file does, when the plan is sent within 30
days; silence then counts as agreement, but not for a new certification later.
"""

from __future__ import annotations

from datetime import date, timedelta

from ablepath.figures import Figures
from ablepath.model.treatment_answer import Certification
from ablepath.model.treatment_day import PlanOfCare

INITIAL = "us.medicare.part_b.certification.initial_days"
AFTER_VERBAL = "us.medicare.part_b.certification.signature_after_verbal_days"
SENT = "us.medicare.part_b.certification.plan_sent_days"
LONGEST = "us.medicare.part_b.certification.longest_days"
REPORT = "us.medicare.part_b.progress_report_days"


def initially_certified(figures: Figures, plan: PlanOfCare) -> bool:
    """Whether what has been done so far is enough for the first certification."""
    first = plan.first_treatment
    limit = first + timedelta(days=figures.in_force(INITIAL, first).whole())
    signed = plan.signed_on
    if signed is not None and signed <= limit:
        return True
    if plan.verbal_order_on is not None and plan.verbal_order_on <= limit and signed is not None:
        return signed <= plan.verbal_order_on + timedelta(days=figures.in_force(AFTER_VERBAL, first).whole())
    days = figures.find(SENT, first)
    if days is None or not plan.order_on_file or plan.sent_on is None:
        return False
    return plan.sent_on <= first + timedelta(days=days.whole())


def last_day_covered(figures: Figures, since: date, days: int | None) -> date:
    """The last day of a certification that begins on `since`: as long as planned, at most 90 days."""
    longest = figures.in_force(LONGEST, since).whole()
    return since + timedelta(days=min(days or longest, longest) - 1)


def certified_until(figures: Figures, plan: PlanOfCare, day: date) -> date:
    """The last day covered by the certification that is newest on `day`."""
    begun = [on for on in plan.recertified_on if on <= day]
    if begun:
        return last_day_covered(figures, max(begun), plan.days)
    return last_day_covered(figures, plan.first_treatment, plan.days)


def certification(figures: Figures, plan: PlanOfCare, day: date) -> Certification:
    """How the plan stands on `day`."""
    by = plan.first_treatment + timedelta(days=figures.in_force(INITIAL, plan.first_treatment).whole())
    done = initially_certified(figures, plan)
    ends = certified_until(figures, plan, day)
    since_report = plan.treatment_days_since_report
    return Certification(
        met=True if done else None if day <= by else False,
        by=by,
        covers=plan.first_treatment <= day <= ends,
        ends=ends,
        report_due=None if since_report is None else since_report >= figures.in_force(REPORT, day).whole(),
    )
