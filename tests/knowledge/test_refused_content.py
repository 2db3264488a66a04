"""Knowledge that can be read but must not ship."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.knowledge.trees import edit, faults_of

PT = "triage/physical/hard_to_walk.yaml"
NEITHER = "triage/neither/all_as_usual.yaml"
SETTLES = "{fact: difficulties.walking, at_most: mild}"
WARNING = "triage/warnings/chest_pain.yaml"
PLACES = "triage/place/at_home.yaml"
WHEN = "{fact: difficulties.walking, at_least: moderate}"
DRESSING = "difficulties.dressing_lower"
WALKING = "facts/difficulties/walking.yaml"
BACK_PAIN = "facts/symptoms/pain_back.yaml"
SETTING = "facts/person/setting.yaml"
AN_AGE = "{age: 5, source: cdc-milestones-2022, at: here, supports: So., trust: V2}"
A_CORRECTION = AN_AGE.replace("age: 5", "born_before: 37, counted_from: 40, until: 2").replace("V2", "U")
BECAUSE = '{en: "{What}.", es: "{What}."}'
ONLY_AT_LEAST = ": when: a profession rule may use a difficulty only as `at_least` or `more_than`"
ONLY_AT_MOST = ": when: a rule that settles may use a difficulty only as `at_most` or `less_than`"
ONLY_FOR_SAFETY = ": rests_on: trust U ships only on a warning with `basis: safety_default`"

#  file, what stands there, what is written instead, the fault
EXAMPLES = [
    (PT, "{difficulties.walking: severe}, expect: met", "{difficulties.walking: severe}, expect: unknown",
     ": examples[0]: “very hard” should be unknown but the rule says met"),
    (PT, "at_least: moderate", "at_least: mild",
     ": examples[1]: “a little hard” should be not met but the rule says met"),
    (PT, "  - {about: very hard, given: {difficulties.walking: severe}, expect: met}\n", "",
     ": examples: show one person for whom the rule is met"),
    (PT, "  - {about: a little hard, given: {difficulties.walking: mild}, expect: not_met}\n", "",
     ": examples: show one person for whom the rule is not met"),
    (PT, "  - {about: never asked, given: {}, expect: unknown}\n", "",
     ": examples: show one person for whom the rule is unknown"),
]  # fmt: skip

TRUST = [
    (PT, "trust: V", "trust: U", ONLY_FOR_SAFETY),
    (PT, "trust: V", "trust: U\nbasis: safety_default", ONLY_FOR_SAFETY),
    (WARNING, "trust: V2", "trust: U", ONLY_FOR_SAFETY),
    (WARNING, "reviewed: null", "basis: safety_default\nreviewed: null",
     ": basis: safety_default is for warnings without a verified source (`trust: U`)"),
]  # fmt: skip

DIRECTION = [
    (PT, WHEN, "{fact: difficulties.walking, is: severe}", ONLY_AT_LEAST),
    (PT, WHEN, "{fact: difficulties.walking, is_one_of: [moderate, severe]}", ONLY_AT_LEAST),
    (PT, WHEN, f"{{all: [{WHEN}, {{fact: {DRESSING}, at_most: mild}}]}}", ONLY_AT_LEAST),
    (PT, WHEN, f"{{any: [{WHEN}, {{fact: {DRESSING}, less_than: mild}}]}}", ONLY_AT_LEAST),
    (PT, WHEN, f"{{all: [{WHEN}, {{not: {{fact: {DRESSING}, at_least: severe}}}}]}}", ONLY_AT_LEAST),
    (NEITHER, SETTLES, "{fact: difficulties.walking, at_least: none}", ONLY_AT_MOST),
    (NEITHER, SETTLES, f"{{any: [{SETTLES}, {{fact: {DRESSING}, is: none}}]}}", ONLY_AT_MOST),
    (NEITHER, SETTLES, "{not: {fact: difficulties.walking, at_most: mild}}", ONLY_AT_MOST),
]  # fmt: skip

WARNINGS_APART = [
    (PT, WHEN, f"{{any: [{WHEN}, {{fact: warnings.chest_pain, is: true}}]}}",
     ": when: warnings.chest_pain: only rules in triage/warnings read warnings"),
    (PT, WHEN, f"{{all: [{WHEN}, {{not: {{known: warnings_evaluated.chest_pain}}}}]}}",
     ": when: warnings_evaluated.chest_pain: only rules in triage/warnings read warnings"),
    (NEITHER, SETTLES, "{not: {fact: warnings.chest_pain, is: true}}",
     ": when: warnings.chest_pain: only rules in triage/warnings read warnings"),
]  # fmt: skip

WORDS = [
    (PT, BECAUSE, '{en: "{Who}.", es: "{What}."}', ": because.en: {Who} is not a placeholder here"),
    (PT, BECAUSE, '{en: "{What}.", es: "{}."}', ": because.es: {} is not a placeholder here"),
    (PT, BECAUSE, '{en: "{What!r}.", es: "{What}."}', ": because.en: {What!r} is not a placeholder here"),
    (PT, BECAUSE, '{en: "{What:>9}.", es: "{What}."}', ": because.en: {What:>9} is not a placeholder here"),
    (PT, BECAUSE, '{en: "{What} :}", es: "{What}."}', ": because.en: {What} :} is not a placeholder here"),
    (PT, BECAUSE, '{en: "{What}.", es: "Eso."}',
     ": because: English and Spanish differ in their placeholders"),
    (PT, '"It is hard', '"{What} is hard', ": says.en: {What} is not a placeholder here"),
    (PLACES, "It asks for much.", '"{What} is asked."', ": then.asks.en: {What} is not a placeholder here"),
    (NEITHER, "go on as usual", '"{what} as usual"', ": then.instead.en: {what} is not a placeholder here"),
]  # fmt: skip

AGES = [
    (WALKING, "  trust: V2", "  trust: U",
     ": expected_from: trust U does not ship: leave the age out until its source was read"),
    (BACK_PAIN, "answers: yes_no", f"answers: yes_no\nexpected_from: {AN_AGE}",
     ": expected_from: only difficulties and milestones are expected from some age on"),
    (SETTING, "answers: setting", f"answers: setting\ncorrects_age: {A_CORRECTION}",
     ": corrects_age: trust U does not ship: leave the age out until its source was read"),
]  # fmt: skip

DAYS = [
    (PT, "from: 2026-01-01", "from: 2026-01-01, until: 2025-12-31",
     ": in_force: ends on 2025-12-31, before it begins on 2026-01-01"),
]  # fmt: skip

TABLES = [EXAMPLES, TRUST, DIRECTION, WARNINGS_APART, WORDS, AGES, DAYS]


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [row for table in TABLES for row in table],
    ids=[f"{row[0].rpartition('/')[2]}: {row[2]}" for table in TABLES for row in table],
)
def test_what_must_not_ship_is_refused(tree: Path, file: str, old: str, new: str, fault: str) -> None:
    edit(tree, file, old, new)
    assert f"knowledge/{file}{fault}" in faults_of(tree)


def test_a_warning_that_no_rule_reads_is_refused(tree: Path) -> None:
    (tree / WARNING).unlink()
    assert faults_of(tree) == ["knowledge/facts/warnings/chest_pain.yaml: no rule reads this warning"]


@pytest.mark.parametrize(
    ("citation", "ships"),
    [
        ("trust: V", False),
        ("trust: V2", False),
        ("trust: V\n    superseded_note: The new text says the same.", False),
        ("trust: V2\n    superseded_note: The new text says the same.", True),
    ],
)
def test_a_superseded_source_ships_only_second_hand_and_with_a_note(
    tree: Path, citation: str, ships: bool
) -> None:
    replaced = (tree / "sources/warnings.yaml").read_text(encoding="utf-8")
    entry = replaced[replaced.index("- id: girft") :].split("\n\n")[0]
    edit(tree, "sources/old.yaml", "", entry.replace("girft-cauda-equina", "old-text"))
    edit(tree, "sources/old.yaml", "superseded_by: null", "superseded_by: new-text")
    edit(tree, PT, "girft-cauda-equina", "old-text")
    edit(tree, PT, "trust: V", citation)
    refused = (
        f"knowledge/{PT}: rests_on[0]: old-text is superseded by new-text: cite the new one, or say in "
        "`superseded_note` what was re-read and set `trust: V2`"
    )
    assert faults_of(tree) == ([] if ships else [refused])


def test_a_warning_without_a_verified_source_ships_when_it_says_so(tree: Path) -> None:
    edit(tree, WARNING, "trust: V2", "trust: U")
    edit(tree, WARNING, "reviewed: null", "basis: safety_default\nreviewed: null")
    assert faults_of(tree) == []


@pytest.mark.parametrize(
    "when",
    [
        f"{{all: [{WHEN}, {{fact: age_years, at_most: 90}}]}}",
        f"{{any: [{WHEN}, {{fact: {DRESSING}, more_than: severe}}]}}",
        f"{{not: {{not: {WHEN}}}}}",
        "{not: {fact: difficulties.walking, less_than: moderate}}",
    ],
)
def test_a_profession_rule_may_say_anything_that_difficulty_only_strengthens(tree: Path, when: str) -> None:
    edit(tree, PT, WHEN, when)
    assert not [fault for fault in faults_of(tree) if ONLY_AT_LEAST in fault]


def test_an_age_on_a_superseded_source_is_refused(tree: Path) -> None:
    edit(tree, "sources/ages.yaml", "superseded_by: null", "superseded_by: a newer list")
    refused = (
        "expected_from: cdc-milestones-2022 is superseded by a newer list: cite the new one, or say in "
        "`superseded_note` what was re-read and set `trust: V2`"
    )
    activities = ("dressing_lower", "walking")
    assert faults_of(tree) == [
        f"knowledge/facts/difficulties/{activity}.yaml: {refused}" for activity in activities
    ]
