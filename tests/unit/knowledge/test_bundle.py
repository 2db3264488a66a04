from __future__ import annotations

import json

import pytest

from ablepath.criteria import All, Any, Compare, Criterion, Known, Not, Operator
from ablepath.knowledge.bundle import (
    PATH,
    SECTIONS,
    as_text,
    criterion_as_plain,
    criterion_from_plain,
    knowledge,
    load,
)

WALKING = Compare("difficulties.walking", Operator.at_least, 2)


@pytest.mark.parametrize(
    ("criterion", "plain"),
    [
        (WALKING, ["at_least", "difficulties.walking", 2]),
        (Compare("sex", Operator.is_, "female"), ["is", "sex", "female"]),
        (Compare("sex", Operator.is_one_of, ("female",)), ["is_one_of", "sex", ["female"]]),
        (Known("sex"), ["known", "sex"]),
        (Not(Known("sex")), ["not", ["known", "sex"]]),
        (All((WALKING, Known("sex"))), ["all", ["at_least", "difficulties.walking", 2], ["known", "sex"]]),
        (Any((Not(WALKING),)), ["any", ["not", ["at_least", "difficulties.walking", 2]]]),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_a_criterion_is_written_as_nested_lists_and_read_back(
    criterion: Criterion, plain: list[object]
) -> None:
    assert criterion_as_plain(criterion) == plain
    assert criterion_from_plain(json.loads(json.dumps(plain))) == criterion


def test_the_bundle_is_json_with_an_entry_a_line_and_its_version_first() -> None:
    text = PATH.read_text(encoding="utf-8")
    plain = json.loads(text)
    assert list(plain) == ["version", *SECTIONS]
    entries = sum(len(plain[section]) for section in SECTIONS)
    assert len(text.splitlines()) == entries + 2 * len(SECTIONS) + 2


def test_the_version_tells_content_apart() -> None:
    empty: dict[str, dict[str, object]] = {section: {} for section in SECTIONS}
    one, other = as_text("1", empty), as_text("1", {**empty, "wording": {"a": {"en": "a", "es": "a"}}})
    assert load(one).version.startswith("1+")
    assert load(one).version != load(other).version


def test_the_shipped_knowledge_is_loaded_once() -> None:
    assert knowledge() is knowledge()
