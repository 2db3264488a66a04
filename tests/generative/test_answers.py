"""What every answer owes the reader, whoever asks."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

import ablepath
from ablepath.explain.page import WIDTH, page
from ablepath.knowledge.bundle import knowledge
from ablepath.model.intake import Facts
from ablepath.model.outcome import Outcome
from ablepath.model.recommendation import Recommendation
from ablepath.model.text import LANGUAGES, Language
from ablepath.navigator import intake_from, why_lines
from ablepath.records.recommendation import as_plain
from tests.generative.length import times
from tests.generative.strategies import FACTS, Written, crowd, people, written
from tests.spec.hand_made import DAY

languages = st.sampled_from(LANGUAGES)


@times(200, at_length=10_000)
@given(people())
def test_an_intake_is_read_as_what_it_says(person: Facts) -> None:
    assert intake_from(written(person)).facts == person


@times(80, at_length=3_000)
@given(people(), languages)
def test_nobody_gets_an_answer_without_a_reason(person: Facts, language: Language) -> None:
    check_that_it_gives_reasons(ablepath.recommend(written(person), language=language))


def check_that_it_gives_reasons(answer: Recommendation) -> None:
    assert answer.headline.strip()
    assert answer.reasons or answer.outcome is Outcome.UNSURE
    for reason in answer.reasons:
        assert reason.says.strip()
        assert reason.because
        assert reason.because[0] not in " .,:;"
        assert reason.sources
        assert all(cited.at and cited.supports for cited in reason.sources)
        assert "{" not in reason.because
    assert answer.trust is not None or not (answer.reasons or answer.other_help)


@times(80, at_length=3_000)
@given(people())
def test_a_reason_names_only_answers_that_were_given(person: Facts) -> None:
    answer = ablepath.recommend(written(person))
    said = {path: FACTS[path].scale.written(value) for path, value in person.items()}
    for reason in answer.reasons:
        assert reason.facts.items() <= said.items()


@times(80, at_length=3_000)
@given(people(), languages)
def test_every_answer_can_be_printed_on_a_page(person: Facts, language: Language) -> None:
    intake = intake_from({**written(person), "as_of": DAY.isoformat()})
    printed = page(ablepath.recommend(intake, language=language), knowledge(), language)
    assert list(why_lines(intake, language=language))
    assert "{" not in printed
    long = [line for line in printed.splitlines() if len(line) > WIDTH and "http" not in line]
    assert not long


@times(60, at_length=3_000)
@given(people(), st.integers(0, 2**32))
def test_the_order_of_keys_and_lists_does_not_matter(person: Facts, seed: int) -> None:
    intake = written(person)
    assert as_plain(ablepath.recommend(shuffled(intake, Random(seed)))) == as_plain(
        ablepath.recommend(intake)
    )


def shuffled(intake: Written, random: Random) -> Written:
    """The same intake with its keys, and the ids in its lists and maps, in another order."""
    return {
        key: random.sample(value, len(value))
        if isinstance(value, list)
        else dict(random.sample(list(value.items()), len(value)))
        if isinstance(value, dict)
        else value
        for key, value in random.sample(list(intake.items()), len(intake))
    }


@times(1, at_length=1_670)  # 100,000 people, about an hour
@given(st.integers(0, 2**32))
def test_nobody_in_a_crowd_stops_the_program_or_gets_an_empty_reason(seed: int) -> None:
    for place, person in enumerate(crowd(seed, 60)):
        answer = ablepath.recommend(written(person), language=LANGUAGES[place % len(LANGUAGES)])
        check_that_it_gives_reasons(answer)
        assert (answer.outcome is Outcome.EMERGENCY) is (answer.disciplines == {})
