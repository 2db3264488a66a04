"""Answers stay with the person: not in addresses, not in logs, not in caches, and gone when they say so."""

from __future__ import annotations

import logging
import os
import stat
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.unit.web.said import said
from tests.unit.web.visitor import Visitor

ANSWERS = {
    "for_whom": "my_patient",
    "age_years": "83",
    "ask_signs_pain": "warnings.cancer_history_pain",
    "areas__conditions": "ask_conditions_brain",
    "ask_conditions_brain": "conditions.stroke",
    "areas__difficulties": "ask_activities_self_care",
    "ask_activities_self_care": "difficulties.dressing_lower",
    "difficulties__dressing_lower": "severe",
}
TELLING = ("patient", "83", "cancer", "stroke", "dressing", "severe", "signs", "self_care", "brain")


@pytest.mark.parametrize("page", ["/", "/q/1", "/check", "/result", "/healthz", "/nothing", "/q/77"])
def test_every_page_carries_the_headers_that_keep_it_private(visitor: Visitor, page: str) -> None:
    headers = visitor.client.get(page).headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert "geolocation=()" in headers["Permissions-Policy"]
    assert set(headers["Content-Security-Policy"].split("; ")) == {
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    }


def test_the_cookie_holds_a_name_for_the_session_and_no_script_can_read_it(visitor: Visitor) -> None:
    visitor.answer("self")
    cookies = visitor.client.cookies
    assert list(cookies) == ["ablepath"], "the only cookie"
    cookie = cookies["ablepath"]
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (True, "Lax", 60 * 60)
    assert len(cookie.value) == 32


def test_no_address_tells_an_answer(visitor: Visitor) -> None:
    visitor.walk_to("check", **ANSWERS)
    visitor.go("/result")
    links = [address for address in visitor.page.links.values() if not address.startswith("http")]
    for address in (*visitor.trail, *links):
        assert not any(word in address for word in TELLING), address


def test_no_log_tells_an_answer(
    visitor: Visitor, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("django", "django.request"):
        monkeypatch.setattr(logging.getLogger(name), "handlers", [caplog.handler])
    with caplog.at_level(logging.INFO, "django"), caplog.at_level(logging.INFO, "django.request"):
        visitor.walk_to("check", **ANSWERS)
        visitor.go("/result?fell=stroke")
        visitor.post("/q/1", answer=["stroke" * 1_000])
        visitor.go("/nothing?had=stroke")
    assert caplog.records, "what goes wrong is logged"
    told = [record.getMessage() for record in caplog.records]
    assert not [line for line in told if any(word in line for word in TELLING)]


def test_a_log_of_something_broken_says_where_but_not_what() -> None:
    from ablepath.entry.web.logs import WithoutValues

    try:
        raise ValueError("severe stroke")
    except ValueError:
        record = logging.LogRecord("django.request", logging.ERROR, __file__, 1, "broke", (), sys.exc_info())
    text = WithoutValues().format(record)
    assert "ValueError" in text
    assert Path(__file__).name in text
    assert "stroke" not in text


def test_deleting_leaves_nothing_on_the_server_or_in_the_browser(visitor: Visitor) -> None:
    from django.contrib.sessions.models import Session

    visitor.walk_to("check", **ANSWERS)
    key = visitor.client.session.session_key
    visitor.post("/language", language="es", here="/check")
    visitor.post("/delete")
    assert visitor.page.heading == said("web.deleted.title", "es")
    assert visitor.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert "<form" not in visitor.page.html, "a form would begin a new session"
    assert not Session.objects.filter(session_key=key).exists()
    assert visitor.client.cookies["ablepath"].value == ""
    visitor.go("/result")
    assert visitor.page.heading == said("web.expired.title")


@pytest.mark.parametrize("page", ["/q/1", "/check", "/result"])
def test_somebody_whose_time_has_run_out_is_told_so(page: str) -> None:
    visitor = Visitor()
    visitor.go(page)
    assert (visitor.status, visitor.page.heading) == (410, said("web.expired.title"))
    assert said("web.expired.body.0", minutes=60) in visitor.page.text


def test_answers_to_questions_that_have_changed_since_are_not_used(visitor: Visitor) -> None:
    session = visitor.client.session
    session["visit"]["version"] = "2020.01+older"
    session.save()
    visitor.go("/result")
    assert (visitor.status, visitor.page.heading) == (410, said("web.expired.title"))


def test_answers_expire_after_an_hour_without_use_and_are_then_deleted(visitor: Visitor) -> None:
    from django.contrib.sessions.models import Session

    from ablepath.entry.web.data import forget_expired

    visitor.answer("self")
    session = Session.objects.get(session_key=visitor.client.session.session_key)
    hour = timedelta(minutes=60)
    assert abs(session.expire_date - datetime.now(UTC) - hour) < timedelta(minutes=1)
    session.expire_date = datetime.now(UTC) - timedelta(seconds=1)
    session.save()
    visitor.go("/q/2")
    assert visitor.status == 410
    forget_expired()
    assert not Session.objects.filter(session_key=session.session_key).exists()


def test_an_answer_sent_after_the_time_has_run_out_is_not_taken() -> None:
    from django.test import Client

    client = Client(SERVER_NAME="127.0.0.1", enforce_csrf_checks=True)
    response = client.post("/q/1", {"answer": "self"})
    assert response.status_code == 403
    for language in ("en", "es"):
        assert said("web.error.not_sent.title", language) in response.content.decode()


@pytest.mark.parametrize(
    ("about", "body", "kind"),
    [
        ("more than 64 KB", "answer=" + "x" * 70_000, "application/x-www-form-urlencoded"),
        ("more than 100 answers", "&".join(["answer=self"] * 101), "application/x-www-form-urlencoded"),
    ],
)
def test_what_is_too_large_is_refused_in_both_languages(
    visitor: Visitor, about: str, body: str, kind: str
) -> None:
    response = visitor.client.post("/q/1", body, content_type=kind)
    assert response.status_code == 400, about
    for language in ("en", "es"):
        assert said("web.error.bad_request.title", language) in response.content.decode()


def test_another_host_is_refused() -> None:
    visitor = Visitor(host="evil.example")
    visitor.go("/")
    assert visitor.status == 400
    assert visitor.page.heading == said("web.error.bad_request.title")


def test_something_broken_shows_a_plain_page_and_no_trace(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from ablepath.entry.web.views import result

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("severe stroke")

    monkeypatch.setattr(result, "recommend", broken)
    visitor.go("/result")
    assert visitor.status == 500
    for language in ("en", "es"):
        assert said("web.error.broken.title", language) in visitor.page.html
    assert "stroke" not in visitor.page.html + capsys.readouterr().err


@pytest.mark.parametrize("address", ["/start", "/language", "/delete"])
def test_what_changes_something_is_not_done_by_a_link(visitor: Visitor, address: str) -> None:
    assert visitor.client.get(address).status_code == 405


def test_deleting_what_has_expired_goes_on_even_after_the_database_was_busy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from django.db import OperationalError

    from ablepath.entry.web import data

    slept: list[float] = []
    forgot: list[str] = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        if len(slept) == 3:
            raise SystemExit

    def forget() -> None:
        forgot.append("tried")
        if len(forgot) == 1:
            raise OperationalError("database is locked")

    monkeypatch.setattr("time.sleep", sleep)
    monkeypatch.setattr(data, "forget_expired", forget)
    with pytest.raises(SystemExit):
        data._forget_again_and_again()
    assert (slept, forgot) == ([60, 60, 60], ["tried", "tried"])


@pytest.mark.parametrize("file", ["secret-key", "ablepath.sqlite3"])
def test_only_the_owner_may_read_what_is_kept(data_folder: Path, file: str) -> None:
    assert stat.S_IMODE((data_folder / file).stat().st_mode) == 0o600


def test_the_secret_key_is_made_once_and_then_stays(data_folder: Path) -> None:
    from ablepath.entry.web.data import secret_key

    assert secret_key() == secret_key() == (data_folder / "secret-key").read_text()


def test_behind_a_proxy_of_its_own_name_the_cookie_travels_over_https_only(tmp_path: Path) -> None:
    program = (
        "from ablepath.entry.web import settings as s;"
        "print(s.SESSION_COOKIE_SECURE, s.SESSION_COOKIE_NAME, s.ALLOWED_HOSTS[-1], s.CSRF_TRUSTED_ORIGINS)"
    )
    environment = {**os.environ, "ABLEPATH_HOSTS": "rehab.example.org", "ABLEPATH_DATA": str(tmp_path)}
    printed = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
    ).stdout
    assert printed.strip() == "True __Host-ablepath rehab.example.org ['https://rehab.example.org']"
    assert not any(tmp_path.iterdir()), "reading the settings writes nothing"


def test_the_style_sheet_and_the_mark_are_all_a_page_asks_for(visitor: Visitor) -> None:
    import re

    asked = set(re.findall(r'(?:src|href)="(/static/[^"]+)"', visitor.page.html))
    assert asked == {"/static/ablepath.css", "/static/mark.svg"}
    for address in asked:
        response = visitor.client.get(address)
        assert response.status_code == 200
        response.close()
    assert "<script" not in visitor.page.html
