"""From the files under `knowledge/payment/` to payment rules: a sentence each, and where it was read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ablepath.knowledge.answers import unknown
from ablepath.knowledge.authoring.faults import Fault
from ablepath.knowledge.authoring.reading import gather, name_of, read_shape, read_yaml
from ablepath.knowledge.authoring.shapes import PaymentRuleShape


def compile_payment_rules(
    root: Path, sources: Mapping[str, dict[str, Any]], faults: list[Fault]
) -> dict[str, dict[str, Any]]:
    """Every payment rule by id, in plain values; what is wrong is added to `faults`."""
    found: dict[str, dict[str, Any]] = {}
    for file in sorted((root / "payment").rglob("*.yaml")):
        name = name_of(root, file)
        entries = gather(faults, lambda file=file: read_yaml(root, file)) or []  # type: ignore[misc]
        for place, entry in enumerate(entries):
            where = f"[{place}]"
            read = gather(faults, lambda e=entry, n=name, w=where: read_shape(PaymentRuleShape, e, n, w))  # type: ignore[misc]
            if read is None:
                continue
            faults.extend(_faults(read, name, where, sources, found))
            found[read.id] = read.model_dump(mode="json", exclude={"id"}, exclude_defaults=True)
    return found


def _faults(
    rule: PaymentRuleShape, file: str, where: str, sources: Mapping[str, Any], found: Mapping[str, Any]
) -> list[Fault]:
    faults = []
    if rule.id in found:
        faults.append(Fault(file, where, f"{rule.id!r} is already a payment rule"))
    for place, cited in enumerate(rule.rests_on):
        at = f"{where}.rests_on[{place}]"
        if cited.source not in sources:
            faults.append(Fault(file, f"{at}.source", unknown("source", cited.source, sources)))
        if cited.trust == "U":
            faults.append(Fault(file, f"{at}.trust", "trust U does not ship: leave it out until it was read"))
    return faults
