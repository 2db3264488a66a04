"""The one template tag: say a sentence of `knowledge/wording` in the language of the page."""

from __future__ import annotations

from django import template
from django.template.context import Context

from ablepath.explain.words import Words

register = template.Library()


@register.simple_tag(takes_context=True)
def say(context: Context, key: str, **values: object) -> str:
    """`{% say "web.home.title" %}`."""
    words: Words = context["words"]
    return words.say(key, **values)
