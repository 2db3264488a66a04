"""Headers every page carries: nothing kept by the browser, nothing of the device asked for."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

NOT_ASKED_FOR = (
    "accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer", "microphone",
    "payment", "usb",
)  # fmt: skip


Answering = Callable[[HttpRequest], HttpResponse]


def private_pages(get_response: Answering) -> Answering:
    """Answers stand on these pages, so no browser or proxy may keep them. Our style sheet may be kept."""
    policy = ", ".join(f"{feature}=()" for feature in NOT_ASKED_FOR)

    def with_headers(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response["Permissions-Policy"] = policy
        response.setdefault("Cache-Control", "no-store")
        return response

    return with_headers
