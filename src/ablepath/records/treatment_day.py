"""One treatment day as people and programs write it, read into `TreatmentDay`."""

from __future__ import annotations

from collections.abc import Mapping

from ablepath.knowledge.answers import suggestion
from ablepath.knowledge.fees import Code, Counted
from ablepath.model.treatment_day import By, Line, PlanOfCare, Pool, Setting, TreatmentDay, UnitRule
from ablepath.records.faults import Fault, InputFaults
from ablepath.records.fields import Fields

KEYS = (
    "date",
    "zip",
    "setting",
    "rule",
    "lines",
    "used_so_far",
    "deductible_met",
    "participating",
    "assigned",
    "qualified_beneficiary",
    "qualifying_model",
    "plan_of_care",
)
LINE_KEYS = ("code", "by", "minutes", "units", "charge", "biller")
PLAN_KEYS = (
    "first_treatment",
    "days",
    "order_on_file",
    "sent_on",
    "signed_on",
    "verbal_order_on",
    "recertified_on",
    "treatment_days_since_report",
)
MINUTES_OF_A_DAY = 24 * 60
MOST_UNITS = MINUTES_OF_A_DAY // 15
MOST_DAYS = 3_650
EXAMPLE = (
    'one day as a JSON object, for example {"date": "2026-03-02", "zip": "04401", '
    '"lines": [{"code": "97110", "by": "PT", "minutes": 30}]}'
)


def read_treatment_day(written: object, codes: Mapping[str, Code]) -> TreatmentDay:
    """
    The treatment day in `written` (a JSON object), its codes among `codes`.

    Raises `InputFaults` with every unknown key or code, impossible value and contradiction.
    """
    if not isinstance(written, Mapping):
        raise InputFaults([Fault("input", written, f"is not {EXAMPLE}")])
    fields = Fields(written, "", [])
    fields.only(*KEYS)
    day = fields.day("date") if fields.needs("date") else None
    place = fields.text("zip") if fields.needs("zip") else None
    setting = fields.one_of("setting", Setting) or Setting.office
    lines = _lines(fields, codes)
    used = _used(fields)
    plan = _plan(fields)
    participating = fields.yes_no("participating", otherwise=True)
    assigned = fields.yes_no("assigned", otherwise=True)
    rule = fields.one_of("rule", UnitRule) or UnitRule.total_time
    deductible_met = fields.money("deductible_met")
    qualified = fields.yes_no("qualified_beneficiary", otherwise=False)
    qualifying = fields.yes_no("qualifying_model", otherwise=False)
    _is_consistent(fields, setting, participating, assigned)
    if plan and day and plan.first_treatment > day:
        fields.refuse("plan_of_care", f"begins after {day}, the day of treatment")
    if fields.faults or day is None or place is None:
        raise InputFaults(fields.faults)
    return TreatmentDay(
        day=day,
        zip=place,
        setting=setting,
        lines=lines,
        rule=rule,
        used=used,
        deductible_met=deductible_met,
        participating=participating,
        assigned=assigned,
        qualified_beneficiary=qualified,
        qualifying_model=qualifying,
        plan=plan,
    )


def _is_consistent(fields: Fields, setting: Setting, participating: bool, assigned: bool) -> None:
    if not participating and setting.is_institution:
        fields.refuse("participating", "is only for an office: every institution takes part")
    if participating and not assigned:
        fields.refuse("assigned", "is false, but who takes part in Medicare accepts its amount")


def _lines(fields: Fields, codes: Mapping[str, Code]) -> tuple[Line, ...]:
    entries = fields.objects("lines") if fields.needs("lines") else []
    if fields.written.get("lines") == []:
        fields.refuse("lines", "holds no service; name at least one")
    read = [(entry, _line(entry, codes)) for entry in entries]
    lines = [line for _, line in read if line is not None]
    if sum(line.minutes or 0 for line in lines) > MINUTES_OF_A_DAY:
        fields.refuse("lines", f"hold more minutes than the {MINUTES_OF_A_DAY} of a day")
    _are_counted_alike(read, codes)
    return tuple(lines)


def _line(fields: Fields, codes: Mapping[str, Code]) -> Line | None:
    fields.only(*LINE_KEYS)
    code = fields.text("code") if fields.needs("code") else None
    by = fields.one_of("by", By) if fields.needs("by") else None
    minutes = fields.whole("minutes", least=0, most=MINUTES_OF_A_DAY)
    units = fields.whole("units", least=1, most=MOST_UNITS)
    charge, biller = fields.money("charge"), fields.text("biller")
    if code is not None and code not in codes:
        fields.refuse("code", f"is not one of our therapy codes; {suggestion(code, codes)}".rstrip("; "))
    if code is None or code not in codes or by is None:
        return None
    _is_counted(fields, codes[code], units)
    if codes[code].only not in (None, by.therapy):
        fields.refuse("by", f"cannot give {code}, which belongs to {codes[code].only}")
    return Line(code, by, minutes, units, charge, biller or "")


def _is_counted(fields: Fields, code: Code, units: int | None) -> None:
    """A code needs what its units are counted by, and nothing that contradicts it."""
    match code.counted:
        case Counted.quarter_hours if fields.has("minutes") is fields.has("units"):
            fields.refuse("minutes", f"does not fit: {code.id} needs its minutes, or else its units")
        case Counted.once if units not in (None, 1):
            fields.refuse("units", f"cannot be more than 1: {code.id} counts once a day")
        case Counted.as_billed if not fields.has("units"):
            fields.refuse("units", f"is missing: {code.id} is not counted by quarter hours")


def _are_counted_alike(read: list[tuple[Fields, Line | None]], codes: Mapping[str, Code]) -> None:
    """The minutes of a day are counted together, so no timed code of it can come as units only."""
    timed = [
        (fields, line) for fields, line in read if line and codes[line.code].counted is Counted.quarter_hours
    ]
    if any(line.minutes is not None for _, line in timed):
        for fields, line in timed:
            if line.units is not None and line.minutes is None:
                fields.refuse("units", "cannot stand beside lines with minutes; give minutes for all of them")


def _used(fields: Fields) -> Mapping[Pool, int]:
    inner = fields.inner("used_so_far")
    if inner is None:
        return {}
    inner.only(*Pool)
    read = {pool: inner.money(pool.value) for pool in Pool}
    return {pool: amount for pool, amount in read.items() if amount is not None}


def _plan(fields: Fields) -> PlanOfCare | None:
    inner = fields.inner("plan_of_care")
    if inner is None:
        return None
    inner.only(*PLAN_KEYS)
    first = inner.day("first_treatment") if inner.needs("first_treatment") else None
    days = inner.whole("days", least=1, most=MOST_DAYS)
    on_file = inner.yes_no("order_on_file", otherwise=False)
    sent, signed, verbal = (inner.day(key) for key in ("sent_on", "signed_on", "verbal_order_on"))
    renewed = inner.days("recertified_on")
    reported = inner.whole("treatment_days_since_report", least=0, most=MOST_DAYS)
    if first is None:
        return None
    return PlanOfCare(first, days, on_file, sent, signed, verbal, renewed, reported)
