"""
Simpler rules that answer the same cases, one concept a file.

What they do as well as Ablepath needs no Ablepath. Each was written from its own idea and is never tuned.
"""

from __future__ import annotations

from ablepath.evaluation.baselines import always, domains, keyword, lookup, musculoskeletal
from ablepath.evaluation.baselines.baseline import Baseline

BASELINES: tuple[Baseline, ...] = (
    always.PT,
    always.BOTH,
    keyword.KEYWORD,
    domains.DOMAINS,
    musculoskeletal.MUSCULOSKELETAL,
    lookup.LOOKUP,
)
"""In the order of the table."""

__all__ = ["BASELINES", "Baseline"]
