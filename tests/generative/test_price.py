"""Random plans and episodes: money adds up, limits hold, and half an episode carried on is the whole."""

from __future__ import annotations

import json
from collections import Counter
from contextlib import suppress
from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

import ablepath
from ablepath.coverage.plan.account import opened
from ablepath.coverage.plan.amounts import amounts
from ablepath.coverage.plan.assumptions import filled
from ablepath.coverage.plan.ledger import Ledger, ledger
from ablepath.coverage.plan.price import price
from ablepath.explain.price_page import price_page
from ablepath.explain.words import Words
from ablepath.knowledge.bundle import knowledge
from ablepath.model.insurance import CopayApplies, Insurance, InsuranceKind
from ablepath.model.price_request import PriceRequest
from ablepath.records import insurance, price_request
from ablepath.records.price_answer import as_plain
from tests.generative.episodes import episodes
from tests.generative.length import times

EVERY_KIND = [kind for kind in InsuranceKind if kind is not InsuranceKind.medicare_part_b]


def priced(asked: PriceRequest) -> Ledger:
    whole = filled(asked, high=True)
    return ledger(whole, amounts(whole), opened(whole))


@given(episodes(EVERY_KIND))
@times(150, at_length=20_000)
def test_what_each_pays_adds_up_to_the_allowed_amount(asked: PriceRequest) -> None:
    for line in price(asked).ledger:
        assert (line.patient or 0) + (line.plan or 0) + (line.not_covered or 0) == line.allowed
        parts = (line.to_deductible or 0) + (line.copay or 0) + (line.coinsurance or 0)
        assert (line.patient or 0) == parts - line.second_payer >= 0
        assert line.balance_bill >= 0
        assert line.covered or line.patient == 0


@given(episodes())
@times(150, at_length=20_000)
def test_nobody_pays_more_than_the_maximum_for_covered_care(asked: PriceRequest) -> None:
    limits = asked.plans[0].oop_max
    assume(limits is not None)
    paid: Counter[object] = Counter()
    for line in priced(asked).lines:
        share = (line.to_deductible or 0) + (line.copay or 0) + (line.coinsurance or 0)
        paid[line.year, line.member] += share
        paid[line.year] += share
    for key, amount in paid.items():
        most = None if limits is None else limits.for_one if isinstance(key, tuple) else limits.family
        assert most is None or amount <= most


@given(episodes(), st.integers(0, 11), st.integers(1, 300_00))
@times(150, at_length=20_000)
def test_a_dearer_visit_never_makes_the_episode_cheaper(asked: PriceRequest, place: int, more: int) -> None:
    """But where a copay stands only until the deductible is met, which a dearer visit may bring about."""
    until = CopayApplies.until_deductible
    assume(all(one.copay_applies is not until for one in asked.plans[0].benefits.values()))
    visits = [replace(visit, charge=None) for visit in asked.visits]
    place %= len(visits)
    dearer = list(visits)
    dearer[place] = replace(visits[place], allowed=(visits[place].allowed or 0) + more)
    one, other = (
        sum(
            (line.patient or 0) + (line.not_covered or 0)
            for line in priced(replace(asked, visits=tuple(found), plans=(without_second(asked),))).lines
        )
        for found in (visits, dearer)
    )
    assert one <= other


def without_second(asked: PriceRequest) -> Insurance:
    return replace(asked.plans[0], secondary=None)


@given(episodes(), st.integers(0, 12))
@times(150, at_length=20_000)
def test_half_an_episode_carried_on_is_the_whole(asked: PriceRequest, place: int) -> None:
    whole = filled(asked, high=True)
    first, second = (replace(whole, visits=part) for part in (whole.visits[:place], whole.visits[place:]))
    account = opened(whole)
    before = ledger(first, amounts(first), account)
    after = ledger(second, amounts(second), account, first=len(first.visits) + 1)
    at_once = priced(asked)
    assert before.lines + after.lines == at_once.lines
    assert before.warnings + after.warnings == at_once.warnings


@given(episodes(EVERY_KIND))
@times(60, at_length=2_000)
def test_every_answer_can_be_written_in_both_languages(asked: PriceRequest) -> None:
    answer = price(asked)
    assert answer.low.you_pay <= answer.totals.you_pay
    for language in ("en", "es"):
        assert json.dumps(as_plain(answer, language))
        assert price_page(answer, Words(knowledge(), language))


KEYS = sorted({*insurance.KEYS, *insurance.BENEFIT_KEYS, *insurance.POOL_KEYS, *insurance.LIMIT_KEYS,
               *price_request.KEYS, *price_request.VISIT_KEYS, "PT", "OT"})  # fmt: skip
WORDS = [
    "commercial",
    "medicare_part_b",
    "self_pay",
    "PT",
    "OT",
    "2026-03-02",
    "120.00",
    "07-01",
    "0.20",
    "in",
]
WRITTEN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 200)
    | st.floats()
    | st.sampled_from(WORDS)
    | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=20,
)
SHAPED = st.fixed_dictionaries(
    {"insurance": WRITTEN | st.fixed_dictionaries({"kind": st.sampled_from(InsuranceKind)}, optional={
        key: WRITTEN for key in insurance.KEYS if key != "kind"}),
     "visits": WRITTEN | st.lists(st.fixed_dictionaries(
         {"date": st.just("2026-03-02"), "discipline": st.sampled_from(["PT", "OT"])},
         optional=dict.fromkeys(price_request.VISIT_KEYS[2:], WRITTEN)), min_size=1, max_size=2)},
    optional={"as_of": st.just("2026-03-01")},
)  # fmt: skip


@given(WRITTEN | SHAPED)
@times(300, at_length=30_000)
def test_whatever_is_brought_is_answered_or_refused(written: object) -> None:
    with suppress(ablepath.InputFaults):
        assert as_plain(ablepath.price(written))
