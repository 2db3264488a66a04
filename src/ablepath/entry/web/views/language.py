"""Switching the language."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from ablepath.entry.web.language import choose


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Speak the other language from now on, on the page somebody is on."""
    choose(request, request.POST.get("language", ""))
    here = request.POST.get("here", "")
    is_ours = url_has_allowed_host_and_scheme(here, allowed_hosts=None)
    return redirect(here if is_ours else reverse("home"))
