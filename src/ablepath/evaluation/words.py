"""The words of the report: titles of columns and what each figure means."""

from __future__ import annotations

COLUMNS = ("acceptable", "95 %", "emergency", "doctor", "under", "over", "unneeded BOTH", "UNSURE")

DANGERS = {"emergencies_found": "emergencies", "doctor_first_found": "doctor first"}

MEANINGS = {
    "acceptable": "the outcome given is one of those the case lists as right. 95 %: Wilson's score interval, "
    "in percent.",
    "emergency": "sensitivity for emergencies: of the cases whose likeliest outcome is EMERGENCY, those "
    "answered EMERGENCY, or MEDICAL_FIRST where that is acceptable. UNSURE finds nothing.",
    "doctor": "sensitivity for doctor first: of the cases whose likeliest outcome is MEDICAL_FIRST, those "
    "answered MEDICAL_FIRST or EMERGENCY. UNSURE finds nothing.",
    "under": "under-triage: of the cases that require a doctor (nothing but EMERGENCY and MEDICAL_FIRST is "
    "acceptable), those answered with something less urgent than every acceptable outcome. Lower is better.",
    "over": "over-triage: of the cases for which EMERGENCY is not acceptable, those answered EMERGENCY, or "
    "MEDICAL_FIRST where that is not acceptable either. Lower is better.",
    "unneeded BOTH": "of the cases whose likeliest outcome is PT or OT, those answered BOTH where it is not "
    "acceptable. Lower is better.",
    "UNSURE": "of all cases, those answered UNSURE, acceptable or not.",
    "3/n": "when none of n was missed, up to 3/n may still be missed among cases like these (upper end of a "
    "one-sided 95 % interval).",
}

RECALL = (
    "Of the cases with this likeliest outcome: answered acceptably, and answered with exactly this outcome. "
    "A published PT case does not show that BOTH was wrong, so the second figure alone means little."
)

MATRIX = "In brackets how many of them are not acceptable."
