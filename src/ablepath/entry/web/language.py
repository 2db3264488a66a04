"""The language of the pages: what the visitor chose, else what the browser asks for."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from ablepath.explain.words import Words
from ablepath.knowledge.bundle import knowledge
from ablepath.model.text import LANGUAGES, Language

CHOSEN = "language"


def language_of(request: HttpRequest) -> Language:
    """The language to answer `request` in."""
    chosen = request.session.get(CHOSEN) or translation.get_language_from_request(request)
    return "es" if chosen == "es" else "en"


def choose(request: HttpRequest, language: str) -> None:
    """Answer this visitor in `language` from now on; one we do not speak changes nothing."""
    if language in LANGUAGES:
        request.session[CHOSEN] = language


def words_for(request: HttpRequest) -> Words:
    """What can be said in the language of `request`."""
    return Words(knowledge(), language_of(request))


def speak(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: dates and numbers of a page follow its language, and the page names it."""

    def spoken(request: HttpRequest) -> HttpResponse:
        language = language_of(request)
        with translation.override(language):
            response = get_response(request)
        response.setdefault("Content-Language", language)
        return response

    return spoken


def words_for_templates(request: HttpRequest) -> dict[str, object]:
    """Context processor: what every template needs in order to speak."""
    return {**words_in(language_of(request)), "here": request.get_full_path()}


def words_in(language: Language) -> dict[str, object]:
    """The part of it that follows from the language."""
    other = next(spoken for spoken in LANGUAGES if spoken != language)
    return {"words": Words(knowledge(), language), "language": language, "other_language": other}
