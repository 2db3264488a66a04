"""From a ZIP code to the payment area of Medicare."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ablepath.knowledge.fees.contents import Locality

_ZIP = re.compile(r"[0-9]{5}")


class PlaceUnknown(LookupError):
    """No payment area is known for what was given as a place."""


@dataclass(frozen=True, slots=True)
class Places:
    """
    ZIP codes in runs: the run `i` goes from `first[i]` to `last[i]` and lies in `areas[area[i]]`.

    An area is a locality id and whether its ZIP codes need the four digits more. `quarter`: of the CMS
    file, `2025Q4`.
    """

    quarter: str
    localities: Mapping[str, Locality]
    areas: Sequence[tuple[str, bool]]
    first: Sequence[int]
    last: Sequence[int]
    area: Sequence[int]

    def locality_of(self, zip_code: str) -> tuple[Locality, bool]:
        """
        The payment area of a five-digit ZIP code, and whether that is sure.

        It is not sure where CMS goes by ZIP+4, which the file does not hold. Raises `PlaceUnknown`.
        """
        is_written_so = _ZIP.fullmatch(zip_code) is not None
        run = bisect_right(self.first, int(zip_code)) - 1 if is_written_so else -1
        if run < 0 or int(zip_code) > self.last[run]:
            raise PlaceUnknown(f"is not a ZIP code of the CMS file of {self.quarter}; write five digits")
        key, needs_plus4 = self.areas[self.area[run]]
        return self.localities[key], not needs_plus4
