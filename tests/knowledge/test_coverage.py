"""Everything a person may tell is read by a rule, or listed with the reason why not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from ablepath.criteria import facts_read
from ablepath.knowledge.authoring.coverage import COVERED, LIST, faults_in_coverage
from ablepath.knowledge.bundle import knowledge
from ablepath.knowledge.contents import Knowledge
from ablepath.model.text import Text

WHY = Text("because", "porque")
READ = {fact for rule in knowledge().rules.values() for fact in facts_read(rule.when)}


def listing(*paths: str, without: str | None = None) -> Knowledge:
    """The real knowledge with more facts on the list, and perhaps one fewer."""
    listed: Mapping[str, Text] = {
        path: reason for path, reason in knowledge().not_modelled.items() if path != without
    }
    return replace(knowledge(), not_modelled={**listed, **dict.fromkeys(paths, WHY)})


@pytest.mark.parametrize("family", COVERED)
def test_every_fact_of_a_family_is_read_or_listed(family: str) -> None:
    missing = {fact.id for fact in knowledge().families[family]} - READ - set(knowledge().not_modelled)
    assert not missing


def test_the_shipped_list_is_sound() -> None:
    assert list(faults_in_coverage(knowledge())) == []


def test_a_fact_in_neither_place_is_refused() -> None:
    (fault,) = faults_in_coverage(listing(without="symptoms.swelling"))
    assert str(fault) == (
        "knowledge/facts/symptoms/swelling.yaml: no rule reads it; "
        f"write one, or list it in {LIST} with the reason"
    )


def test_a_fact_in_both_places_is_refused() -> None:
    (fault,) = faults_in_coverage(listing("difficulties.walking"))
    assert str(fault) == f"{LIST}: difficulties.walking: is read by a rule; take it out of this list"


def test_a_fact_that_needs_no_rule_is_refused() -> None:
    (fault,) = faults_in_coverage(listing("zip"))
    assert "needs no rule" in fault.what
