"""Knowledge files that cannot be read: each is refused with its place, what is wrong and what is allowed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.knowledge.trees import edit, faults_of

PT = "triage/physical/hard_to_walk.yaml"
OT = "triage/occupational/hard_to_dress.yaml"
EITHER = "triage/either/hard_to_move.yaml"
NEITHER = "triage/neither/all_as_usual.yaml"
TIMING = "triage/timing/soon.yaml"
PLACES = "triage/place/at_home.yaml"
WARNING = "triage/warnings/chest_pain.yaml"
SOURCES = "sources/warnings.yaml"
SCALES = "facts/answers.yaml"
GROUPS = "facts/groups.yaml"
MIRRORS = "facts/mirrors.yaml"
WALKING = "facts/difficulties/walking.yaml"
LIMP = "facts/warnings/child_limp.yaml"
CARDS = "wording/cards.yaml"
WHEN = "{fact: difficulties.walking, at_least: moderate}"
COMPARISONS = "allowed: is, is_one_of, at_least, at_most, more_than, less_than"
NODES = "allowed: fact, known, not, all, any, any_of, all_of, any_reported, any_goal"
RULE_KEYS = "(allowed: id, says, in_force, when, then, because, rests_on, examples, reviewed, basis)"
NO_WALKING = (
    "there is no fact 'difficulties.walkin'; "
    "did you mean difficulties.walking or difficulties.dressing_lower?"
)
NEEDS_WORDS = "needs a sentence as {en: …, es: …}, or a map or list of them"

#  file, what stands there, what is written instead, the fault
MISTYPED = [
    (PT, "reviewed:", "reviewd:", f": `reviewd` is not allowed here; did you mean reviewed? {RULE_KEYS}"),
    (PT, "because:", "wherefore: x\nbecause:", f": `wherefore` is not allowed here {RULE_KEYS}"),
    (PT, "because:", "1: x\nbecause:", ": [1]: 1: Keys should be strings"),
    (PT, "at_least:", "atleast:", f": when: `atleast` is not a comparison; {COMPARISONS}"),
    (PT, WHEN, f"{{al: [{WHEN}]}}", f": when: `al` is not a criterion; {NODES}"),
    (PT, "{indicates: PT, strength", "{indicates: PT, strenth",
     ": then: `strenth` is not allowed here; did you mean strength? (allowed: indicates, strength)"),
    (PT, "    trust: V", "    trust: V\n    superceded_note: x",
     ": rests_on[0]: `superceded_note` is not allowed here; did you mean superseded_note? "
     "(allowed: source, at, supports, trust, superseded_note)"),
    (PT, "{about: never asked, ", "{about: never asked, abuot: x, ",
     ": examples[2]: `abuot` is not allowed here; did you mean about? (allowed: about, given, expect)"),
    (PT, "{from: 2026-01-01}", "{from: 2026-01-01, untill: 2027-01-01}",
     ": in_force: `untill` is not allowed here; did you mean until? (allowed: from, until)"),
    (SOURCES, "  licence:", "  license:",
     ": [0]: `license` is not allowed here; did you mean licence? "
     "(allowed: id, title, publisher, url, published, checked_on, superseded_by, licence)"),
    (SCALES, "whole:", "hole:",
     ": years: `hole` is not allowed here; did you mean whole? (allowed: kind, choices, least, most, whole)"),
    (GROUPS, "facts:", "fact:",
     ": moving: `fact` is not allowed here; did you mean facts? (allowed: label, facts)"),
    (MIRRORS, "of:", "off:",
     ": goals: `off` is not allowed here; did you mean of? (allowed: of, label, question, why, may_change)"),
    (WALKING, "codes: {icf:", "codes: {icd:",
     ": codes: `icd` is not allowed here; did you mean icf? (allowed: icf, loinc, snomed)"),
]  # fmt: skip

UNKNOWN = [
    (PT, "difficulties.walking,", "difficulties.walkin,", f": when: {NO_WALKING}"),
    (PT, WHEN, "{known: setings}", ": when: there is no fact 'setings'; did you mean setting?"),
    (PT, WHEN, "{known: 7}", ": when: there is no fact 7"),
    (PT, "{difficulties.walking: severe}", "{difficulties.walkin: severe}",
     f": examples[0].given: {NO_WALKING}"),
    (GROUPS, "difficulties.walking,", "difficulties.walkin,", f": moving.facts: {NO_WALKING}"),
    (LIMP, "age_years,", "age_year,", ": ask_when: there is no fact 'age_year'; did you mean age_years?"),
    (EITHER, "moving", "movin", ": when.any_of: there is no group 'movin'; did you mean moving?"),
    (WALKING, "difficulty\n", "dificulty\n",
     ": answers: there is no scale 'dificulty'; did you mean difficulty?"),
    (MIRRORS, "of: difficulties", "of: difficulty",
     ": goals.of: there is no family 'difficulty'; did you mean difficulties?"),
    (PT, "girft-cauda-equina", "girft-cauda",
     ": rests_on[0].source: there is no source 'girft-cauda'; did you mean girft-cauda-equina?"),
    (PT, "at_least: moderate", "at_least: hard",
     ": when: difficulties.walking: 'hard' is not one of none, mild, moderate, severe, complete"),
    (PT, "walking: severe", "walking: very",
     ": examples[0].given: difficulties.walking: 'very' is not one of "
     "none, mild, moderate, severe, complete"),
    (PT, "trust: V", "trust: V3", ": rests_on[0].trust: 'V3': Input should be 'V', 'V2' or 'U'"),
    (PT, "expect: met", "expect: maybe",
     ": examples[0].expect: 'maybe': Input should be 'met', 'not_met' or 'unknown'"),
    (PT, "reviewed: null", "basis: a_feeling\nreviewed: null",
     ": basis: 'a_feeling': Input should be 'safety_default'"),
    (SCALES, "kind: ordered", "kind: orderd",
     ": difficulty.kind: 'orderd': "
     "Input should be 'ordered', 'choice', 'yes_no', 'number', 'text' or 'date'"),
]  # fmt: skip

WRONG_THEN = [
    (PT, "indicates: PT", "indicates: OT", ": then.indicates: 'OT': Input should be 'PT'"),
    (OT, "indicates: OT", "indicates: PT", ": then.indicates: 'PT': Input should be 'OT'"),
    (PT, ", strength: strong", "", ": then.strength: is missing"),
    (PT, "strength: strong", "strength: 3",
     ": then.strength: 3: Input should be 'strong', 'moderate' or 'weak'"),
    (WARNING, "level: emergency", "level: grave",
     ": then.level: 'grave': Input should be 'emergency', 'urgent', 'doctor_first' or 'protect'"),
    (WARNING, ", therapy_meanwhile: hold", "", ": then.therapy_meanwhile: is missing"),
    (NEITHER, "settles: true, ", "", ": then.settles: is missing"),
    (TIMING, "days: 3", "days: 0", ": then.start_within_days: 0: Input should be greater than or equal to 1"),
    (TIMING, "days: 3", "days: 2.5",
     ": then.start_within_days: 2.5: Input should be a valid integer"),
    (TIMING, "days: 3}", "days: 3, indicates: PT}",
     ": then: `indicates` is not allowed here (allowed: start_within_days)"),
    (PLACES, "place: home_health", "place: hotel",
     ": then.place: 'hotel': Input should be 'inpatient_rehab', 'skilled_nursing', 'home_health', "
     "'outpatient', 'school' or 'early_intervention'"),
    (PLACES, ", asks: {en: It asks for much., es: Pide mucho.}", "", ": then.asks: is missing"),
]  # fmt: skip

EMPTY = [
    (PT, WHEN, "{}", f": when: {{}} is not a criterion; {NODES}"),
    (PT, WHEN, "{all: []}", ": when.all: needs a list with at least one entry"),
    (PT, WHEN, "{not: {any: []}}", ": when.not.any: needs a list with at least one entry"),
    (PT, WHEN, "{any: {fact: setting}}", ": when.any: needs a list with at least one entry"),
    (OT, "[difficulties.dressing_lower]", "[]", ": when.any_of.facts: needs a list with at least one entry"),
    (PT, "at_least: moderate", "is_one_of: []", ": when.is_one_of: needs a list with at least one entry"),
    (PT, "at_least: moderate", "is_one_of: severe", ": when.is_one_of: needs a list with at least one entry"),
    (GROUPS, "[difficulties.walking, difficulties.dressing_lower]", "[]",
     ": moving.facts: needs at least one entry"),
    (PT, ', es: "Cuesta caminar."', "", ": says.es: is missing"),
    (PT, '"Cuesta caminar."', '" "', ": says.es: is empty"),
    (NEITHER, ", es: siga como siempre", "", ": then.instead.es: is missing"),
    (CARDS, "    es: Llame al 911 ahora\n", "", f": cards.call_911.title.en: {NEEDS_WORDS}"),
    (CARDS, "  title:\n", "  intro: {}\n  title:\n", f": cards.call_911.intro: {NEEDS_WORDS}"),
]  # fmt: skip

UNFITTING = [
    (PT, WHEN, "difficulties.walking", f": when: 'difficulties.walking' is not a criterion; {NODES}"),
    (PT, WHEN, "{all: [{known: setting}], any: [{known: setting}]}",
     ": when: `any` cannot stand beside `all`"),
    (PT, WHEN, "{known: setting, is: home}", ": when: `is` cannot stand beside `known`"),
    (PT, ", at_least: moderate}", "}", f": when: compare the fact in exactly one way; {COMPARISONS}"),
    (PT, "moderate}", "moderate, at_most: severe}",
     f": when: compare the fact in exactly one way; {COMPARISONS}"),
    (EITHER, "group: moving", "group: moving, facts: [setting]",
     ": when.any_of: name either `facts: [...]` or `group: NAME`, and one comparison"),
    (EITHER, "group: moving", "group: [moving]",
     ": when.any_of: there is no group ['moving']; did you mean moving?"),
    (EITHER, "{any_of: {group: moving", "{any_goal: {facts: [age_years]",
     ": when.any_goal: age_years: 'mild' is not a number"),
    (EITHER, "{any_of: {group: moving, at_least: mild", "{any_goal: {facts: [age_years], at_least: 9",
     ": when: `any_goal` needs activities, which can be goals; age_years is none"),
    (PT, WHEN, "{fact: setting, at_least: home}",
     ": when: `at_least` needs an ordered answer or a number; setting has neither"),
    (PT, WHEN, "{fact: age_years, at_least: old}", ": when: age_years: 'old' is not a number"),
    (PT, WHEN, "{fact: age_years, less_than: 131}", ": when: age_years: 131 is above 130, the most possible"),
    (PT, "2026-01-01", "someday",
     ": in_force.from: 'someday': Input should be a valid date or datetime, input is too short"),
    (PT, "reviewed: null", "reviewed: {by: A. Nurse, date: 2026-01-01}", ": reviewed.again_by: is missing"),
    (SOURCES, "published: null", "published: 2017", ": [0].published: 2017: Input should be a valid string"),
    (SOURCES, "- id: acmh-call-911", "- id: ablepath-safety-default",
     ": [1]: 'ablepath-safety-default' is already a source"),
    (PT, "id: triage.physical.hard_to_walk", "id: triage.physical.walking",
     ": id: 'triage.physical.walking' stands in the place of 'triage.physical.hard_to_walk'"),
    (PT, "id: triage.physical", "id: triage.occupational",
     ": id: 'triage.occupational.hard_to_walk' stands in the place of 'triage.physical.hard_to_walk'"),
    (WALKING, "source: cdc-milestones-2022", "source: cdc-milestone-2022",
     ": expected_from.source: there is no source 'cdc-milestone-2022'; did you mean "
     "cdc-milestones-2022 or who-motor-milestones-2006?"),
    (WALKING, "age: 1.5", "age: 0", ": expected_from.age: 0: Input should be greater than 0"),
    (WALKING, "age: 1.5", "age: young",
     ": expected_from.age: 'young': Input should be a valid number, unable to parse string as a number"),
    (WALKING, "  trust: V2", "", ": expected_from.trust: is missing"),
    (WALKING, "id: difficulties.walking", "id: difficulties.stairs",
     ": id: 'difficulties.stairs' stands in the place of 'difficulties.walking'"),
]  # fmt: skip

NOT_YAML = [
    (PT, "{indicates: PT,", "{indicates: PT: x,",
     ": line 5: this is not YAML: expected ',' or '}', but got ':'"),
    (PT, "  - source", "\t- source",
     ": line 8: this is not YAML: found character '\\t' that cannot start any token"),
    (PT, "because:", "says: twice\nbecause:",
     ': line 6: this is not YAML: found duplicate key "says" with value "twice" (original value: "{}")'),
    (PT, "because:", "---\nbecause:", ": line 6: this is not YAML: but found another document"),
    (PT, "says: ", "says: !!python/object:os.system ",
     ": line 2: this is not YAML: could not determine a constructor for the tag "
     "'tag:yaml.org,2002:python/object:os.system'"),
]  # fmt: skip

TABLES = [MISTYPED, UNKNOWN, WRONG_THEN, EMPTY, UNFITTING, NOT_YAML]


def test_the_tree_that_is_broken_below_is_sound(tree: Path) -> None:
    assert faults_of(tree) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [row for table in TABLES for row in table],
    ids=[f"{row[0].rpartition('/')[2]}: {row[2]}" for table in TABLES for row in table],
)
def test_a_wrong_edit_is_refused(tree: Path, file: str, old: str, new: str, fault: str) -> None:
    edit(tree, file, old, new)
    assert f"knowledge/{file}{fault}" in faults_of(tree)
