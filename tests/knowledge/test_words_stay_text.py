"""YAML 1.2: `no`, `on`, `yes` and `off` are words, as answers, as keys and as sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from ablepath.knowledge.authoring.compiling import compile_knowledge
from ablepath.knowledge.bundle import load
from tests.knowledge.trees import edit, faults_of

PT = "triage/physical/hard_to_walk.yaml"
FACT = "facts/conditions/parkinsons.yaml"
WORDS = ("no", "on", "yes", "off", "y", "n")


def test_answers_named_no_and_on_are_those_words(tree: Path) -> None:
    choices = "".join(f"    - {{id: {word}, label: {{en: {word}, es: {word}}}}}\n" for word in WORDS)
    edit(
        tree,
        "facts/answers.yaml",
        "yes_no:\n",
        f"small_words:\n  kind: choice\n  choices:\n{choices}\nyes_no:\n",
    )
    edit(tree, "facts/symptoms/pain_back.yaml", "answers: yes_no", "answers: small_words")
    fact = load(compile_knowledge(tree)).facts["symptoms.pain_back"]
    assert fact.scale.words == WORDS
    assert [choice.label.en for choice in fact.scale.choices] == list(WORDS)


@pytest.mark.parametrize("word", WORDS)
def test_a_label_of_one_such_word_is_that_word(tree: Path, word: str) -> None:
    edit(tree, FACT, 'label: {en: "Parkinson\'s disease"', f"label: {{en: {word}")
    assert load(compile_knowledge(tree)).facts["conditions.parkinsons"].label.en == word


@pytest.mark.parametrize("word", WORDS)
def test_a_key_of_such_a_word_is_named_as_it_was_written(tree: Path, word: str) -> None:
    edit(tree, PT, "because:", f"{word}: x\nbecause:")
    (fault,) = faults_of(tree)
    assert fault.startswith(f"knowledge/{PT}: `{word}` is not allowed here")


@pytest.mark.parametrize("word", WORDS)
def test_such_a_word_is_no_answer_to_a_yes_or_no_question(tree: Path, word: str) -> None:
    edit(
        tree,
        PT,
        "{fact: difficulties.walking, at_least: moderate}",
        f"{{fact: symptoms.pain_back, is: {word}}}",
    )
    assert f"knowledge/{PT}: when: symptoms.pain_back: '{word}' is neither true nor false" in faults_of(tree)


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize(
    ("file", "old", "place"),
    [
        ("triage/neither/all_as_usual.yaml", "settles: true", "then.settles"),
        ("facts/difficulties/walking.yaml", "may_change: true", "may_change"),
        ("facts/answers.yaml", "whole: false", "years.whole"),
    ],
)
def test_such_a_word_is_neither_true_nor_false_in_a_setting(
    tree: Path, file: str, old: str, place: str, word: str
) -> None:
    edit(tree, file, old, f"{old.partition(':')[0]}: {word}")
    assert f"knowledge/{file}: {place}: '{word}': Input should be a valid boolean" in faults_of(tree)
