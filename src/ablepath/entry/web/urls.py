"""Every address there is. None of them says what somebody answered."""

from __future__ import annotations

from django.urls import path

from ablepath.entry.web.views.check import check
from ablepath.entry.web.views.delete import delete
from ablepath.entry.web.views.health import health
from ablepath.entry.web.views.home import home, start
from ablepath.entry.web.views.language import language
from ablepath.entry.web.views.question import question
from ablepath.entry.web.views.result import result

urlpatterns = [
    path("", home, name="home"),
    path("start", start, name="start"),
    path("q/<int:number>", question, name="question"),
    path("check", check, name="check"),
    path("result", result, name="result"),
    path("language", language, name="language"),
    path("delete", delete, name="delete"),
    path("healthz", health, name="health"),
]

handler400 = "ablepath.entry.web.views.errors.bad_request"
handler404 = "ablepath.entry.web.views.errors.not_found"
handler500 = "ablepath.entry.web.views.errors.server_error"
