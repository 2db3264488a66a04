"""The same answer for everybody."""

from __future__ import annotations

from ablepath.evaluation.baselines.baseline import Baseline
from ablepath.model.outcome import Outcome

PT = Baseline("always PT", "Physical therapy for everybody.", lambda *_: Outcome.PT)
BOTH = Baseline("always BOTH", "Both professions for everybody.", lambda *_: Outcome.BOTH)
