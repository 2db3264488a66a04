"""One page that asks: shown, and answered."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from ablepath.entry.web.addresses import Return, returning, way_back, way_on
from ablepath.entry.web.cards import said_in_order
from ablepath.entry.web.flow import drop_what_cannot_matter, page_called
from ablepath.entry.web.forms.own_words import shown_heard, take_heard
from ablepath.entry.web.forms.reading import Mistake, take
from ablepath.entry.web.forms.showing import Shown, shown, shown_again
from ablepath.entry.web.language import words_for
from ablepath.entry.web.pages import Page, SafetyCard, WhatWasHeard
from ablepath.entry.web.views.expired import expired
from ablepath.entry.web.visit import Visit
from ablepath.explain.words import Words


@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, number: int) -> HttpResponse:
    """The page at an address of this visit."""
    visit = Visit.in_(request.session)
    if visit is None:
        return expired(request)
    key = visit.page(number)
    if key is None:
        raise Http404
    back_to = returning(request.GET.get("to"))
    page = page_called(key, visit)
    if page is None:  # an answer given since then has made the question pointless
        return _lead_on(request, visit, back_to)
    asking = _Asking(request, visit, page, back_to)
    return asking.answered() if request.method == "POST" else asking.page_shown()


@dataclass(frozen=True)
class _Asking:
    request: HttpRequest
    visit: Visit
    page: Page
    back_to: Return | None

    def answered(self) -> HttpResponse:
        """Take what was posted and lead on, or show the page again with the mistake."""
        try:
            if isinstance(self.page, WhatWasHeard):
                take_heard(self.page, self.request.POST, self.visit)
            else:
                take(self.page, self.request.POST, self.visit)
        except Mistake as mistake:
            return self.page_shown(mistake)
        drop_what_cannot_matter(self.visit)
        return _lead_on(self.request, self.visit, self.back_to)

    def page_shown(self, mistake: Mistake | None = None) -> HttpResponse:
        """The page, with what is known or what was just posted."""
        words = words_for(self.request)
        context: dict[str, object] = {"way_back": way_back(self.page, self.visit, self.back_to)}
        if isinstance(self.page, SafetyCard):
            context["steps"] = said_in_order("cards.private_card.steps", words)
            template = "safety_card.html"
        else:
            asked = self._shown(words)
            context["asked"] = shown_again(asked, self.request.POST) if mistake else asked
            context["mistake"] = mistake and words.say(mistake.key, **mistake.values_said)
            template = "question.html"
        self.visit.keep(self.request.session)
        status = 400 if mistake and mistake.tampered else 200
        return render(self.request, template, context, status=status)

    def _shown(self, words: Words) -> Shown:
        match self.page:
            case WhatWasHeard():
                return shown_heard(self.page, words)
            case SafetyCard():
                raise AssertionError("a card asks nothing")
            case _:
                return shown(self.page, self.visit, words)


def _lead_on(request: HttpRequest, visit: Visit, back_to: Return | None) -> HttpResponse:
    onward = way_on(visit, back_to)
    visit.keep(request.session)
    return redirect(onward)
