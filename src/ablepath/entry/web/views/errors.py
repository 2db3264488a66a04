"""Pages for what went wrong: plain, in both languages, without a trace of how."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from ablepath.explain.words import Words
from ablepath.knowledge.bundle import knowledge
from ablepath.model.text import LANGUAGES


def bad_request(_request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """What was sent is too large, or no page of ours would send it."""
    return _said("bad_request", 400)


def not_sent_from_here(_request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """The form does not belong to a visit we know: its time has run out, or cookies are off."""
    return _said("not_sent", 403)


def not_found(_request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """There is no such page."""
    return _said("not_found", 404)


def server_error(_request: HttpRequest) -> HttpResponse:
    """Something broke on our side."""
    return _said("broken", 500)


def _said(what: str, status: int) -> HttpResponse:
    """The page, made without the visit, which may be what broke."""
    both = [
        {"language": words.language, "title": words.say(f"web.error.{what}.title"),
         "body": words.say(f"web.error.{what}.body"), "home": words.say("web.error.home")}
        for words in (Words(knowledge(), language) for language in LANGUAGES)
    ]  # fmt: skip
    return HttpResponse(render_to_string("error.html", {"both": both}), status=status)
