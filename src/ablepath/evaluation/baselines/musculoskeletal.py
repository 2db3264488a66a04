"""
Muscles and joints only, like the digital triage of that field.

Built after the published outcomes of such tools (DART: emergency, doctor, physiotherapy, self-care), which
know no occupational therapy; their content is not public.
"""

from __future__ import annotations

from ablepath.evaluation.baselines.baseline import Baseline
from ablepath.evaluation.baselines.warned import warned
from ablepath.knowledge.contents import Knowledge
from ablepath.model.intake import Facts
from ablepath.model.outcome import Outcome

PAINS = "back neck shoulder elbow hip_groin knee ankle_foot wrist_hand"
CONDITIONS = """
    low_back_pain disc_herniation spinal_stenosis neck_pain whiplash vertebral_fracture spinal_surgery
    axial_spondyloarthritis scoliosis shoulder_impingement frozen_shoulder shoulder_injury
    shoulder_dislocation rotator_cuff_repair humerus_fracture elbow_fracture tennis_elbow wrist_fracture
    finger_fracture hand_injury osteoarthritis_hip_knee hip_fracture hip_replacement knee_replacement
    knee_injury acl_reconstruction meniscus patellofemoral_pain osgood_schlatter ankle_sprain
    ankle_fracture achilles_tendon plantar_heel_pain muscle_strain sports_injury osteoporosis
    multiple_fractures
"""
FACTS = frozenset(
    [f"symptoms.pain_{place}" for place in PAINS.split()]
    + [f"conditions.{name}" for name in CONDITIONS.split()]
)


def _answer(facts: Facts, knowledge: Knowledge) -> Outcome:
    if (urgent := warned(facts, knowledge)) is not None:
        return urgent
    known = any(facts.get(path) is True for path in FACTS)
    return Outcome.PT if known else Outcome.UNSURE


MUSCULOSKELETAL = Baseline(
    "muscles and joints only",
    "Looks up the level of each true warning; without one, PT for pain in the back or a limb or a condition "
    "of bones, joints or muscles, otherwise UNSURE.",
    _answer,
)
