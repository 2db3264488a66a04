"""Every state, profession and payer: each answer is whole, sourced, in both languages, never too kind."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from ablepath.explain.referral_page import referral_page
from ablepath.explain.words import Words
from ablepath.knowledge.access import access_rules
from ablepath.knowledge.bundle import knowledge
from ablepath.model.discipline import Discipline
from ablepath.model.referral import ReferralAnswer
from ablepath.model.referral_law import Circumstance, Evidence, LegalStatement
from ablepath.model.referral_need import Need
from ablepath.model.source import Trust
from ablepath.model.text import LANGUAGES, Language
from ablepath.records.referral_answer import as_plain
from tests.unit.access.asking import ask

RULES = access_rules()
TOLD = ((), (Circumstance.work_related,), (Circumstance.self_pay,))
NEVER_SAID = ("do not need a doctor", "no necesita un médico", "{", "}")
COMPLETE = ("headline", "law", "payer", "earliest_start", "next_steps", "also", "if_none_near", "trust")
ASKS: dict[Language, tuple[str, ...]] = {"en": ("Ask", "ask"), "es": ("Pregunte", "pregunte", "Pida")}


def statements() -> Iterator[tuple[str, LegalStatement]]:
    for state in RULES.law.values():
        for discipline in Discipline:
            for statement in state.statements[discipline]:
                yield f"{state.id} {discipline}", statement


def answers(discipline: Discipline) -> Iterator[ReferralAnswer]:
    for state, payer, told in product(RULES.law, RULES.payers, TOLD):
        yield ask(f"{state} {discipline}", payer, told=told)


def test_there_are_fifty_states_the_district_and_two_territories() -> None:
    assert len(RULES.law) == 53
    assert {"DC", "PR", "VI"} <= set(RULES.law)


def test_every_row_holds_its_sources_to_the_sources_of_the_knowledge() -> None:
    cited = [cited for _, statement in statements() for cited in statement.rests_on]
    cited += [one for payer in RULES.payers.values() for rule in payer.statements for one in rule.rests_on]
    cited += [one for compact in RULES.compacts.values() for one in compact.rests_on]
    cited += [one for rule in RULES.telehealth for one in rule.rests_on]
    assert len(cited) > 100
    for one in cited:
        assert one.source == knowledge().sources[one.source.id]
        assert one.at
        assert one.supports
        assert one.trust is not Trust.U


def test_every_statement_but_the_unverified_has_a_source_a_year_and_a_trust_that_fits_its_evidence() -> None:
    worst = {Evidence.primary: {"V", "V2"}, Evidence.secondary: {"V2"}, Evidence.chart: {"V2"},
             Evidence.unverified: {"U"}}  # fmt: skip
    for where, statement in statements():
        assert statement.trust in worst[statement.evidence], where
        assert bool(statement.rests_on) is (statement.evidence is not Evidence.unverified), where


def test_the_chart_itself_is_cited_and_never_a_copy_of_it() -> None:
    sources = [one.source for _, statement in statements() for one in statement.rests_on]
    charts = {source.id: source for source in sources if "levels of patient access" in source.title.lower()}
    assert list(charts) == ["apta-levels-chart-2021"]
    assert charts["apta-levels-chart-2021"].publisher == "American Physical Therapy Association"
    assert not [source for source in sources if "googleflighys" in (source.url or "")]


def test_what_is_not_verified_says_nothing_of_the_law() -> None:
    open_ones = [(where, one) for where, one in statements() if one.evidence is Evidence.unverified]
    assert len(open_ones) == 3 + 43
    for where, one in open_ones:
        assert (one.provision, one.limits, one.therapist, one.may_order, one.rests_on) == (
            None, (), None, (), (),
        ), where  # fmt: skip


@pytest.mark.parametrize("discipline", Discipline)
def test_not_needed_is_never_said_from_a_chart_or_from_nothing(discipline: Discipline) -> None:
    for answer in answers(discipline):
        law = answer.law_gate.statement
        assert law is not None
        if answer.need is Need.not_needed:
            assert law.evidence in (Evidence.primary, Evidence.secondary), answer.asked
            assert answer.payer_gate.need in (Need.not_needed, Need.no_rule), answer.asked
        if law.evidence is Evidence.unverified:
            assert answer.law_gate.need is Need.not_verified
            assert answer.trust is Trust.U
        if law.evidence is Evidence.chart:
            assert answer.law_gate.need is Need.probably_not
            assert answer.trust is not Trust.V


@pytest.mark.parametrize("discipline", Discipline)
def test_the_stricter_of_both_gates_counts(discipline: Discipline) -> None:
    strict = list(Need)
    for answer in answers(discipline):
        gates = (answer.law_gate.need, answer.payer_gate.need)
        assert strict.index(answer.need) == max(map(strict.index, gates))


@pytest.mark.parametrize("discipline", Discipline)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_is_complete_and_ends_in_next_steps(discipline: Discipline, language: Language) -> None:
    words = Words(knowledge(), language)
    for answer in answers(discipline):
        plain = as_plain(answer, language)
        assert len(answer.next_steps) >= 2, answer.asked
        assert all(plain[key] for key in COMPLETE), answer.asked
        page = referral_page(answer, words)
        assert not [bad for bad in NEVER_SAID if bad in page], answer.asked
        if answer.need in (Need.not_verified, Need.probably_not, Need.depends):
            assert any(ask in page for ask in ASKS[language]), answer.asked


def test_chart_cells_say_so_word_for_word() -> None:
    words = Words(knowledge(), "en")
    page = " ".join(referral_page(ask("CO PT"), words).split())
    assert "Probably no referral (2021 chart, not rechecked). Ask the clinic." in page


def test_what_is_not_verified_names_whom_to_ask() -> None:
    page = " ".join(referral_page(ask("OH OT"), Words(knowledge(), "en")).split())
    assert (
        "We found no source for this. Ask the clinic, or the board of occupational therapy of Ohio." in page
    )
