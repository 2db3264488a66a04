"""Deleting everything about a visit."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from ablepath.entry.web.language import language_of, words_in


@require_POST
def delete(request: HttpRequest) -> HttpResponse:
    """
    Delete the answers on the server and whatever the browser holds of these pages.

    The page that says so has no form, because a form would need a new session.
    """
    language = language_of(request)
    request.session.flush()
    response = render(request, "deleted.html", words_in(language))
    response["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    return response
