"""The bundle that ships is what the knowledge files say, and nothing is wrong with it."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from ablepath.knowledge.authoring.checking import faults_in
from ablepath.knowledge.authoring.compiling import compile_knowledge
from ablepath.knowledge.bundle import PATH, criterion_as_plain, criterion_from_plain, knowledge, load
from ablepath.knowledge.contents import Warn
from tests.knowledge.trees import REAL, edit

WRITING_LIBRARIES = ("ruamel", "yaml", "pydantic", "pydantic_core")
ONE_PERSON = """
import sys
from ablepath.entry.cli.main import main
main({arguments!r}, standalone_mode=False)
print(sorted({{name.partition(".")[0] for name in sys.modules}}), file=sys.stderr)
"""


def test_the_built_bundle_is_a_fresh_compile_of_the_knowledge_files() -> None:
    assert PATH.read_text(encoding="utf-8") == compile_knowledge(REAL), "run: make knowledge"


def test_compiling_twice_gives_the_same_file(tree: Path) -> None:
    assert compile_knowledge(tree) == compile_knowledge(tree)


def test_any_change_of_content_changes_the_version(tree: Path) -> None:
    before = load(compile_knowledge(tree)).version
    edit(tree, "wording/cards.yaml", "Call 911 now", "Call 911")
    after = load(compile_knowledge(tree)).version
    assert before.split("+")[0] == after.split("+")[0] == (tree / "VERSION").read_text().strip()
    assert before != after


def test_nothing_in_the_bundle_must_not_ship() -> None:
    assert list(faults_in(knowledge())) == []


def test_every_criterion_comes_back_from_the_bundle_as_it_went_in() -> None:
    criteria = [rule.when for rule in knowledge().rules.values()]
    criteria += [fact.ask_when for fact in knowledge().facts.values() if fact.ask_when]
    assert [criterion_from_plain(criterion_as_plain(one)) for one in criteria] == criteria


def test_warnings_are_in_force_on_every_day_an_intake_may_name() -> None:
    late = [
        rule.id
        for rule in knowledge().rules.values()
        if isinstance(rule.then, Warn)
        and (rule.since > knowledge().first_day or not rule.in_force(date(2100, 1, 1)))
    ]
    assert not late


@pytest.mark.parametrize("option", ["", "--json", "--why", "--lang=es"])
def test_a_recommendation_is_made_without_the_libraries_that_read_knowledge_files(
    tmp_path: Path, option: str
) -> None:
    intake = tmp_path / "intake.json"
    intake.write_text('{"difficulties": {"walking": "severe"}, "symptoms": ["pain_back"]}', encoding="utf-8")
    arguments = ["recommend", str(intake), *([option] if option else [])]
    program = ONE_PERSON.format(arguments=arguments)
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = ran.stderr.splitlines()[-1]
    assert ran.stdout
    assert not [name for name in (*WRITING_LIBRARIES, "polars", "django") if f"'{name}'" in loaded]
