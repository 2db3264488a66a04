"""Random plans and random episodes under them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from hypothesis import strategies as st

from ablepath.model.discipline import Profession
from ablepath.model.insurance import (
    AfterCap,
    Authorization,
    Benefit,
    CopayApplies,
    Insurance,
    InsuranceKind,
    Limits,
    Met,
    Network,
    Per,
    Purpose,
    Secondary,
    VisitPool,
)
from ablepath.model.price_request import PriceRequest, Visit

AS_OF = date(2026, 3, 1)
AMOUNT = st.integers(0, 500_00)
MEMBERS = ("self", "child")
CONDITIONS = ("", "knee", "autism")
PROFESSIONS = st.sampled_from(Profession)
GROUPS = st.lists(PROFESSIONS, min_size=1, max_size=3, unique=True).map(tuple)


def limits_of(individual: int, more: int, *, has_family: bool, embedded: bool) -> Limits:
    return Limits(individual, individual + more if has_family else None, embedded)


LIMITS = st.none() | st.builds(
    limits_of,
    st.integers(0, 2_000_00),
    st.integers(0, 2_000_00),
    has_family=st.booleans(),
    embedded=st.booleans(),
)
MET = st.builds(lambda one, more: Met(one, one + more), st.integers(0, 1_000_00), st.integers(0, 500_00))
BENEFITS = st.builds(
    Benefit,
    copay=st.none() | st.integers(0, 100_00),
    copay_applies=st.sampled_from(CopayApplies),
    coinsurance=st.none() | st.integers(0, 10_000),
    after_deductible=st.none() | st.booleans(),
)
POOLS = st.builds(
    VisitPool,
    GROUPS,
    st.integers(0, 6),
    used=st.integers(0, 3),
    per=st.sampled_from(Per),
    after_cap=st.sampled_from(AfterCap),
    purpose=st.none() | st.sampled_from(Purpose),
    exempt_conditions=st.sampled_from([(), ("autism",)]),
)
OWN_TERMS = [kind for kind in InsuranceKind if kind.has_own_terms]


def plans(kinds: Sequence[InsuranceKind] = OWN_TERMS) -> st.SearchStrategy[Insurance]:
    """Any plan of `kinds`, its gaps and contradictions included."""
    return st.builds(
        Insurance,
        st.sampled_from(kinds),
        starts=st.sampled_from([(1, 1), (7, 1), (2, 29)]),
        network=st.sampled_from(Network),
        deductible=LIMITS,
        deductible_met=MET,
        oop_max=LIMITS,
        oop_met=MET,
        benefits=st.fixed_dictionaries(dict.fromkeys(Profession, BENEFITS)),
        pools=st.lists(POOLS, max_size=3).map(tuple),
        authorizations=st.lists(st.builds(Authorization, GROUPS, st.integers(0, 5)), max_size=1).map(tuple),
        secondary=st.none() | st.builds(Secondary, st.integers(0, 10_000), st.integers(0, 10_000)),
    )


VISITS = st.builds(
    Visit,
    st.dates(AS_OF, date(2027, 3, 1)),
    PROFESSIONS,
    member=st.sampled_from(MEMBERS),
    allowed=AMOUNT,
    charge=st.none() | AMOUNT,
    condition=st.sampled_from(CONDITIONS),
    purpose=st.sampled_from(Purpose),
)


def episodes(kinds: Sequence[InsuranceKind] = OWN_TERMS) -> st.SearchStrategy[PriceRequest]:
    """Up to a dozen visits, in the order of their days, under one plan."""
    in_order = st.lists(VISITS, min_size=1, max_size=12).map(
        lambda found: sorted(found, key=lambda one: one.day)
    )
    return st.builds(lambda plan, visits: PriceRequest(AS_OF, (plan,), tuple(visits)), plans(kinds), in_order)
