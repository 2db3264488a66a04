"""What is graded, what is let pass, and that the words that ship are easy enough."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ablepath.knowledge.bundle import knowledge
from ablepath.model.text import Text
from scripts.reading.gate import Allowed, read_allowed, too_hard
from scripts.reading.sentences import Sentence, sentences
from tests.spec.hand_made import knowledge_of

HARD = "Rehabilitation professionals individualize all multidisciplinary plans comprehensively today."
EASY = "She can walk to the door and back with a stick."
FACIL = "Ella va a pie a la casa de su madre y vuelve con un palo."
NOTHING = Allowed({"en": ("occupational therapy", "therapy"), "es": ("terapia",)}, frozenset())


def found(english: str, spanish: str = FACIL, allowed: Allowed = NOTHING) -> list[tuple[str, str]]:
    world = replace(knowledge_of([], []), wording={"page.text": Text(english, spanish)})
    return [(text.language, text.text) for text in too_hard(world, allowed)]


@pytest.mark.parametrize(
    ("english", "is_hard"),
    [
        (EASY, False),
        (HARD, True),
        (f"{EASY} {HARD}", True),
        (HARD.rstrip("."), False),                          # no full stop: a title or a label
        ("Multidisciplinary rehabilitation interventions.", False),       # too few words to grade
        ("Occupational therapy helps with occupational therapy and occupational therapy.", False),
        ("Ask a doctor today: it can be a stroke; do not wait; call them now.", False),
    ],
)  # fmt: skip
def test_a_sentence_over_the_bar_is_found(english: str, is_hard: bool) -> None:
    assert bool(found(english)) is is_hard


def test_short_sentences_are_graded_together() -> None:
    four = "Individualized rehabilitation. Multidisciplinary interventions. Comprehensive evaluations. " * 2
    assert found(four.strip()) == [("en", four.strip())]


def test_spanish_has_a_bar_of_its_own() -> None:
    dificil = "La rehabilitación individualizada proporciona a todos intervenciones especializadas."
    assert found(EASY, dificil) == [("es", dificil)]


def test_placeholders_and_numbers_are_no_words() -> None:
    sentence = Sentence("a", "en", "{What}: call 911 within {days} days, or the doctor's office.")
    assert sentence.words == ("call", "within", "days", "or", "the", "doctor's", "office")
    assert sentence.units == 1


def test_a_colon_and_a_semicolon_end_a_unit_of_thought() -> None:
    assert Sentence("a", "en", "A stroke: call now; do not wait.").units == 3


def test_every_sentence_of_a_text_is_its_own() -> None:
    world = replace(knowledge_of([], []), wording={"a": Text("Is it hard? “Yes.” Wait (a bit). Go!", "Sí.")})
    assert [one.text for one in sentences(world) if one.language == "en"] == [
        "Is it hard?", "“Yes.”", "Wait (a bit).", "Go!",
    ]  # fmt: skip


def test_the_longest_name_counts_once() -> None:
    plain = NOTHING.plain(Sentence("a", "en", "Occupational therapy and therapy, not hydrotherapy."))
    assert plain.text == "table and table, not hydrotherapy."


def test_no_text_that_ships_is_too_hard_but_those_allowed_with_a_reason() -> None:
    allowed = read_allowed()
    hard = {text.place: text for text in too_hard(knowledge(), allowed)}
    assert [str(text) for place, text in hard.items() if place not in allowed.places] == []
    assert allowed.places - hard.keys() == set()


def test_every_allowance_has_a_reason(tmp_path: Path) -> None:
    file = tmp_path / "allowed.yaml"
    group = "- {why: a reason, names: [gait]}"
    file.write_text(f"names: {{en: [{group[2:]}], es: [{group[2:]}]}}\nplaces: []\n", encoding="utf-8")
    assert read_allowed(file).names == {"en": ("gait",), "es": ("gait",)}
    file.write_text("names: {en: [{names: [gait]}], es: []}\nplaces: []\n", encoding="utf-8")
    with pytest.raises(KeyError, match="why"):
        read_allowed(file)
