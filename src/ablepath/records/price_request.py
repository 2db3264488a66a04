"""Insurance and visits as people and programs write them, read into `PriceRequest`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ablepath.knowledge.answers import suggestion
from ablepath.knowledge.fees import Code
from ablepath.model.discipline import Profession
from ablepath.model.insurance import SELF, Insurance, InsuranceKind, Purpose
from ablepath.model.plan_year import begins
from ablepath.model.price_request import BilledUnits, PriceRequest, Visit
from ablepath.model.treatment_day import Setting
from ablepath.records.faults import Fault, InputFaults
from ablepath.records.fields import Fields
from ablepath.records.insurance import read_plans

KEYS = ("as_of", "insurance", "visits", "counts")
COUNT_KEYS = ("least", "most")
VISIT_KEYS = (
    "date",
    "discipline",
    "allowed",
    "charge",
    "member",
    "services",
    "zip",
    "setting",
    "biller",
    "condition",
    "purpose",
)
SERVICE_KEYS = ("code", "units")
MOST_UNITS = 96
MOST_VISITS = 2_000
EXAMPLE = (
    'one episode as a JSON object, for example {"insurance": {"kind": "commercial", "benefits": '
    '{"PT": {"copay": "40"}}}, "visits": [{"date": "2026-12-01", "discipline": "PT", "allowed": "120.00"}]}'
)


def read_price_request(
    written: object, codes: Mapping[str, Code], today: date, *, strict: bool = False
) -> PriceRequest:
    """
    The episode in `written` (a JSON object), its codes among `codes`; `today` where no `as_of` is given.

    Raises `InputFaults` with every unknown key or code, impossible value and contradiction.
    """
    if not isinstance(written, Mapping):
        raise InputFaults([Fault("input", written, f"is not {EXAMPLE}")])
    fields = Fields(written, "", [])
    fields.only(*KEYS)
    as_of = fields.day("as_of") or today
    plans = read_plans(fields)
    visits = _visits(fields, codes)
    counts = _counts(fields, [visit for _, visit in visits])
    if fields.faults:
        raise InputFaults(fields.faults)
    _have_a_plan(visits, plans, as_of)
    if fields.faults:
        raise InputFaults(fields.faults)
    in_order = sorted((visit for _, visit in visits), key=lambda visit: visit.day)
    return PriceRequest(as_of, plans, tuple(in_order), strict, counts)


def _visits(fields: Fields, codes: Mapping[str, Code]) -> list[tuple[Fields, Visit]]:
    entries = fields.objects("visits") if fields.needs("visits") else []
    if fields.written.get("visits") == []:
        fields.refuse("visits", "holds no visit; name at least one")
    if len(entries) > MOST_VISITS:
        fields.faults.append(Fault("visits", len(entries), f"visits are more than {MOST_VISITS}"))
        return []
    read = [(entry, _visit(entry, codes)) for entry in entries]
    return [(entry, visit) for entry, visit in read if visit is not None]


def _counts(fields: Fields, visits: list[Visit]) -> Mapping[Profession, tuple[int, int]]:
    """How many of the visits listed will take place; the most is what is listed where it is left out."""
    inner = fields.inner("counts")
    if inner is None:
        return {}
    inner.only(*Profession)
    found = {}
    for profession in Profession:
        one = inner.inner(profession.value)
        if one is None:
            continue
        one.only(*COUNT_KEYS)
        listed = sum(visit.profession is profession for visit in visits)
        least = one.whole("least", least=0, most=listed) if one.needs("least") else None
        most = one.whole("most", least=0, most=listed) if one.has("most") else listed
        if least is not None and most is not None:
            if least > most:
                one.refuse("least", f"is more than the most, {most}")
            found[profession] = (least, most)
    return found


def _visit(fields: Fields, codes: Mapping[str, Code]) -> Visit | None:
    fields.only(*VISIT_KEYS)
    day = fields.day("date") if fields.needs("date") else None
    profession = fields.one_of("discipline", Profession) if fields.needs("discipline") else None
    services = tuple(
        one for entry in fields.objects("services") if (one := _service(entry, codes, profession))
    )
    if services and fields.has("zip") and profession is Profession.CHIRO:
        fields.refuse("services", "have no therapy price for CHIRO; give the allowed amount")
    place = fields.text("zip")
    allowed, charge = fields.money("allowed"), fields.money("charge")
    member, biller = fields.text("member"), fields.text("biller")
    condition = fields.text("condition")
    setting = fields.one_of("setting", Setting) or Setting.office
    purpose = fields.one_of("purpose", Purpose) or Purpose.rehabilitative
    if day is None or profession is None:
        return None
    return Visit(
        day,
        profession,
        member=member or SELF,
        allowed=allowed,
        charge=charge,
        services=services,
        zip=place,
        setting=setting,
        biller=biller or "",
        condition=condition or "",
        purpose=purpose,
    )


def _service(fields: Fields, codes: Mapping[str, Code], profession: Profession | None) -> BilledUnits | None:
    fields.only(*SERVICE_KEYS)
    code = fields.text("code") if fields.needs("code") else None
    units = fields.whole("units", least=1, most=MOST_UNITS) if fields.needs("units") else None
    if code is None or units is None:
        return None
    if code not in codes:
        fields.refuse("code", f"is not one of our therapy codes; {suggestion(code, codes)}".rstrip("; "))
        return None
    only = codes[code].only
    if only is not None and profession is not None and only.value != profession.value:
        fields.refuse("code", f"cannot be given by {profession}: it belongs to {only}")
    return BilledUnits(code, units)


def _have_a_plan(visits: list[tuple[Fields, Visit]], plans: tuple[Insurance, ...], as_of: date) -> None:
    asked = PriceRequest(as_of, plans, tuple(visit for _, visit in visits))
    for entry, visit in visits:
        place = asked.plan_on(visit.day)
        if place is None:
            entry.refuse("date", _why_no_plan(visit.day, plans))
            continue
        plan = plans[place]
        begun = begins(max(as_of, plan.since or as_of), plan.starts)
        if plan.since is None and visit.day < begun:
            entry.refuse(
                "date",
                f"lies before {begun}, when the plan year of as_of ({as_of}) begins; what was met then is "
                "not known. Set as_of to a day of that year",
            )
        if plan.kind is InsuranceKind.medicare_part_b and visit.profession is Profession.CHIRO:
            entry.refuse("discipline", "is not priced under Medicare Part B; it is for PT, OT and SLP here")


def _why_no_plan(day: date, plans: tuple[Insurance, ...]) -> str:
    first = min((plan.since for plan in plans if plan.since), default=None)
    if first is not None and day < first:
        return f"lies before the plan, which begins on {first}"
    return "lies on a day on which no plan is in force; correct its from or until"
