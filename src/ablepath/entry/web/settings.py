"""
The settings of the pages. Safe without any being changed.

`ABLEPATH_DATA` names the data folder, `ABLEPATH_SECRET_KEY` the key, and `ABLEPATH_HOSTS` the names
(with commas between them) under which a proxy serves these pages over HTTPS. With such names cookies
travel over HTTPS only; without them the pages answer on this machine alone.
"""

from __future__ import annotations

import os
from pathlib import Path

from ablepath.entry.web import data

HERE = Path(__file__).parent
LOOPBACK = ["127.0.0.1", "localhost", "[::1]"]
OWN_HOSTS = [host.strip() for host in os.environ.get("ABLEPATH_HOSTS", "").split(",") if host.strip()]

DEBUG = False
SECRET_KEY = data.secret_key()
ALLOWED_HOSTS = LOOPBACK + OWN_HOSTS
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in OWN_HOSTS]

INSTALLED_APPS = ["django.contrib.sessions"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "ablepath.entry.web.headers.private_pages",  # before the pages' own files, which browsers may keep
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "ablepath.entry.web.language.speak",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "ablepath.entry.web.urls"
WSGI_APPLICATION = "ablepath.entry.web.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "OPTIONS": {
            "builtins": ["ablepath.entry.web.template_tags"],
            "context_processors": ["ablepath.entry.web.language.words_for_templates"],
        },
    }
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": data.folder() / "ablepath.sqlite3",
        "OPTIONS": {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            # What is deleted is overwritten, so that answers do not stay in free pages of the file.
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON;",
        },
    }
}

SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_NAME = "__Host-ablepath" if OWN_HOSTS else "ablepath"
SESSION_COOKIE_AGE = 60 * 60
SESSION_SAVE_EVERY_REQUEST = True  # so that the hour begins again with each page
SESSION_EXPIRE_AT_BROWSER_CLOSE = False
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = bool(OWN_HOSTS)

CSRF_USE_SESSIONS = True
CSRF_FAILURE_VIEW = "ablepath.entry.web.views.errors.not_sent_from_here"
DATA_UPLOAD_MAX_MEMORY_SIZE = 64 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 100
FILE_UPLOAD_HANDLERS: list[str] = []

# Django's CSRF check needs the origin of a form, which `no-referrer` would hide.
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "font-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    }
}

STATIC_URL = "/static/"
STATIC_ROOT = HERE / "static"
WHITENOISE_MAX_AGE = 60 * 60

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("es", "Español")]
TIME_ZONE = None  # the day of an answer is the day on this machine
USE_TZ = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": True,
    "formatters": {"plain": {"()": "ablepath.entry.web.logs.WithoutValues"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        # Pages that are not there are everyday, and the address is whatever somebody typed.
        "django.request": {"level": "ERROR"},
    },
}
