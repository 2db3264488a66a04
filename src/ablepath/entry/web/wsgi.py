"""What a web server calls. The data folder must have been prepared, as `ablepath serve` does."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

from ablepath.entry.web.data import keep_forgetting
from ablepath.knowledge.bundle import knowledge

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ablepath.entry.web.settings")
application = get_wsgi_application()

# Everything a page needs is read now: what cannot be read stops the server, and no visitor waits.
get_resolver().check()
knowledge()
keep_forgetting()
