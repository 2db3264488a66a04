"""From the lines of a case file to cases. A line that cannot be used is kept and named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from ablepath.evaluation.case import Case, Unread
from ablepath.knowledge.answers import suggestion
from ablepath.knowledge.contents import Knowledge
from ablepath.model.outcome import Outcome
from ablepath.records.faults import Fault, InputFaults
from ablepath.records.intake import read_intake
from ablepath.records.json_text import read_json

KIND = "triage"
NEEDED = ("id", "kind", "input", "expected")
ALSO = "also_acceptable"


def read_cases(
    lines: Iterable[tuple[str, str]], knowledge: Knowledge, today: date
) -> Iterator[Case | Unread]:
    """
    A case for each line, given with its place; empty lines are passed over.

    `today` is the day of an intake that names none. The same person under the same id counts once.
    """
    seen: dict[str, str] = {}
    for place, line in lines:
        if not line.strip():
            continue
        read = _read_line(place, line, knowledge, today)
        if isinstance(read, Case):
            same = f"{read.id} {sorted(read.intake.facts.items())}"
            first = seen.setdefault(same, place)
            if first != place:
                read = Unread(place, f"case {read.id} stands in {first} already; keep one of the two")
        yield read


def _read_line(place: str, line: str, knowledge: Knowledge, today: date) -> Case | Unread:
    try:
        return _case(place, _record(read_json(line)), knowledge, today)
    except InputFaults as error:
        return Unread(place, "; ".join(map(str, error.faults)))


def _record(read: object) -> Mapping[str, object]:
    """The JSON object of a triage case."""
    if not isinstance(read, Mapping):
        raise _fault("line", read, "is not a JSON object; write one case a line")
    missing = [key for key in NEEDED if key not in read]
    if missing:
        raise _fault("line", read, f"has no {' and no '.join(missing)}; add what is missing")
    if read["kind"] != KIND:
        raise _fault("kind", read["kind"], f"is not measured here; keep only cases of kind {KIND}")
    return read


def _case(place: str, record: Mapping[str, object], knowledge: Knowledge, today: date) -> Case:
    acceptable = _acceptable(record)
    return Case(
        place=place,
        id=str(record["id"]),
        intake=read_intake(record["input"], knowledge, today),
        likely=_likely(record["expected"], acceptable),
        acceptable=frozenset(acceptable),
        core=_mark(record, "core"),
        rule_instance=_mark(record, "rule_instance"),
    )


def _acceptable(record: Mapping[str, object]) -> tuple[Outcome, ...]:
    """Every right outcome in the order given; the one named alone where none are listed."""
    expected = record["expected"]
    if not isinstance(expected, Mapping):
        raise _fault("expected", expected, "is not an object; list the right outcomes under `acceptable`")
    listed = expected.get("acceptable", expected.get("outcome"))
    found = [
        outcome
        for where, value in (
            ("expected.acceptable", listed),
            (f"expected.{ALSO}", expected.get(ALSO)),
            (ALSO, record.get(ALSO)),
        )
        for outcome in _outcomes(where, value)
    ]
    if not found:
        raise _fault("expected", expected, "names no right outcome; list them under `acceptable`")
    return tuple(found)


def _likely(expected: object, acceptable: tuple[Outcome, ...]) -> Outcome:
    """The outcome named, or the first of the right ones."""
    named = expected.get("outcome") if isinstance(expected, Mapping) else None
    if named is None:
        return acceptable[0]
    likely = _outcome("expected.outcome", named)
    if likely not in acceptable:
        raise _fault("expected.outcome", named, "is not among the acceptable ones; add it or change it")
    return likely


def _outcomes(where: str, value: object) -> list[Outcome]:
    """One outcome or several, as a list."""
    if value is None:
        return []
    return [_outcome(where, one) for one in (value if isinstance(value, list) else [value])]


def _outcome(where: str, value: object) -> Outcome:
    try:
        return Outcome(value)  # type: ignore[arg-type]  # anything else is refused below
    except ValueError:
        near = suggestion(str(value), [outcome.value for outcome in Outcome])
        raise _fault(where, value, f"is not an outcome; {near}") from None


def _mark(record: Mapping[str, object], key: str) -> bool:
    mark = record.get(key, False)
    if not isinstance(mark, bool):
        raise _fault(key, mark, "is neither true nor false")
    return mark


def _fault(where: str, value: object, what: str) -> InputFaults:
    return InputFaults([Fault(where, value, what)])
