"""From the example sentences in `knowledge/phrases/examples` to the likeness file, or to faults."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from math import log, sqrt
from pathlib import Path
from typing import Any

from ablepath.knowledge.answers import unknown
from ablepath.knowledge.authoring.faults import Fault, KnowledgeFaults
from ablepath.knowledge.authoring.reading import name_of
from ablepath.knowledge.likeness import NO_DANGER, as_text, features_of

FAMILY = "warnings."
SMOOTHING = 0.01
"""What is added to every count. Chosen by cross-validation over the examples, from 0.01 to 1."""
SCALE = 100
"""Logarithms are kept as whole hundredths."""

Example = tuple[str, frozenset[str]]


def compile_likeness(root: Path, facts: Collection[str]) -> str:
    """
    The likeness file for the examples under `root`; `facts` are the ids that exist.

    Without examples nothing sounds like anything, and that is no fault. Raises `KnowledgeFaults`.
    """
    examples: list[Example] = []
    faults: list[Fault] = []
    seen: set[str] = set()
    known = [fact for fact in facts if fact.startswith(FAMILY)]
    for file in sorted((root / "phrases" / "examples").glob("*.txt")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            sign, bar, text = (part.strip() for part in line.partition("|"))
            fact = sign if sign == NO_DANGER else FAMILY + sign
            if fault := _fault(fact, bar, text, known) or ("stands twice" if text in seen else None):
                faults.append(Fault(name_of(root, file), f"line {number}", fault))
            seen.add(text)
            examples.append((fact, features_of(text)))
    if faults:
        raise KnowledgeFaults(faults)
    return as_text(learnt(examples))


def _fault(fact: str, bar: str, text: str, known: Collection[str]) -> str | None:
    if not bar or not text:
        return "is not `sign | sentence`"
    return None if fact == NO_DANGER or fact in known else unknown("warning", fact, known)


def learnt(examples: Sequence[Example]) -> Mapping[str, Any]:
    """
    What the likeness file holds.

    A feature seen in one example alone tells nothing. Each example counts as much as any other however
    long it is, and the rarer a feature, the more it tells.
    """
    in_examples = Counter(one for _, features in examples for one in features)
    weights = {
        key: round(SCALE * (log(len(examples) / count) + 1))
        for key, count in sorted(in_examples.items())
        if count > 1
    }
    counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    totals: dict[str, float] = defaultdict(float)
    for sign, features in examples:
        kept = sorted(features & weights.keys())
        length = sqrt(sum(weights[one] ** 2 for one in kept)) or 1.0
        for one in kept:
            counts[one][sign] += weights[one] / length
        totals[sign] += sum(weights[one] for one in kept) / length
    signs = sorted(totals)
    number = {sign: place for place, sign in enumerate(signs)}
    floor = SMOOTHING * len(weights)
    return {
        "signs": signs,
        "base": [round(SCALE * log(SMOOTHING / (totals[sign] + floor))) for sign in signs],
        "features": {key: [weight, *_strengths(counts[key], number)] for key, weight in weights.items()},
    }


def _strengths(count: Mapping[str, float], number: Mapping[str, int]) -> Iterable[int]:
    for sign in sorted(count):
        yield number[sign]
        yield round(SCALE * log((count[sign] + SMOOTHING) / SMOOTHING))
