"""The answers of a visit as a list to check, in sections."""

from __future__ import annotations

from dataclasses import dataclass

from ablepath.entry.web.addresses import address
from ablepath.entry.web.flow import path
from ablepath.entry.web.forms.saying import said_on
from ablepath.entry.web.forms.showing import caption, heading
from ablepath.entry.web.pages import Age, Areas, Asking, Goals, OneFact, SafetyCard, Several, WhatWasHeard
from ablepath.entry.web.visit import Visit
from ablepath.explain.words import Words, capital

PERSON, COURSE = "person", "course"
SECTIONS = (PERSON, "warnings", "conditions", "difficulties", "symptoms", COURSE, "goals")


@dataclass(frozen=True, slots=True)
class Line:
    """One question with its answers. A private one is for the screen only."""

    question: str
    answers: tuple[str, ...]
    change: str
    private: bool


@dataclass(frozen=True, slots=True)
class Section:
    """Lines that belong together."""

    title: str
    lines: tuple[Line, ...]


def sections(visit: Visit, words: Words) -> tuple[Section, ...]:
    """Every answer of the visit, in the order of the questions."""
    found: dict[str, list[Line]] = {name: [] for name in SECTIONS}
    for page in path(visit):
        if not isinstance(page, SafetyCard | WhatWasHeard):
            found[_section(page)].append(_line(page, visit, words))
    return tuple(
        Section(words.say(f"web.check.section.{name}"), tuple(lines))
        for name, lines in found.items()
        if lines
    )


def _line(page: Asking, visit: Visit, words: Words) -> Line:
    return Line(
        question=_question(page, words),
        answers=said_on(page, visit, words),
        change=address(page, visit, "check"),
        private=isinstance(page, OneFact) and page.private,
    )


def _question(page: Asking, words: Words) -> str:
    """The question in a few words: what it is about, where its heading is the same on many pages."""
    if isinstance(page, OneFact) and page.fact.family == "difficulties":
        return capital(words.label(page.fact))
    if isinstance(page, Several) or (isinstance(page, OneFact) and page.private):
        return caption(page, words)
    return heading(page, words)


def _section(page: Asking) -> str:
    match page:
        case Age():
            return PERSON
        case OneFact():
            family = {"warnings_evaluated": "warnings"}.get(page.fact.family, page.fact.family)
            if page.fact.id == "for_whom":
                return PERSON
            return family if family in SECTIONS else COURSE
        case Several() | Areas():
            return page.family
        case Goals():
            return "goals"
