"""Options that several commands share."""

from __future__ import annotations

import click

from ablepath.model.text import LANGUAGES

LANGUAGE = click.option(
    "--lang", "language", type=click.Choice(LANGUAGES), default="en", help="Language of the words."
)
