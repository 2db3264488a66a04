"""Wherever somebody goes and whatever they answer, every page answers."""

from __future__ import annotations

import random

import pytest

from tests.unit.web.visitor import MOST_PAGES, Visitor

NUMBERS = ("0", "0.5", "1", "8", "17", "30", "49", "66", "90")
APART = ("none_of_these", "unsure")


@pytest.mark.parametrize("seed", range(12))
def test_a_random_visitor_comes_to_a_result_without_a_stumble(seed: int) -> None:
    assert_reaches_a_result(random.Random(seed))


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 600))
def test_many_random_visitors_come_to_a_result(seed: int) -> None:
    assert_reaches_a_result(random.Random(seed))


def assert_reaches_a_result(chance: random.Random) -> None:
    visitor = Visitor(accept_language=chance.choice(["en", "es"])).start()
    for _ in range(MOST_PAGES * 2):
        if visitor.at == "check":
            break
        if visitor.at == "result":  # an emergency: they take the answer back
            visitor.go(next(to for to in visitor.page.links.values() if to.startswith("/q/")))
        if chance.random() < 0.1:
            visitor.go(visitor.where)
        visitor.answer(*_any_answer(visitor, chance), unit=chance.choice(["years", "months"]))
        assert visitor.status == 200
    visitor.go("/check")
    visitor.go("/result")
    assert visitor.status == 200
    for address in sorted(set(visitor.page.links.values())):
        if address.startswith("/"):
            visitor.go(address)
            assert visitor.status == 200


def _any_answer(visitor: Visitor, chance: random.Random) -> list[str]:
    boxes = [box for box in visitor.page.boxes if box not in APART]
    apart = [box for box in visitor.page.boxes if box in APART]
    if 'type="text"' in visitor.page.html:
        return [chance.choice(NUMBERS)] if chance.random() < 0.9 else ["unsure"]
    if 'type="radio"' in visitor.page.html:
        return [chance.choice(visitor.page.boxes)] if visitor.page.boxes else []
    signs = visitor.at.startswith("ask_signs_")
    if not boxes or chance.random() < (0.9 if signs else 0.4):
        return [chance.choice(apart)] if apart else []
    return chance.sample(boxes, min(len(boxes), chance.choice([1, 1, 2, 3])))
