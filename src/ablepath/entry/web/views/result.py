"""The answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ablepath.entry.web.language import words_for
from ablepath.entry.web.stopping import stopped
from ablepath.entry.web.telling import told
from ablepath.entry.web.views.expired import expired
from ablepath.entry.web.visit import Visit
from ablepath.model.outcome import Outcome
from ablepath.navigator import recommend


@require_safe
def result(request: HttpRequest) -> HttpResponse:
    """Which help fits; in an emergency, what to do now and nothing else."""
    visit = Visit.in_(request.session)
    if visit is None:
        return expired(request)
    words = words_for(request)
    answer = recommend(visit.intake, language=words.language)
    if answer.outcome is Outcome.EMERGENCY:
        response = render(request, "emergency.html", {"stop": stopped(answer, visit, words)})
    else:
        response = render(request, "result.html", {"told": told(answer, visit, words)})
    visit.keep(request.session)
    return response
