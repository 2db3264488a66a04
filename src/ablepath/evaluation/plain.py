"""The report as JSON for programs."""

from __future__ import annotations

from collections.abc import Mapping

from ablepath.evaluation.answered import Answered
from ablepath.evaluation.answering import ABLEPATH
from ablepath.evaluation.report import Measured, Report
from ablepath.evaluation.share import Share
from ablepath.evaluation.words import DANGERS
from ablepath.model.outcome import Outcome


def as_plain(report: Report) -> dict[str, object]:
    """The report as plain values."""
    return {
        "as_of": report.day.isoformat(),
        "knowledge": report.knowledge,
        "cases": report.cases,
        "unread": [{"place": one.place, "what": one.what} for one in report.unread],
        "groups": {one.group.id: _measured(one) for one in report.groups},
        "confusion": _confusion(report),
        "rules": report.rules,
        "never_fired": list(report.never_fired),
        "not_acceptable": [*map(_missed, report.missed)],
    }


def _measured(one: Measured) -> Mapping[str, object]:
    return {
        "shows": one.group.shows,
        "acceptable": _share(one.acceptable),
        "recall": {
            outcome.value: {"acceptable": _share(found.acceptable), "exact": _share(found.exact)}
            for outcome, found in one.recall.items()
        },
        "could_be_missed": {key: one.headlines[ABLEPATH][key].could_be_missed for key in DANGERS},
        "headline": {
            name: {key: _share(share) for key, share in shares.items()}
            for name, shares in one.headlines.items()
        },
    }


def _share(share: Share) -> Mapping[str, object]:
    low, high = share.interval
    return {
        "hits": share.hits,
        "of": share.of,
        "share": share.value,
        "wilson_95": [round(low, 6), round(high, 6)] if share.of else None,
    }


def _confusion(report: Report) -> Mapping[str, Mapping[str, Mapping[str, int]]]:
    """Likeliest outcome, then the one given."""
    return {
        likely.value: {
            given.value: {"given": cell.given, "not_acceptable": cell.wrong}
            for given in Outcome
            if (cell := report.confusion.get((likely, given)))
        }
        for likely in Outcome
        if any(pair[0] is likely for pair in report.confusion)
    }


def _missed(one: Answered) -> Mapping[str, object]:
    return {
        "place": one.case.place,
        "id": one.case.id,
        "given": one.given.value,
        "acceptable": sorted(one.case.acceptable, key=list(Outcome).index),
    }
