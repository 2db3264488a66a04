"""One intake a line in, one answer a line out: verdicts by columns, reasons by the reference engine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from ablepath.knowledge.bundle import knowledge
from ablepath.model.intake import Intake
from ablepath.model.text import Language
from ablepath.population.table import facts_table, judged
from ablepath.records.faults import InputFaults
from ablepath.records.intake import read_intake
from ablepath.records.json_text import read_json
from ablepath.records.recommendation import as_plain
from ablepath.triage.counting import counted
from ablepath.triage.judgement import Judgement
from ablepath.triage.ladder import rule_fact
from ablepath.triage.recommendation import explained, judge_on

LINES_AT_ONCE = 2_000
"""Lines judged in one table: enough to be quick, few enough to answer as they come."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with its number, read or refused."""

    number: int
    read: Intake | InputFaults


def answer_lines(
    lines: Iterable[str], *, language: Language = "en", today: date | None = None
) -> Iterator[dict[str, object]]:
    """
    The answer to each line, in order; `{"line": n, "error": […]}` for one that cannot be used.

    Empty lines are passed over. `today` is the day of intakes that name none.
    """
    day = today or date.today()
    numbered = (
        _Line(number, _read(line.rstrip("\r\n"), day))
        for number, line in enumerate(lines, start=1)
        if line.strip()
    )
    while chunk := list(islice(numbered, LINES_AT_ONCE)):
        judgements = _judgements(chunk)
        for line in chunk:
            if isinstance(line.read, InputFaults):
                yield {"line": line.number, "error": [fault.as_plain() for fault in line.read.faults]}
            else:
                judgement = judgements[line.number]
                yield as_plain(explained(knowledge(), line.read, judgement, language))


def _read(line: str, today: date) -> Intake | InputFaults:
    try:
        return read_intake(read_json(line), knowledge(), today)
    except InputFaults as error:
        return error


def _judgements(lines: list[_Line]) -> dict[int, Judgement]:
    """The judgement of every line that could be read, by line number: a table for each day."""
    read = [(line.number, line.read) for line in lines if isinstance(line.read, Intake)]
    found: dict[int, Judgement] = {}
    for day in {intake.as_of for _, intake in read}:
        numbers, intakes = zip(*[pair for pair in read if pair[1].as_of == day], strict=True)
        found.update(zip(numbers, _judgements_on(day, intakes), strict=True))
    return found


def _judgements_on(day: date, intakes: tuple[Intake, ...]) -> Iterator[Judgement]:
    judge = judge_on(knowledge(), day)
    facts = [counted(intake.facts, judge.knowledge).facts for intake in intakes]
    known = sorted({path for person in facts for path in person} & judge.rules_reading.keys())
    people = facts_table(facts, judge.knowledge.facts, known)
    columns = judged(people.lazy(), judge).collect()
    verdicts = columns.select([rule_fact(key) for key in judge.rules])
    for person, row in zip(facts, verdicts.iter_rows(), strict=True):
        yield judge.conclude(person, dict(zip(judge.rules, row, strict=True)))
