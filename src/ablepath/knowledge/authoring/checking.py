"""What can be read but must not ship: each check is one function that yields faults."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter

from ablepath.criteria import facts_read
from ablepath.criteria.direction import never_falls, never_rises
from ablepath.engines.person import judge
from ablepath.knowledge.authoring.coverage import faults_in_coverage
from ablepath.knowledge.authoring.faults import Fault
from ablepath.knowledge.contents import Fact, Indicate, Knowledge, NoTherapyNow, Rule, ShareTerritory, Warn
from ablepath.model.source import Citation, Trust
from ablepath.model.text import LANGUAGES, Text

VERDICT_NAMES = {True: "met", False: "not met", None: "unknown"}
DIFFICULTIES = "difficulties."
EXPECTED_AT_AN_AGE = ("difficulties", "milestones")


def faults_in(knowledge: Knowledge) -> Iterator[Fault]:
    """Every reason why this knowledge must not ship."""
    for rule in knowledge.rules.values():
        for check in RULE_CHECKS:
            for place, what in check(rule):
                yield Fault(file_of(rule), place, what)
    yield from _warnings_without_rule(knowledge)
    yield from faults_in_coverage(knowledge)
    for fact in knowledge.facts.values():
        for place, what in _ages_are_sound(fact):
            yield Fault(f"knowledge/facts/{fact.family or 'person'}/{fact.name}.yaml", place, what)


def file_of(rule: Rule) -> str:
    """The file a rule stands in."""
    return "knowledge/" + rule.id.replace(".", "/") + ".yaml"


def _examples_hold(rule: Rule) -> Iterator[tuple[str, str]]:
    for place, example in enumerate(rule.examples):
        truth = judge(rule.when, example.given).truth
        if truth is not example.expect:
            yield (
                f"examples[{place}]",
                f"“{example.about}” should be {VERDICT_NAMES[example.expect]} "
                f"but the rule says {VERDICT_NAMES[truth]}",
            )


def _examples_are_complete(rule: Rule) -> Iterator[tuple[str, str]]:
    shown = {example.expect for example in rule.examples}
    for truth, name in VERDICT_NAMES.items():
        if truth not in shown and not (truth is None and _is_never_unknown(rule)):
            yield "examples", f"show one person for whom the rule is {name}"


def _is_never_unknown(rule: Rule) -> bool:
    return judge(rule.when, {}).truth is not None


def _sources_are_current(rule: Rule) -> Iterator[tuple[str, str]]:
    for place, citation in enumerate(rule.rests_on):
        if what := _replaced(citation):
            yield f"rests_on[{place}]", what


def _replaced(citation: Citation) -> str | None:
    """What is wrong with citing a superseded source, unless somebody said what was re-read."""
    replaced = citation.source.superseded_by
    if not replaced or (citation.superseded_note and citation.trust is Trust.V2):
        return None
    return (
        f"{citation.source.id} is superseded by {replaced}: cite the new one, or say in "
        "`superseded_note` what was re-read and set `trust: V2`"
    )


def _trust_is_earned(rule: Rule) -> Iterator[tuple[str, str]]:
    unverified = any(citation.trust is Trust.U for citation in rule.rests_on)
    kept_for_safety = rule.basis == "safety_default"
    if unverified and not (isinstance(rule.then, Warn) and kept_for_safety):
        yield "rests_on", "trust U ships only on a warning with `basis: safety_default`"
    if kept_for_safety and not unverified:
        yield "basis", "safety_default is for warnings without a verified source (`trust: U`)"


def _more_difficulty_never_takes_help_away(rule: Rule) -> Iterator[tuple[str, str]]:
    helps = isinstance(rule.then, Indicate | ShareTerritory)
    if helps and not never_falls(rule.when, DIFFICULTIES):
        yield "when", "a profession rule may use a difficulty only as `at_least` or `more_than`"
    settles = isinstance(rule.then, NoTherapyNow) and rule.then.settles
    if settles and not never_rises(rule.when, DIFFICULTIES):
        yield "when", "a rule that settles may use a difficulty only as `at_most` or `less_than`"


def _professions_never_read_warnings(rule: Rule) -> Iterator[tuple[str, str]]:
    if not isinstance(rule.then, Warn):
        for fact in facts_read(rule.when):
            if fact.startswith(("warnings.", "warnings_evaluated.")):
                yield "when", f"{fact}: only rules in triage/warnings read warnings"


def _days_are_in_order(rule: Rule) -> Iterator[tuple[str, str]]:
    if rule.until and rule.until < rule.since:
        yield "in_force", f"ends on {rule.until}, before it begins on {rule.since}"


def _words_have_the_allowed_placeholders(rule: Rule) -> Iterator[tuple[str, str]]:
    for place, text in _texts(rule):
        allowed = {"{what}", "{What}"} if place == "because" else set()
        for language in LANGUAGES:
            for name in _placeholders(text.in_(language)):
                if name not in allowed:
                    yield f"{place}.{language}", f"{name} is not a placeholder here"
        if bool(_placeholders(text.en)) is not bool(_placeholders(text.es)):
            yield place, "English and Spanish differ in their placeholders"


def _placeholders(sentence: str) -> list[str]:
    """What stands in braces, as `str.format` will read it; the whole sentence when it cannot."""
    try:
        parsed = list(Formatter().parse(sentence))
    except ValueError:
        return [sentence]
    return [
        "{" + name + (f"!{conversion}" if conversion else "") + (f":{form}" if form else "") + "}"
        for _, name, form, conversion in parsed
        if name is not None
    ]


def _texts(rule: Rule) -> Iterator[tuple[str, Text]]:
    yield "says", rule.says
    yield "because", rule.because
    for name in ("choose", "instead", "who", "asks"):
        if text := getattr(rule.then, name, None):
            yield f"then.{name}", text


def _warnings_without_rule(knowledge: Knowledge) -> Iterator[Fault]:
    read = {
        fact
        for rule in knowledge.rules.values()
        if isinstance(rule.then, Warn)
        for fact in facts_read(rule.when)
    }
    for fact in knowledge.families.get("warnings", ()):
        if fact.id not in read:
            yield Fault(f"knowledge/facts/warnings/{fact.name}.yaml", "", "no rule reads this warning")


def _ages_are_sound(fact: Fact) -> Iterator[tuple[str, str]]:
    if fact.expected_from and fact.family not in EXPECTED_AT_AN_AGE:
        yield "expected_from", f"only {' and '.join(EXPECTED_AT_AN_AGE)} are expected from some age on"
    for place, dated in (("expected_from", fact.expected_from), ("corrects_age", fact.corrects_age)):
        if dated and dated.citation.trust is Trust.U:
            yield place, "trust U does not ship: leave the age out until its source was read"
        if dated and (what := _replaced(dated.citation)):
            yield place, what


RULE_CHECKS = (
    _examples_hold,
    _examples_are_complete,
    _sources_are_current,
    _trust_is_earned,
    _more_difficulty_never_takes_help_away,
    _professions_never_read_warnings,
    _days_are_in_order,
    _words_have_the_allowed_placeholders,
)
