"""Since when: what the words say, and no age, habit or wait taken for it."""

from __future__ import annotations

import pytest

from ablepath.records.own_words import hear

SAID = [
    ("knee pain for two weeks", 14),
    ("knee pain, 10 days", 10),
    ("six months of shoulder pain", 180),
    ("knee pain for about a year", 365),
    ("knee has hurt for a year and a half", 547),
    ("for a couple of weeks now my thumb clicks", 14),
    ("knee pain for a few days", 3),
    ("my knee started hurting yesterday", 1),
    ("since last night my knee hurts", 1),
    ("this morning I woke up dizzy", 0),
    ("an hour ago I fell", 0),
    ("2 or 3 weeks of back pain", 14),
    ("twenty five days of knee pain", 25),
    ("2 weeks after my knee replacement the stairs are hard", 14),
    ("desde hace dos semanas me duele el cuello", 14),
    ("hace un mes que me duele la rodilla", 30),
    ("me operaron de la rodilla hace mes y medio y no la doblo", 45),
    ("llevo 10 dias mareado", 10),
    ("tengo quince días con la espalda torcida", 15),
    ("desde ayer me duele la rodilla", 1),
    ("me duele la rodilla desde anoche", 1),
    ("antier me caí", 2),
    ("me caí la semana pasada", 7),
    ("cuatro años con esclerosis múltiple", 1460),
    ("treinta y cinco días con dolor de rodilla", 35),
    ("hace un ratito me caí", 0),
]


@pytest.mark.parametrize(("text", "days"), SAID)
def test_the_days_since_it_began(text: str, days: int) -> None:
    assert hear(text).onset_days == days


@pytest.mark.parametrize(
    "text",
    [
        "my 10 month old has low tone",
        "my knee hurts, I'm 72",
        "she is 8 and falls a lot",
        "tiene un año y medio y todavía no camina",
        "mi niña de 4 años se cae mucho",
        "I'm 34 weeks pregnant and my back hurts",
        "I go to the bathroom once a week and I strain",
        "therapy 3 days a week did not help my knee pain",
        "my knee hurts and I start PT in two weeks",
        "six weeks of PT and my knee still hurts",
        "Carpenter for 30 years. My knee hurts.",
        "sober 4 months, my knee hurts",
        "rolling over in bed takes me five minutes",
        "stroke in 2016, my left hand is still weak from it",
        "concussion two years ago, doctor cleared me, my knee hurts",
        "hace diez años me dio un derrame y ya me recuperé; ahora lo que me duele es la cadera",
        "what time do you open in 2 weeks",
        "my knee hurts every day",
    ],
)
def test_other_lengths_of_time_are_no_beginning(text: str) -> None:
    assert hear(text).onset_days is None
