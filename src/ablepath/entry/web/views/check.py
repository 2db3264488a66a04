"""All answers on one page, each with a way to change it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from ablepath.entry.web.addresses import address, way_on
from ablepath.entry.web.checking import sections
from ablepath.entry.web.flow import path
from ablepath.entry.web.language import words_for
from ablepath.entry.web.views.expired import expired
from ablepath.entry.web.visit import Visit


@require_safe
def check(request: HttpRequest) -> HttpResponse:
    """The answers so far. With questions still open, or in an emergency, the way leads elsewhere."""
    visit = Visit.in_(request.session)
    if visit is None:
        return expired(request)
    onward = way_on(visit)
    if onward != reverse("check"):
        visit.keep(request.session)
        return redirect(onward)
    context = {
        "sections": sections(visit, words_for(request)),
        "way_back": address(path(visit)[-1], visit),
    }
    visit.keep(request.session)
    return render(request, "check.html", context)
