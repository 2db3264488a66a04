"""A "no" reaches to the end of its clause and no further; what cannot be done is not what is not there."""

from __future__ import annotations

import pytest

from ablepath.records.own_words import hear
from tests.unit.own_words.heard import absent, present, warned

#  text, proposed, heard as not there
DENIED = [
    ("no knee pain", set(), {"pain_knee"}),
    ("my back doesn't hurt anymore, now it's the knee", {"pain_knee"}, {"pain_back"}),
    (
        "I don't have any swelling or numbness, only the ache in my elbow",
        {"pain_elbow"},
        {"swelling", "numbness_tingling"},
    ),
    ("neither of my wrists hurts", set(), {"pain_wrist_hand"}),
    ("without pain in my shoulder", set(), {"pain_shoulder"}),
    ("The headaches have gone away but lights still bother me", {"light_screen_sensitivity"}, {"headache"}),
    ("ya no me duele la espalda pero me duele la rodilla", {"pain_knee"}, {"pain_back", "low_back_pain"}),
    ("sin hinchazón, solo rigidez en los dedos", {"stiffness"}, {"swelling"}),
    ("no tengo ningún mareo", set(), {"dizziness"}),
    ("ni mareos ni caídas", set(), {"dizziness", "falls"}),
    ("nunca me ha dolido el cuello", set(), {"pain_neck", "neck_pain"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "proposed", "denied"), DENIED)
def test_what_is_denied_is_not_proposed(text: str, proposed: set[str], denied: set[str]) -> None:
    assert present(text) == proposed
    assert absent(text) == denied


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("I can't sleep because of my hip pain", {"sleep", "pain_hip_groin"}),
        ("I don't know why my knee hurts", {"pain_knee"}),
        ("my elbow pain won't go away", {"pain_elbow"}),
        ("I can't walk far without knee pain", {"walking_long", "pain_knee"}),
        ("no puedo dormir del dolor de espalda", {"sleep", "pain_back", "low_back_pain"}),
        ("no se me quita el dolor de rodilla", {"pain_knee"}),
        ("no solo me duele la rodilla", {"pain_knee"}),
    ],
)
def test_not_every_no_denies(text: str, proposed: set[str]) -> None:
    assert present(text) == proposed


@pytest.mark.parametrize(
    ("text", "hard", "fine"),
    [
        ("I can walk fine but stairs are another story", "stairs", "walking"),
        ("I have no trouble with money, it's the housework that beats me", "housework", "money"),
        ("camino bien, lo que no puedo es subir al carro", "car_transfer", "walking"),
        ("como solo, pero para bañarme batallo", "bathing", "eating"),
        ("he doesn't talk but his handwriting is beautiful", "communication", "handwriting"),
        ("no camina bien, pero maneja sin problema", "walking", "driving"),
    ],
)
def test_an_activity_is_hard_or_fine_by_the_words_beside_it(text: str, hard: str, fine: str) -> None:
    assert hard in present(text)
    assert fine in absent(text)


def test_an_activity_that_is_only_mentioned_is_neither() -> None:
    assert hear("I walk and I cook").unclear


@pytest.mark.parametrize(
    "text",
    [
        "no chest pain, no trouble breathing, just a cranky knee",
        "I have no thoughts of hurting myself",
        "bladder's fine, bowels fine, no numbness down there, just the same old backache",
        "no me duele el pecho ni me falta el aire, nomás la rodilla",
        "no he pensado en hacerme daño",
        "my knee feels like it's on fire after gardening, no swelling, no fever",
    ],
)
def test_a_denied_danger_is_not_raised(text: str) -> None:
    assert warned(text) == set()


def test_a_danger_that_went_away_is_still_raised() -> None:
    assert "stroke_signs" in warned("my face drooped this morning but it went away")
