"""Spoilt files: whatever was changed, cut or put in, an import ends with a file or with reasons."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ablepath.knowledge.fees import fee_schedule
from ablepath.records.cms.imported import Imported
from ablepath.records.cms.kinds import read_file
from ablepath.records.faults import InputFaults
from tests import official_files
from tests.generative.length import times

FILES = {
    "indices": official_files.cost_indices().encode(),
    "values": official_files.unit_values(fillers=0).encode(),
    "codes": b"code,counted,only,en,es\n97110,quarter_hours,,a,b\n97112,quarter_hours,,c,d\n",
    "zips": b"ME0440114112" + b"99 Z9   0".ljust(63) + b"20261\n",
}
CHANGES = st.lists(
    st.tuples(
        st.floats(0, 1), st.integers(0, 60), st.binary(max_size=8) | st.sampled_from([b",", b'"', b"\r\n"])
    ),
    min_size=1,
    max_size=5,
)


def spoilt(held: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    for where, length, new in changes:
        place = int(where * len(held))
        held = held[:place] + new + held[place + length :]
    return held


def outcome(held: bytes) -> Imported | tuple[object, ...]:
    try:
        return read_file(held, fee_schedule())
    except InputFaults as refused:
        return refused.faults


@pytest.mark.parametrize("name", FILES)
@given(changes=CHANGES)
@times(60, at_length=5_000)
def test_a_spoilt_file_is_read_or_refused(name: str, changes: list[tuple[float, int, bytes]]) -> None:
    assert outcome(spoilt(FILES[name], changes))
