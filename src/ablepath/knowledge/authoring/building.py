"""All that is built of the knowledge files: the bundle, and what is read only when it is needed."""

from __future__ import annotations

import json
from pathlib import Path

from ablepath.knowledge import access, bundle, figures, likeness, phrases
from ablepath.knowledge.authoring.access import compile_access
from ablepath.knowledge.authoring.access_checks import faults_in_access
from ablepath.knowledge.authoring.checking import faults_in
from ablepath.knowledge.authoring.compiling import compile_knowledge
from ablepath.knowledge.authoring.faults import KnowledgeFaults
from ablepath.knowledge.authoring.fees import compile_fees
from ablepath.knowledge.authoring.figures import compile_figures, faults_in_figures
from ablepath.knowledge.authoring.likeness import compile_likeness
from ablepath.knowledge.authoring.phrases import compile_phrases


def build_all(root: Path) -> dict[Path, str]:
    """The text of each built file, by its place. Raises `KnowledgeFaults` with every fault of the files."""
    core = compile_knowledge(root)
    sources = json.loads(core)["sources"]
    amounts = compile_figures(root, sources)
    ways_in = compile_access(root, sources)
    held, in_force = bundle.load(core), figures.load(amounts)
    faults = [
        *faults_in(held),
        *faults_in_figures(in_force),
        *faults_in_access(access.load(ways_in), in_force),
    ]
    if faults:
        raise KnowledgeFaults(faults)
    return {
        bundle.PATH: core,
        figures.PATH: amounts,
        access.PATH: ways_in,
        phrases.PATH: compile_phrases(root, held.facts),
        likeness.PATH: compile_likeness(root, held.facts),
        **compile_fees(root),
    }
