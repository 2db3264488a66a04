"""Where therapy may take place."""

from __future__ import annotations

from enum import StrEnum


class Place(StrEnum):
    """A kind of place that gives therapy, by the id it has as `setting` in an intake."""

    inpatient_rehab = "inpatient_rehab"
    skilled_nursing = "skilled_nursing"
    home_health = "home_health"
    outpatient = "outpatient"
    school = "school"
    early_intervention = "early_intervention"
