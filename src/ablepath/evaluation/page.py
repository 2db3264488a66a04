"""The report as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import wrap

from ablepath.evaluation.answering import ABLEPATH
from ablepath.evaluation.baselines import BASELINES
from ablepath.evaluation.groups import COMPARED
from ablepath.evaluation.report import Measured, Report
from ablepath.evaluation.share import Share
from ablepath.evaluation.table import table
from ablepath.evaluation.words import COLUMNS, DANGERS, MATRIX, MEANINGS, RECALL
from ablepath.model.outcome import Outcome

WIDTH = 104


def page(report: Report) -> str:
    """The whole report, ending in a line feed."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    compared = [one for one in report.groups if one.group in COMPARED]
    yield f"Ablepath on {report.cases} triage cases, {report.day.isoformat()}, knowledge {report.knowledge}"
    yield from _part("How often the answer is acceptable", _accuracy(report))
    yield from _part("By likeliest outcome", _recall(compared))
    yield from _part("Dangers found", (line for one in compared for line in _dangers(one)))
    for one in compared:
        title = f"Beside simpler rules: {one.group.name} ({one.acceptable.of} cases)"
        yield from _part(title, table(["", *COLUMNS], [*_headlines(one)]))
    yield from _part("What the columns and rows mean", _meanings())
    yield from _part("Given (across) by likeliest (down), all cases", _matrix(report))
    never = f"Rules never fired: {len(report.never_fired)} of {report.rules}"
    yield from _part(never, _by_folder(report.never_fired))
    yield from _part(f"Not acceptable: {len(report.missed)}", _missed(report))


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    yield ""
    yield title
    yield from (f"  {line}".rstrip() for line in lines)


def _accuracy(report: Report) -> Iterator[str]:
    rows = [
        [one.group.name, _counted(one.acceptable), _percent(one.acceptable), _interval(one.acceptable)]
        for one in report.groups
    ]
    yield from table(["", "acceptable", "", "95 %"], rows)
    yield ""
    for one in report.groups:
        yield from _wrapped(f"{one.group.name}: {one.group.shows}.")


def _recall(compared: Iterable[Measured]) -> Iterator[str]:
    titles, rows = [""], {outcome: [outcome.value] for outcome in Outcome}
    shown = set()
    for one in compared:
        titles += [one.group.name, "95 %", "exactly"]
        for outcome, found in one.recall.items():
            rows[outcome] += [_counted(found.acceptable), _interval(found.acceptable), _counted(found.exact)]
            shown |= {outcome} if found.acceptable.of else set()
    yield from table(titles, [cells for outcome, cells in rows.items() if outcome in shown])
    yield ""
    yield from _wrapped(RECALL)


def _dangers(one: Measured) -> Iterator[str]:
    """Each kind of danger in a sentence, with the rule of three when none was missed."""
    for key, name in DANGERS.items():
        found = one.headlines[ABLEPATH][key]
        said = f"{name} ({one.group.name}): "
        if not found.of:
            yield f"{said}no case"
        elif (bound := found.could_be_missed) is not None:
            upper = f"3/{found.of} = {100 * bound:.0f} %" if found.of > 3 else "all"
            yield f"{said}{_counted(found)}, none missed; up to {upper} could be"
        else:
            yield f"{said}{_counted(found)}, {found.of - found.hits} missed; 95 % {_interval(found)}"


def _headlines(one: Measured) -> Iterator[list[str]]:
    for name, shares in one.headlines.items():
        first, emergencies, doctor, under, *others = shares.values()
        yield [
            name,
            f"{_counted(first)} {_percent(first, places=0)}",
            _interval(first, places=0),
            *map(_counted, (emergencies, doctor, under)),
            *(f"{_counted(share)} {_percent(share, places=0)}" for share in others),
        ]


def _meanings() -> Iterator[str]:
    for title, meaning in MEANINGS.items():
        yield from _wrapped(f"{title}: {meaning}")
    for baseline in BASELINES:
        yield from _wrapped(f"{baseline.name}: {baseline.says}")


def _matrix(report: Report) -> Iterator[str]:
    """Only outcomes that occur; in brackets how many are not acceptable."""
    likely = [outcome for outcome in Outcome if any(pair[0] is outcome for pair in report.confusion)]
    given = [outcome for outcome in Outcome if any(pair[1] is outcome for pair in report.confusion)]
    rows = []
    for row in likely:
        cells = [report.confusion.get((row, column)) for column in given]
        rows.append([row.value, *("." if cell is None else f"{cell.given} ({cell.wrong})" for cell in cells)])
    yield from table(["", *(outcome.value for outcome in given)], rows)
    yield ""
    yield MATRIX


def _by_folder(rules: Iterable[str]) -> Iterator[str]:
    """Rule ids, those of a folder together."""
    for folder, ids in groupby(rules, key=lambda rule: rule.rpartition(".")[0]):
        yield from _wrapped(f"{folder}: {', '.join(rule.rpartition('.')[2] for rule in ids)}")


def _missed(report: Report) -> Iterator[str]:
    for one in report.missed:
        right = " or ".join(outcome for outcome in Outcome if outcome in one.case.acceptable)
        yield f"{one.case.id} ({one.case.place}): given {one.given}, acceptable {right}"


def _wrapped(text: str) -> list[str]:
    return wrap(text, WIDTH, subsequent_indent="  ", break_on_hyphens=False)


def _counted(share: Share) -> str:
    return f"{share.hits}/{share.of}"


def _percent(share: Share, places: int = 1) -> str:
    return "-" if share.value is None else f"{100 * share.value:.{places}f} %"


def _interval(share: Share, places: int = 1) -> str:
    low, high = share.interval
    return f"{100 * low:.{places}f}-{100 * high:.{places}f}" if share.of else "-"
