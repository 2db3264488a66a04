"""
People at random, driven by the facts, the scales and the rules of the knowledge that ships.

Rules are seldom met by answers drawn blindly. So a person is put together from people whom the rules
show as examples, and from further answers; numbers lie on, below and above each line a rule draws.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from random import Random

from hypothesis import strategies as st

from ablepath.knowledge.bundle import knowledge
from ablepath.knowledge.contents import LISTED_FAMILIES, Fact, ScaleKind, Warn
from ablepath.model.intake import Answer, Facts
from ablepath.triage.judgement import Judge
from ablepath.triage.possible import possible_answers
from tests.spec.hand_made import DAY

JUDGE = Judge(knowledge(), DAY)
FACTS = knowledge().facts
READ = tuple(fact for path, fact in FACTS.items() if path in JUDGE.rules_reading)
OTHER_NUMBERS = (0, 0.33, 1, 7, 17, 45.5, 90, 130)
Written = dict[str, object]


@cache
def answers_to(path: str) -> tuple[Answer, ...]:
    """Answers an intake can give: what is listed in one holds, and its absence is never a no."""
    fact = FACTS[path]
    match fact.scale.kind:
        case ScaleKind.number:
            return _numbers(fact)
        case ScaleKind.text:
            return ("In words of one's own.", "")
        case ScaleKind.date:
            return ("2026-01-31", "1999-12-31")
        case _:
            return fact.answers()


def _numbers(fact: Fact) -> tuple[Answer, ...]:
    scale = fact.scale
    tried = {*possible_answers(JUDGE, fact), *OTHER_NUMBERS, *(scale.least, scale.most)} - {None}
    allowed = (
        number
        for number in tried
        if isinstance(number, int | float)
        and (scale.least is None or number >= scale.least)
        and (scale.most is None or number <= scale.most)
        and not (scale.whole and number % 1)
    )
    return tuple(sorted(allowed))


@cache
def examples(*, of_warnings: bool) -> tuple[Facts, ...]:
    """The people whom the rules show, as far as an intake can tell of them."""
    return tuple(
        {
            path: answer
            for path, answer in example.given.items()
            if answer in answers_to(path) or _is_free(path)
        }
        for rule in knowledge().rules.values()
        if of_warnings or not isinstance(rule.then, Warn)
        for example in rule.examples
    )


def _is_free(path: str) -> bool:
    return FACTS[path].scale.kind in (ScaleKind.number, ScaleKind.text, ScaleKind.date)


@st.composite
def people(draw: st.DrawFn, *, most: int = 8, warned: bool = True) -> Facts:
    """Somebody of whom up to `most` answers are known, beside those of up to three examples."""
    shown = draw(st.lists(st.sampled_from(examples(of_warnings=warned)), max_size=3))
    askable = [fact.id for fact in READ if warned or not fact.family.startswith("warnings")]
    activities = [path for path in askable if path.startswith("difficulties.")]
    some = st.sampled_from(askable) | st.sampled_from(activities)
    asked = draw(st.lists(some, max_size=most, unique=True))
    answers = {path: draw(st.sampled_from(answers_to(path))) for path in asked}
    return {path: answer for told in (*shown, answers) for path, answer in told.items()}


def crowd(seed: int, size: int) -> list[Facts]:
    """Many people at once: some of whom little is known, some of whom nearly everything is."""
    random = Random(seed)
    return [_somebody(random) for _ in range(size)]


def _somebody(random: Random) -> Facts:
    warned = random.random() < 0.3
    known = random.choice((0.01, 0.05, 0.3, 0.9))
    shown = random.choices(examples(of_warnings=warned), k=random.randint(0, 4))
    asked = (
        fact.id
        for fact in READ
        if (warned or not fact.family.startswith("warnings")) and random.random() < known
    )
    answers = {path: random.choice(answers_to(path)) for path in asked}
    return {**answers, **{path: answer for some in shown for path, answer in some.items()}}


def written(facts: Facts) -> Written:
    """The intake that says just this."""
    intake: Written = {}
    for path, answer in facts.items():
        fact = FACTS[path]
        if fact.family == "":
            intake[path] = fact.scale.written(answer)
        elif fact.family in LISTED_FAMILIES:
            _list(intake, fact.family).append(fact.name)
        elif fact.family == "symptoms":
            _list(intake, "symptoms" if answer else "symptoms_absent").append(fact.name)
        else:
            _map(intake, fact.family)[fact.name] = fact.scale.written(answer)
    return intake


def _list(intake: Written, key: str) -> list[object]:
    found = intake.setdefault(key, [])
    assert isinstance(found, list)
    return found


def _map(intake: Written, key: str) -> dict[str, object]:
    found = intake.setdefault(key, {})
    assert isinstance(found, dict)
    return found


def read_back(answers: Mapping[str, Answer]) -> Facts:
    """Answers as an answer of ours writes them (words), as they are compared (places on scales)."""
    return {
        path: FACTS[path].scale.words.index(str(answer))
        if FACTS[path].scale.kind is ScaleKind.ordered
        else answer
        for path, answer in answers.items()
    }
