"""
Worked cases: published examples with known answers, run through the public API.

`python -m tests.cases FILE.jsonl …` runs any file of them. A line is `{id, kind, input, expected,
source}`; the kinds are in `tests.cases.kinds`. Nothing here knows a case.
"""
