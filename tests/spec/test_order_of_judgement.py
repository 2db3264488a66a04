"""
The ladder: warnings, what settles the matter, the professions, shared territory, grounds for neither.

A column is the verdict of the one rule of its kind.
"""

from __future__ import annotations

from ablepath.knowledge.contents import Conclusion
from ablepath.triage.judgement import Judge
from tests.spec import hand_made
from tests.spec.drawn import rows
from tests.spec.engines import Engine
from tests.spec.hand_made import DAY, fact, given, knowledge_of, rule

KINDS: dict[str, Conclusion] = {
    "emergency": hand_made.EMERGENCY,
    "urgent": hand_made.URGENT,
    "doctor": hand_made.DOCTOR_FIRST,
    "protect": hand_made.PROTECT,
    "settled": hand_made.SETTLED,
    "PT": hand_made.PT,
    "OT": hand_made.OT,
    "shared": hand_made.SHARED,
    "neither": hand_made.NEITHER,
}

LADDER = """
emergency doctor settled PT    OT    shared neither | outcome
true      *      *       *     *     *      *       | EMERGENCY
-         true   *       *     *     *      *       | MEDICAL_FIRST
-         -      true    *     *     *      *       | NEITHER
-         -      -       true  true  *      *       | BOTH
-         -      -       true  -     *      *       | PT
-         -      -       -     true  *      *       | OT
-         -      -       -     -     true   *       | EITHER
-         -      -       -     -     -      true    | NEITHER
-         -      -       -     -     -      -       | UNSURE
"""


def judge_of(*kinds: str) -> Judge:
    """A judge with one rule of each kind, which holds when the fact of its name is true."""
    rules = [rule(f"rule.{kind}", given(kind), KINDS[kind]) for kind in kinds]
    return Judge(knowledge_of(rules, map(fact, KINDS)), DAY)


def test_each_step_outranks_all_that_follow_whatever_they_say(engine: Engine) -> None:
    engine.leads(judge_of(*KINDS), LADDER)


def test_the_ladder_as_drawn_leaves_nobody_out() -> None:
    drawn = [tuple(sorted(row.given.items())) for row in rows(LADDER, judge_of().knowledge.facts)]
    assert len(set(drawn)) == len(drawn) == 3**7


def test_urgent_and_doctor_first_warnings_both_send_to_a_doctor(engine: Engine) -> None:
    engine.leads(
        judge_of(*KINDS),
        """
        emergency urgent doctor PT   OT | outcome
        false     true   ?      true *  | MEDICAL_FIRST
        false     ?      true   true *  | MEDICAL_FIRST
        false     true   true   true *  | MEDICAL_FIRST
        ?         true   true   *    *  | MEDICAL_FIRST
        true      true   true   *    *  | EMERGENCY
        """,
    )


def test_a_warning_that_protects_never_changes_the_outcome(engine: Engine) -> None:
    head, *lines = LADDER.strip().splitlines()
    beside_anything = "\n".join([f"protect {head}", *(f"* {line}" for line in lines)])
    engine.leads(judge_of(*KINDS), beside_anything)


def test_a_warning_nobody_asked_about_stops_nothing(engine: Engine) -> None:
    engine.leads(
        judge_of(*KINDS),
        """
        emergency urgent doctor PT    OT    neither | outcome
        ?         ?      ?      true  false ?       | PT
        ?         ?      ?      ?     true  ?       | OT
        ?         ?      ?      false false true    | NEITHER
        ?         ?      ?      ?     ?     ?       | UNSURE
        """,
    )


def test_a_profession_that_is_not_known_is_not_counted(engine: Engine) -> None:
    engine.leads(
        judge_of("PT", "OT"),
        """
        PT    OT    | outcome
        true  true  | BOTH
        true  false | PT
        true  ?     | PT
        false true  | OT
        ?     true  | OT
        false false | UNSURE
        false ?     | UNSURE
        ?     false | UNSURE
        ?     ?     | UNSURE
        """,
    )


def test_neither_needs_grounds_and_not_only_silence(engine: Engine) -> None:
    engine.leads(
        judge_of("PT", "OT", "neither"),
        """
        PT    OT    neither | outcome
        false false false   | UNSURE
        false false ?       | UNSURE
        ?     ?     ?       | UNSURE
        ?     ?     true    | NEITHER
        """,
    )


def test_what_settles_the_matter_outranks_the_professions_and_the_other_grounds_do_not(
    engine: Engine,
) -> None:
    engine.leads(
        judge_of(*KINDS),
        """
        settled PT   OT   shared neither | outcome
        true    true true true   false   | NEITHER
        false   true true true   true    | BOTH
        ?       true -    true   true    | PT
        ?       -    -    true   true    | EITHER
        """,
    )


def test_one_rule_that_holds_is_enough_for_its_step(engine: Engine) -> None:
    rules = [rule("first", given("left"), hand_made.PT), rule("second", given("right"), hand_made.PT)]
    engine.leads(
        Judge(knowledge_of(rules), DAY),
        """
        left  right | outcome
        true  -     | PT
        -     true  | PT
        true  true  | PT
        -     -     | UNSURE
        """,
    )


def test_without_rules_nobody_gets_an_answer(engine: Engine) -> None:
    engine.leads(
        judge_of(),
        """
        emergency PT | outcome
        *         *  | UNSURE
        """,
    )


def test_a_rule_counts_only_on_the_days_it_is_in_force(engine: Engine) -> None:
    past = rule("past", given("left"), hand_made.PT, since=DAY.replace(day=1), until=DAY.replace(day=22))
    coming = rule("coming", given("left"), hand_made.OT, since=DAY.replace(day=24))
    for day, outcome in ((21, "PT"), (22, "PT"), (23, "UNSURE"), (24, "OT")):
        engine.leads(
            Judge(knowledge_of([past, coming]), DAY.replace(day=day)),
            f"""
            left  | outcome
            true  | {outcome}
            false | UNSURE
            ?     | UNSURE
            """,
        )
