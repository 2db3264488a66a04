"""For whoever watches over the server."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe


@require_safe
def health(_request: HttpRequest) -> HttpResponse:
    """The pages answer."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")
