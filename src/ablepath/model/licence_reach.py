"""Where a therapist may practise besides the home state: compacts, and telehealth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ablepath.model.discipline import Discipline
from ablepath.model.source import Citation, Trust, lowest_trust
from ablepath.model.text import Text
from ablepath.model.validity import Validity


class Membership(StrEnum):
    """
    Whether a state has joined a compact.

    not_listed: not in a list that is complete. not_verified: not among those we could confirm.
    not_known: the list says nothing of that day.
    """

    member = "member"
    not_listed = "not_listed"
    not_verified = "not_verified"
    not_known = "not_known"


@dataclass(frozen=True, slots=True)
class Compact:
    """
    An agreement of states on one profession.

    `members` gives the year in which each state passed it, None where it was not read. `is_complete`:
    the list is the whole one. `says` tells what it does; `open` what is not known of it.
    """

    discipline: Discipline
    says: Text
    open: Text
    members: Mapping[str, int | None]
    is_complete: bool
    validity: Validity
    rests_on: tuple[Citation, ...]

    def membership(self, state: str, day: date) -> Membership:
        """Whether `state` is known to have joined by `day`."""
        if not self.validity.covers(day):
            return Membership.not_known
        if state not in self.members:
            return Membership.not_listed if self.is_complete else Membership.not_verified
        year = self.members[state]
        joined = date(year, 12, 31) if year else self.validity.read_on
        return Membership.member if joined <= day or self.is_complete else Membership.not_known

    @property
    def trust(self) -> Trust:
        """The lowest trust the list rests on."""
        return lowest_trust(cited.trust for cited in self.rests_on) or Trust.U


@dataclass(frozen=True, slots=True)
class TelehealthRule:
    """One rule on therapy by video or phone; `payers` empty means that it is for everybody."""

    id: str
    says: Text
    payers: tuple[str, ...]
    validity: Validity
    rests_on: tuple[Citation, ...]
