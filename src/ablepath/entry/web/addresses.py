"""Addresses of pages within a visit, and where the way leads on."""

from __future__ import annotations

from typing import Literal

from django.urls import reverse

from ablepath.entry.web.flow import next_open, page_before
from ablepath.entry.web.pages import Page
from ablepath.entry.web.visit import Visit

Return = Literal["check", "result"]
"""Where somebody came from to change one answer, and goes back to."""


def address(page: Page, visit: Visit, back_to: Return | None = None) -> str:
    """The address of a page in this visit."""
    here = reverse("question", args=[visit.number(page.key)])
    return f"{here}?to={back_to}" if back_to else here


def way_on(visit: Visit, back_to: Return | None = None) -> str:
    """
    Where to go with what is answered so far.

    An emergency ends the questions: the result says what to do now. Else the first open question,
    then the page somebody came from, or the check of all answers.
    """
    if visit.is_emergency:
        return reverse("result")
    page = next_open(visit)
    return address(page, visit, back_to) if page else reverse(back_to or "check")


def way_back(page: Page, visit: Visit, back_to: Return | None = None) -> str:
    """Where "back" leads."""
    if back_to:
        return reverse(back_to)
    before = page_before(page, visit)
    return address(before, visit) if before else reverse("home")


def returning(written: str | None) -> Return | None:
    """`written` (the `to` of an address) when it names a page to go back to."""
    match written:
        case "check" | "result":
            return written
        case _:
            return None
