from __future__ import annotations

import pytest

from ablepath.model.source import Trust, lowest_trust


@pytest.mark.parametrize(
    ("trusts", "lowest"),
    [("", None), ("V", "V"), ("V V", "V"), ("V V2", "V2"), ("V2 V", "V2"), ("V U V2", "U"), ("U", "U")],
)
def test_an_answer_is_as_good_as_its_weakest_source(trusts: str, lowest: str | None) -> None:
    assert lowest_trust(map(Trust, trusts.split())) == lowest
