"""Every generated part, in one list."""

from __future__ import annotations

from scripts.docs import (
    command_line,
    example,
    figures,
    not_modelled,
    referral_law,
    rules_and_facts,
    safety_defaults,
)
from scripts.docs.part import Part

PARTS = (
    Part("README.md", example.text, block="example"),
    Part("SAFETY.md", safety_defaults.text, block="safety-defaults"),
    Part("docs/reference/cli.md", command_line.text),
    Part("docs/reference/figures.md", figures.text),
    Part("docs/reference/knowledge.md", rules_and_facts.text),
    Part("docs/reference/not-modelled.md", not_modelled.text),
    Part("docs/reference/referral-law.md", referral_law.text),
)
