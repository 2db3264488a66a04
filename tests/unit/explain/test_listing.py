"""`knowledge list` and `knowledge show`, of everything there is."""

from __future__ import annotations

import pytest

from ablepath.explain.listing import listed, shown
from ablepath.knowledge.bundle import knowledge
from ablepath.model.text import LANGUAGES, Language

EVERYTHING = [*knowledge().rules, *knowledge().facts, *knowledge().sources]


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_there_is_can_be_shown(language: Language) -> None:
    for name in EVERYTHING:
        text = shown(knowledge(), name, language)
        assert f"({name})" in text.splitlines()
        assert all(line == line.rstrip() for line in text.splitlines())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rule_is_shown_with_every_example_and_every_source(language: Language) -> None:
    for rule in knowledge().rules.values():
        text = shown(knowledge(), rule.id, language)
        assert rule.says.in_(language) in text
        assert all(example.about in text for example in rule.examples)
        assert all(cited.source.title in text and cited.supports in text for cited in rule.rests_on)


def test_every_id_is_listed_in_one_column() -> None:
    for kind in ("facts", "rules", "sources"):
        ids: list[str] = list(getattr(knowledge(), kind))
        lines = list(listed(knowledge(), kind, "en"))
        assert [line.split()[0] for line in lines] == ids
        begins = {len(line) - len(line[len(key) :].lstrip()) for key, line in zip(ids, lines, strict=True)}
        assert len(begins) == 1


def test_a_short_name_finds_a_rule_before_a_fact() -> None:
    assert "(triage.warnings.chest_pain)" in shown(knowledge(), "chest_pain", "en")
    assert "(conditions.parkinsons)" in shown(knowledge(), "conditions.parkinsons", "en")


@pytest.mark.parametrize(
    ("id", "says"),
    [
        ("walking", "walking: names several; say which: difficulties.walking, goals.walking"),
        ("xyzzyxyzzy", "xyzzyxyzzy: there is no rule, fact or source of this name"),
        ("chest_pian", "did you mean chest_pain"),
    ],
)
def test_a_name_that_fits_nothing_or_too_much_is_explained(id: str, says: str) -> None:
    with pytest.raises(LookupError) as caught:
        shown(knowledge(), id, "en")
    assert says in str(caught.value.args[0])
    assert not str(caught.value.args[0]).endswith("; ")


def test_a_fact_says_from_which_age_it_counts_and_on_whose_word() -> None:
    text = shown(knowledge(), "difficulties.walking", "en")
    assert "Counts from: 18 months; Milestones by age" in text
    assert "Counts from" not in shown(knowledge(), "difficulties.eating", "en")
