"""
Ablepath, the open-source front door to rehabilitation.

>>> import ablepath
>>> ablepath.recommend({"difficulties": {"dressing_lower": "severe"}}).outcome
<Outcome.OT: 'OT'>
"""

from ablepath.model.intake import Intake
from ablepath.model.recommendation import Recommendation
from ablepath.navigator import price, recommend, refer, treatment_day
from ablepath.records.faults import Fault, InputFaults

__all__ = [
    "Fault",
    "InputFaults",
    "Intake",
    "Recommendation",
    "price",
    "recommend",
    "refer",
    "treatment_day",
]
