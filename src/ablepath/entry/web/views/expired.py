"""For somebody whose answers are gone because their time has run out."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ablepath.entry.web.cards import said_in_order
from ablepath.entry.web.language import words_for


def expired(request: HttpRequest) -> HttpResponse:
    """Say kindly that the answers are gone, and where to begin again."""
    minutes = settings.SESSION_COOKIE_AGE // 60
    lines = said_in_order("web.expired.body", words_for(request), minutes=minutes)
    return render(request, "expired.html", {"lines": lines}, status=410)
