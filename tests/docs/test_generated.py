from __future__ import annotations

import pytest

from scripts.docs.part import Part, with_block
from scripts.docs.parts import PARTS


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_generated_parts_are_current(part: Part) -> None:
    assert not part.is_stale(), "run: make docs"


@pytest.mark.parametrize("page", ["no marker", "<!-- generated: x --> no end", "<!-- end of x -->" * 2])
def test_a_page_without_its_markers_is_refused(page: str) -> None:
    with pytest.raises(ValueError, match="the page needs"):
        with_block(page, "x", "new")
