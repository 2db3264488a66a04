"""The first page, and the beginning of a visit."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from ablepath.entry.web.addresses import way_on
from ablepath.entry.web.cards import said_in_order
from ablepath.entry.web.forms.own_words import LONGEST, proposals_in
from ablepath.entry.web.language import choose, language_of, words_for
from ablepath.entry.web.visit import Visit


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What Ablepath is and is not, and the way in, or back in."""
    return _page(request)


@require_POST
def start(request: HttpRequest) -> HttpResponse:
    """
    A new visit; nothing of an earlier one in this browser stays, except the language.

    With a text in their own words, what was heard in it is asked first. One that was not understood, or is
    too long, is shown again, so that nothing typed is lost.
    """
    text = request.POST.get("text", "").replace("\r\n", "\n")  # as the browser counts
    if len(text) > LONGEST:
        return _page(request, text, "web.home.own_words_long")
    heard = proposals_in(text)
    if text.strip() and not heard:
        return _page(request, text, "own_words.unclear")
    language = language_of(request)
    request.session.flush()
    choose(request, language)
    visit = Visit(heard=heard)
    first = way_on(visit)
    visit.keep(request.session)
    return redirect(first)


def _page(request: HttpRequest, typed: str = "", mistake: str = "") -> HttpResponse:
    visit = Visit.in_(request.session)
    words = words_for(request)
    context: dict[str, object] = {
        "typed": typed,
        "mistake": words.say(mistake, most=LONGEST) if mistake else "",
        "most": LONGEST,
        "expects": said_in_order("web.home.expects", words),
        "is_nots": said_in_order("web.home.is_nots", words),
        "privates": said_in_order("web.home.privates", words, minutes=settings.SESSION_COOKIE_AGE // 60),
    }
    if visit and visit.asked:
        context["way_back_in"] = way_on(visit)
        visit.keep(request.session)
    return render(request, "home.html", context)
