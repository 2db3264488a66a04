"""English and Spanish in one sentence; nobody says which."""

from __future__ import annotations

import pytest

from tests.unit.own_words.heard import present, warned


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("me duele mi knee", {"pain_knee"}),
        ("I have dolor de rodilla", {"pain_knee"}),
        ("no puedo manejar my truck since the stroke", {"driving", "stroke"}),
        ("can't subir las escaleras", {"stairs"}),
        ("tengo el shoulder bien tieso", {"stiffness"}),
    ],
)
def test_both_are_understood_at_once(text: str, proposed: set[str]) -> None:
    assert proposed <= present(text)


def test_danger_is_understood_in_a_mixture() -> None:
    assert "chest_pain" in warned("tengo chest pain and my brazo izquierdo is numb")
