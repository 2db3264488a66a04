from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.commands_shown import PAGES, name_of

LINK = re.compile(r"\[[^\]]*\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)")


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_to_another_file_leads_somewhere(page: Path) -> None:
    for file, heading in LINK.findall(page.read_text(encoding="utf-8")):
        goal = page.parent / file if file else page
        assert goal.exists(), f"{file} is not there"
        assert not heading or heading in headings(goal), f"{file} has no heading {heading}"


def headings(page: Path) -> set[str]:
    """The anchors a reader's browser finds: small letters, digits and hyphens."""
    lines = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", line.lower()).replace(" ", "-") for line in lines}
