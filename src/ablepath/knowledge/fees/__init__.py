"""
The Medicare fee schedule for therapy: codes with our own words, unit values, indices of places, ZIP codes.

It is read only when an amount is asked for. What a user has imported from official files is laid over what
ships.
"""

from ablepath.knowledge.fees.contents import Code, Counted, Index, Locality, Status, UnitValue
from ablepath.knowledge.fees.places import PlaceUnknown
from ablepath.knowledge.fees.schedule import FeeSchedule, FeeUnknown, fee_schedule

__all__ = [
    "Code",
    "Counted",
    "FeeSchedule",
    "FeeUnknown",
    "Index",
    "Locality",
    "PlaceUnknown",
    "Status",
    "UnitValue",
    "fee_schedule",
]
