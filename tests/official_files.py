"""Files laid out as CMS publishes them, made from the tables that ship: for the import, and to spoil."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

from ablepath.knowledge.fees import fee_schedule
from ablepath.knowledge.fees.contents import UnitValue

FEES = Path(__file__).parents[1] / "knowledge" / "fees"
STACKED = [
    ",,,,NOT USED,,,,,,,,,,,,,,,,,,,,,PHYSICIAN,,DIAGNOSTIC",
    ",,,,FOR,,,NON-FAC,,FACILITY ,,,,,,,,,,,,,,,,SUPERVISION OF,,IMAGING",
    ",,,STATUS,MEDICARE ,WORK,NON-FAC,NA,FACILITY,NA,MP,NON-FACILITY,FACILITY,PCTC,GLOB,PRE,INTRA,POST,"
    "MULT,BILAT,ASST,CO-,TEAM,ENDO,CONV,DIAGNOSTIC,CALCULATION,FAMILY",
    "HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,"
    "OP,PROC,SURG,SURG,SURG,SURG,BASE,FACTOR,PROCEDURES,FLAG,INDICATOR",
]


def unit_values(title: str = "2026 National Physician Fee Schedule Relative Value File October Release",
                factor: str = "33.4009", fillers: int = 10_000) -> str:  # fmt: skip
    """A relative value file with the newest values that ship, and `fillers` codes that are none of ours."""
    rows = [f",,{title}", ",,RELEASED 09/30/2026", *STACKED]
    rows += [_row(code, values[-1], factor) for code, values in fee_schedule().values.items()]
    other = f"words,A,,1.00,1.00,,1.00,,0.10,2.10,2.10,9,XXX,0,0,0,0,9,9,9,9,,{factor},09,0,99"
    rows += [f"9{number:04d},,{other}" for number in range(10_000, 10_000 + fillers)]
    return "\r\n".join(rows) + "\r\n"


def _row(code: str, value: UnitValue, factor: str) -> str:
    parts = (value.work, value.practice, value.malpractice)
    work, practice, malpractice = (f"{part / 100:.2f}" for part in parts)
    total = f"{sum(parts) / 100:.2f}"
    multiple = "5" if value.reduced_with_others else "0"
    return (f"{code},,words,{value.status},,{work},{practice},NA,{practice},NA,{malpractice},{total},{total},"
            f"7,XXX,0.00,0.00,0.00,{multiple},0,0,0,0,,{factor},09,0,99")  # fmt: skip


def cost_indices(year: int = 2026, add: int = 0) -> str:
    """A file of cost indices with the last ones that ship, each practice index `add` thousandths higher."""
    schedule = fee_schedule()
    out = StringIO()
    write = csv.writer(out).writerow
    write([f"ADDENDUM E. FINAL CY {year} GEOGRAPHIC PRACTICE COST INDICES (GPCIs) BY STATE AND LOCALITY"])
    write([])
    write(["Medicare Administrative Contractor (MAC)", "State", "Locality Number", "Locality Name",
           f"{year} PW GPCI (with 1.0 Floor)", f"{year} PE GPCI", f"{year} MP GPCI"])  # fmt: skip
    for key, locality in schedule.localities.items():
        if locality.until is None:
            last = schedule.indices[key][-1]
            parts = [f"{part / 1000:.3f}" for part in (last.work, last.practice + add, last.malpractice)]
            write([locality.mac, locality.state, locality.number, f"{locality.name}*", *parts])
    write(["* a footnote", "", "", "", "", "", ""])
    return out.getvalue()


def zip_codes(quarter: str = "20261") -> str:
    """The ZIP code file, from the table that ships."""
    lines = []
    with (FEES / "zips.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            for written in row["zips"].split():
                first, _, last = written.partition("-")
                for number in range(int(first), int(last or first) + 1):
                    head = f"XX{number:05d}{row['mac']}{row['locality']} Z9   {row['needs_plus4']}"
                    lines.append(f"{head:<75}{quarter}")
    return "\n".join(lines) + "\n"
