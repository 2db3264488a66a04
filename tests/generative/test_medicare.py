"""Random Medicare days: units keep to the rule, amounts never rise by being together, money adds up."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

import ablepath
from ablepath.coverage.medicare.allocation import allocate
from ablepath.coverage.medicare.allowed import Service, allowed_on
from ablepath.coverage.medicare.assistants import AssistantRule
from ablepath.coverage.medicare.day import price_day
from ablepath.coverage.medicare.shares import share_out, terms_on
from ablepath.coverage.medicare.units import UNIT, units_of
from ablepath.knowledge.fees import Counted, Status, fee_schedule
from ablepath.knowledge.figures import figures
from ablepath.model.discipline import Therapy
from ablepath.model.treatment_day import By, Line, Pool, Setting, TreatmentDay, UnitRule
from ablepath.records.treatment_day import KEYS, LINE_KEYS, PLAN_KEYS
from tests.generative.length import times

SCHEDULE = fee_schedule()
DAY = date(2026, 3, 2)
PRICED = [
    code
    for code in SCHEDULE.codes.values()
    if SCHEDULE.value(code.id, DAY).status is Status.active and code.counted is not Counted.as_billed
]
TIMED = [code.id for code in PRICED if code.counted is Counted.quarter_hours]
MINUTES = st.dictionaries(st.sampled_from(TIMED), st.integers(0, 120), max_size=6)
SERVICES = st.lists(
    st.builds(
        Service,
        st.sampled_from([code.id for code in PRICED]),
        st.integers(1, 6),
        st.sampled_from(Therapy),
        st.sampled_from(["", "another"]),
    ),
    max_size=6,
)


def line(code: str, by: By, minutes: int) -> Line:
    return Line(code, by, minutes)


LINES = st.lists(
    st.builds(line, st.sampled_from([code.id for code in PRICED if code.only is None]), st.sampled_from(By),
              st.integers(0, 90)),
    min_size=1, max_size=6,
)  # fmt: skip


@given(MINUTES)
@times(300, at_length=200_000)
def test_units_of_a_code_lie_between_its_quarter_hours_rounded_down_and_up(minutes: dict[str, int]) -> None:
    found = allocate(minutes, UnitRule.total_time)
    assert found.total == units_of(sum(minutes.values()))
    for code, spent in minutes.items():
        assert spent // UNIT <= found.units[code] <= -(-spent // UNIT)


@given(MINUTES, st.sampled_from(TIMED), st.integers(1, 30), st.sampled_from(UnitRule))
@times(200, at_length=50_000)
def test_more_minutes_never_make_fewer_units(
    minutes: dict[str, int], code: str, more: int, rule: UnitRule
) -> None:
    after = {**minutes, code: minutes.get(code, 0) + more}
    assert allocate(after, rule).total >= allocate(minutes, rule).total


@given(st.integers(0, 90), st.integers(0, 90), st.integers(0, 1), st.sampled_from([None, 8]))
@times(300, at_length=100_000)
def test_marks_are_given_to_the_units_there_are(
    therapist: int, assistant: int, more: int, midpoint: int | None
) -> None:
    together = therapist + assistant
    units = min(together // UNIT + more, -(-together // UNIT))
    found = AssistantRule(1_000, midpoint).of_timed(units, therapist, assistant)
    assert found.plain + found.marked == units
    assert found.plain >= therapist // UNIT
    assert found.marked >= assistant // UNIT
    if not assistant:
        assert not found.marked


@given(SERVICES, st.sampled_from(Setting))
@times(200, at_length=20_000)
def test_the_reduction_never_raises_and_never_touches_a_single_unit(
    services: list[Service], setting: Setting
) -> None:
    together = allowed_on(services, DAY, "04401", setting)
    assert together.total <= together.without_reduction
    apart = sum(allowed_on([service], DAY, "04401", setting).total for service in services)
    assert together.total <= apart
    for service in services:
        if service.units == 1:
            alone = allowed_on([service], DAY, "04401", setting)
            assert alone.total == alone.without_reduction


@given(SERVICES)
@times(100, at_length=20_000)
def test_the_order_of_services_changes_no_total(services: list[Service]) -> None:
    one, other = (allowed_on(order, DAY, "04401").total for order in (services, services[::-1]))
    assert one == other


@given(st.integers(0, 500_000), st.integers(0, 28_300), st.booleans(), st.booleans())
@times(300, at_length=100_000)
def test_shares_add_up_and_only_medicare_loses(
    allowed: int, left: int, by_assistant: bool, sequestered: bool
) -> None:
    terms = terms_on(figures(), DAY)
    full = share_out(allowed, left, terms, sequestered=False)
    found = share_out(allowed, left, terms, by_assistant=by_assistant, sequestered=sequestered)
    assert full.patient + full.medicare == allowed
    assert found.patient == full.patient
    assert 0 <= found.medicare <= full.medicare


@given(LINES, st.sampled_from(Setting), st.none() | st.integers(0, 28_300), st.integers(0, 400_000))
@times(100, at_length=20_000)
def test_any_day_is_answered_and_its_money_adds_up(
    lines: list[Line], setting: Setting, met: int | None, used: int
) -> None:
    pools = {Pool.pt_slp: used, Pool.ot: used}
    answer = price_day(TreatmentDay(DAY, "04401", setting, tuple(lines), deductible_met=met, used=pools))
    assert answer.allowed <= answer.without_reduction
    for shares in answer.shares:
        assert 0 <= shares.patient + shares.medicare <= answer.allowed
        assert shares.patient >= 0
    for state in answer.pools:
        own = sum(line.allowed for line in answer.lines if Pool.of(line.therapy) is state.pool)
        assert state.after == used + own
    marked = [line for line in answer.lines if "KX" in line.modifiers]
    assert bool(marked) <= any(state.kx_required for state in answer.pools)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 2_000)
    | st.floats(allow_nan=False)
    | st.text(max_size=5)
    | st.sampled_from(
        ["97110", "97161", "PT", "OTA", "2026-03-02", "2024-03-08", "04401", "94514", "283.00", "office"]
    ),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*KEYS, *LINE_KEYS, *PLAN_KEYS]), inner)
    ),
    max_leaves=12,
)
LIKE_A_DAY = st.fixed_dictionaries(
    {"date": st.sampled_from(["2026-03-02", "2024-03-08", "2019-01-01", "2027-01-01"]) | JSON,
     "zip": st.sampled_from(["04401", "94514", "00000"]) | JSON,
     "lines": st.lists(
         st.fixed_dictionaries(
             {"code": st.sampled_from([*SCHEDULE.codes]) | JSON, "by": st.sampled_from([*By]) | JSON},
             optional={"minutes": st.integers(-1, 99) | JSON, "units": st.integers(0, 9) | JSON,
                       "charge": JSON, "biller": JSON},
         ), max_size=4) | JSON},
    optional={key: JSON for key in KEYS[2:] if key != "lines"},
)  # fmt: skip


def answered(brought: object) -> tuple[int | None, tuple[ablepath.Fault, ...]]:
    try:
        return ablepath.treatment_day(brought).allowed, ()
    except ablepath.InputFaults as refused:
        return None, refused.faults


@given(LIKE_A_DAY | JSON)
@times(500, at_length=50_000)
def test_whatever_is_brought_is_answered_or_refused_with_reasons(brought: object) -> None:
    allowed, faults = answered(brought)
    assert (allowed is None) is bool(faults)
    assert all(map(str, faults))
