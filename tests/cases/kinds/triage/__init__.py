"""Which help: the input is an intake, `expected.acceptable` lists the right outcomes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

import ablepath
from ablepath.records.recommendation import as_plain
from tests.cases.case import Case, Miss
from tests.cases.comparing import misses
from tests.cases.kinds.kind import Kind
from tests.cases.kinds.triage.expected import acceptable, apart_from_the_outcome
from tests.cases.kinds.triage.summary import summary


def answer(intake: Any) -> Mapping[str, object]:
    """The recommendation for `intake`, laid out like the JSON answer."""
    return as_plain(ablepath.recommend(intake))


def missed(case: Case, answer: object) -> Iterator[Miss]:
    """The outcome when it is not acceptable, and whatever else the case expects of the answer."""
    given = cast(Mapping[str, object], answer)
    if given["outcome"] not in acceptable(case):
        yield Miss("outcome", str(given["outcome"]), " or ".join(acceptable(case)) or "nothing")
    yield from misses(apart_from_the_outcome(case), given)


KIND = Kind(answer, missed, summary)
