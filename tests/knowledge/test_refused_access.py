"""What `knowledge check` says of law, payer, compact and telehealth files that are not in order."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from ablepath.knowledge import bundle
from ablepath.knowledge.access import load
from ablepath.knowledge.authoring.access import compile_access
from ablepath.knowledge.authoring.access_checks import faults_in_access
from ablepath.knowledge.authoring.faults import KnowledgeFaults
from ablepath.knowledge.figures import figures
from tests.knowledge.trees import REAL, edit

AL, AK, AR, TX, KS = (f"access/law/{state}.yaml" for state in ("AL", "AK", "AR", "TX", "KS"))
MEDICARE, CHIP = "access/payers/medicare_part_b.yaml", "access/payers/chip.yaml"


TOUCHED = (AL, AK, AR, TX, KS, "access/payers/*", "access/compacts/*", "access/telehealth/*")
SOURCES = json.loads(bundle.PATH.read_text(encoding="utf-8"))["sources"]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """The access rules that are broken below, and none of the other states."""
    for pattern in TOUCHED:
        for file in REAL.glob(pattern):
            place = tmp_path / file.relative_to(REAL)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, place)
    return tmp_path


def faults_of(root: Path) -> list[str]:
    """Every fault but that the other states are not there."""
    try:
        found = faults_in_access(load(compile_access(root, SOURCES)), figures())
        return [str(fault) for fault in found if not (fault.what == "is missing" and not fault.place)]
    except KnowledgeFaults as error:
        return [str(fault) for fault in error.faults]


def test_these_rules_are_in_order_and_hold_the_sources_they_cite_alone(tree: Path) -> None:
    held = json.loads(compile_access(tree, SOURCES))
    assert "al-code-34-24-210-1" in held["sources"]
    assert "fcso-timed-units-2024" not in held["sources"]
    assert faults_of(tree) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        (AL, "kind: no_progress", "kind: no_gain", "PT[0].limits[0].kind: 'no_gain': Input should be"),
        (AL, "visits: 11", "vists: 11", "`vists` is not allowed here; did you mean visits?"),
        (AL, "source: al-code-34-24-210-1", "source: al-code",
         "PT[0].rests_on[0].source: there is no source 'al-code'"),
        (AL, "days: 30, day_unit_assumed: true, visits: 11, ", "", "PT[0].limits[0].says: is missing"),
        (AL, "trust: V}", "trust: U}", "trust U does not ship"),
        (AL, "evidence: primary", "evidence: secondary", "secondary evidence is read second-hand: trust V2"),
        (AL, "seen: \"2024\"", "seen: \"spring\"", "PT[0].seen: 'spring'"),
        (AL, "relied_on_until: 2027-11-23", "relied_on_until: 2025-11-23",
         "PT[0]: is relied on until 2025-11-23, before it was read"),
        (AK, "source: apta-levels-chart-2021", "source: apta-limited-access-ends-2024",
         "PT[0].rests_on: must cite apta-levels-chart-2021"),
        (AK, "level: unrestricted", "level: referral_required",
         "PT[0].level: the chart says `unrestricted` or `provisions`"),
        (AK, "seen: \"2021-02\"", "seen: \"2021-02\"\n    therapist: {en: A., es: A.}",
         "PT[0].therapist: the chart gives a level and nothing else"),
        (AR, "level: unknown", "level: unrestricted", "PT[0].level: what is not verified has the level"),
        (AR, "seen: \"2026-11-23\"", "seen: \"2026-11-23\"\n    provision: {en: A., es: A.}",
         "PT[0].provision: what is not verified never says what the law is"),
        (AR, "seen: \"2026-11-23\"", "seen: \"2026-11-23\"\n    evaluation_free: true",
         "PT[0]: what is not verified never says what is free of a referral"),
        (TX, "until: 2025-08-31", "until: 2025-09-01",
         "PT[0].until: must be before 2025-09-01, when the next statement begins"),
        (TX, "until: 2025-08-31", "until: 2025-06-01",
         "PT[0].until: 2025-06-01 is before 2025-06-30, when it is first known"),
        (KS, "kind: referral_required, ", "kind: referral_required, days: 5, ",
         "referral_required has no days or visits; say it in `says`"),
        (KS, "day_unit: business", "day_unit: business, day_unit_assumed: true",
         "day_unit_assumed: is for plain days that are taken as calendar days"),
        (MEDICARE, "figure: us.medicare.part_b.certification.initial_days", "figure: us.medicare.days",
         "statements[0].steps[0].figure: there is no figure 'us.medicare.days'"),
        (CHIP, "need: not_verified", "need: not_needed",
         "statements[0].rests_on: needs at least one entry, or `need: not_verified`"),
        (KS, 'provision: {en: "You may see a physical', 'therapist: {en: "You may see a physical',
         "PT[0].provision: is missing; say in our own words what the law provides"),
        (KS, "kind: no_progress, days: 15, day_unit: business, visits: 10, trust: V",
         "kind: hard_stop, trust: V, says: {en: A., es: A.}",
         "PT[0].limits[0]: hard_stop needs days or visits"),
        (CHIP, "need: not_verified",
         "need: not_verified\n    rests_on:\n      - {source: cms-qmb-program, at: x, "
         "supports: x, trust: V}", "statements[0].rests_on: not_verified rests on nothing"),
        ("access/telehealth/va.yaml", "trust: V2", "trust: U",
         "va.yaml: rests_on[0].trust: trust U does not ship"),
        ("access/compacts/OT.yaml", "AL: null", "XX: null", "members: there is no state 'XX'"),
        ("access/telehealth/va.yaml", "payers: [va]", "payers: [vha]", "payers: there is no payer 'vha'"),
        ("access/compacts/PT.yaml", "OR: 2017", "Oregon: 2017", "members.Oregon"),
        ("access/notes.txt", "", "stray", "knowledge/access/notes.txt: is not read; access rules stand in"),
        ("access/law/ZZ.yaml", "", None, "knowledge/access/law/ZZ.yaml: there is no state 'ZZ'"),
    ],
    ids=str,
)  # fmt: skip
def test_a_file_that_is_not_in_order_is_refused_with_what_is_allowed(
    tree: Path, file: str, old: str, new: str | None, fault: str
) -> None:
    edit(tree, file, old, (tree / AK).read_text(encoding="utf-8") if new is None else new)
    found = faults_of(tree)
    assert [one for one in found if fault in one], found


def test_every_state_that_is_missing_is_named(tree: Path) -> None:
    found = faults_in_access(load(compile_access(tree, SOURCES)), figures())
    missing = [str(fault) for fault in found]
    assert len(missing) == 53 - 5
    assert "knowledge/access/law/WY.yaml: is missing" in missing
