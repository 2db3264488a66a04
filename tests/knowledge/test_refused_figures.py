"""What `knowledge check` says of figure files, payment rules and fee tables that are not in order."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from ablepath.knowledge.authoring.building import build_all
from ablepath.knowledge.authoring.faults import KnowledgeFaults
from tests.knowledge.trees import REAL, edit, small_tree

SOURCES = "sources/money.yaml"
FIGURE = "figures/us/office/amount.yaml"
SOUND = """
id: us.office.amount
says: {en: An amount of an office., es: Un monto de una oficina.}
unit: USD
values:
  - {from: 2025-01-01, value: 10, source: usc-42-1395l, at: row 1, trust: V}
  - {from: 2026-01-01, value: "12.50", source: usc-42-1395l, at: row 2, trust: V2}
known_until: 2026-12-31
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    root = small_tree(tmp_path / "knowledge")
    shutil.copyfile(REAL / SOURCES, root / SOURCES)
    edit(root, FIGURE, "", SOUND)
    return root


def faults_of(root: Path) -> list[str]:
    try:
        build_all(root)
    except KnowledgeFaults as error:
        return [str(fault) for fault in error.faults]
    return []


def test_a_sound_figure_is_built_with_the_sources_it_cites_alone(tree: Path) -> None:
    built = {file.name: text for file, text in build_all(tree).items()}
    held = json.loads(built["figures.json"])
    assert list(held["figures"]) == ["us.office.amount"]
    assert list(held["sources"]) == ["usc-42-1395l"]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("value: 10", "value: 10.5",
         "values[0].value: 10.5: write a whole number, or a decimal in quotes"),
        ("value: 10", "value: -1",
         "values[0].value: -1: write a whole number"),
        ("id: us.office.amount", "id: us.office.amounts", "id: 'us.office.amounts' stands in the place of"),
        ("source: usc-42-1395l, at: row 1", "source: usc-42, at: row 1",
         "values[0].source: there is no source 'usc-42'"),
        ("trust: V2", "trust: U", "values[1].trust: trust U does not ship"),
        ("from: 2026-01-01", "from: 2025-01-01",
         "values[1].from: 2025-01-01 does not come after 2025-01-01"),
        ("from: 2025-01-01, value", "from: 2025-01-01, until: 2026-03-01, value",
         "values[0].until: 2026-03-01 is not before 2026-01-01"),
        ("from: 2025-01-01, value", "from: 2025-01-01, until: 2024-03-01, value",
         "values[0].until: 2024-03-01 is before 2025-01-01"),
        ("known_until: 2026-12-31", "known_until: 2025-12-31",
         "known_until: 2025-12-31 is before 2026-01-01"),
        ("unit: USD", "unit: dollars", "unit: 'dollars'"),
        ("unit: USD", "unit: share", "values[0].value: a share is from 0 to 1"),
        ("value: 10", "value: {one: 10}", "values[1].value: has not the same parts as the first value"),
        ("unit: USD", "unit: USD\nnote: x", "`note` is not allowed here"),
    ],
)  # fmt: skip
def test_a_figure_that_is_not_in_order_is_refused(tree: Path, old: str, new: str, fault: str) -> None:
    edit(tree, FIGURE, old, new)
    found = faults_of(tree)
    assert any(fault in one for one in found), found
    assert all(one.startswith(f"knowledge/{FIGURE}: ") for one in found)


def test_a_superseded_source_needs_the_new_one(tree: Path) -> None:
    edit(tree, SOURCES, "superseded_by: null", "superseded_by: another")
    assert faults_of(tree) == [
        f"knowledge/{FIGURE}: values[{place}].source: usc-42-1395l is superseded by another"
        for place in (0, 1)
    ]


@pytest.mark.parametrize(
    ("new", "fault"),
    [
        ("- {id: a, says: {en: x, es: x}, rests_on: []}", "[0].rests_on: needs at least one entry"),
        ("- {id: a, says: {en: x, es: x}, rests_on: [{source: nobody, at: x, supports: x, trust: V}]}",
         "[0].rests_on[0].source: there is no source 'nobody'"),
        ("- {id: a, says: {en: x, es: x}, rests_on: [{source: usc-42-1395l, at: x, supports: x, trust: U}]}",
         "[0].rests_on[0].trust: trust U does not ship"),
    ],
)  # fmt: skip
def test_a_payment_rule_without_a_read_source_is_refused(tree: Path, new: str, fault: str) -> None:
    edit(tree, "payment/office.yaml", "", new)
    assert any(fault in one for one in faults_of(tree))


@pytest.mark.parametrize(
    ("table", "old", "new", "fault"),
    [
        ("codes", "97110,quarter_hours", "97110,quarterly", "counted: 'quarterly' is not one of"),
        ("codes", "97165,once,OT", "97165,once,XX", "only: 'XX' is not one of PT, OT, SLP, or empty"),
        ("codes", "97110,", "9711,", "'9711' is not a five-character code"),
        ("codes", "97112,", "97110,", "97110 stands here a second time"),
        ("values", "97110,2020-01-01,rvu20a_jan,A,0.45", "97110,2020-01-01,rvu20a_jan,A,0.455",
         "'0.455' is not a decimal"),
        ("values", "97110,2020-01-01,rvu20a_jan,A", "97110,2020-01-01,rvu20a_jan,Z",
         "status 'Z' is not one of"),
        ("values", "97110,2020-01-01", "97110,2029-01-01", "does not come after 2029-01-01; oldest first"),
        ("indices", "2020-01-01", "in 2020", "'in 2020' is not a day"),
        ("zips", "94002-94003", "94002-94005", "ZIP code 94005 stands in two areas"),
        ("localities", "mac,locality", "mac,place", "needs the columns mac,locality,state,name,until"),
    ],
)  # fmt: skip
def test_a_fee_table_that_is_not_in_order_is_refused(
    tree: Path, table: str, old: str, new: str, fault: str
) -> None:
    shutil.copytree(REAL / "fees", tree / "fees")
    edit(tree, f"fees/{table}.csv", old, new)
    found = faults_of(tree)
    assert any(fault in one for one in found), found
    assert any(one.startswith(f"knowledge/fees/{table}.csv") for one in found)
