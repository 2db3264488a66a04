"""English and Spanish."""

from __future__ import annotations

import re

import pytest

from ablepath.knowledge.bundle import knowledge
from tests.unit.web.said import said
from tests.unit.web.visitor import Visitor


def test_switching_the_language_keeps_the_page_and_the_answers(visitor: Visitor) -> None:
    visitor.walk_to("ask_signs_sudden", for_whom="self", age_years="64")
    where, known = visitor.where, visitor.known
    visitor.post("/language", language="es", here=where)
    assert (visitor.where, visitor.known, visitor.page.language) == (where, known, "es")
    assert visitor.page.heading == said("web.several.warnings.heading", "es")
    visitor.post("/language", language="en", here=where)
    assert (visitor.where, visitor.known, visitor.page.language) == (where, known, "en")


@pytest.mark.parametrize(
    ("asked_for", "language"),
    [("es-US,es;q=0.9,en;q=0.8", "es"), ("en-US", "en"), ("fr-FR", "en"), ("", "en"), ("x" * 5_000, "en")],
)
def test_the_first_page_speaks_what_the_browser_asks_for(asked_for: str, language: str) -> None:
    visitor = Visitor(accept_language=asked_for)
    visitor.go("/")
    assert (visitor.page.language, visitor.headers["Content-Language"]) == (language, language)


@pytest.mark.parametrize(
    ("here", "lands"),
    [
        ("/check", "/check"),
        ("/q/1?to=check", "/q/1?to=check"),
        ("https://elsewhere.example/", "/"),
        ("//elsewhere.example/", "/"),
        ("", "/"),
    ],
)
def test_the_switch_never_leads_to_another_host(visitor: Visitor, here: str, lands: str) -> None:
    response = visitor.client.post("/language", {"language": "es", "here": here})
    assert (response.status_code, response.headers["Location"]) == (302, lands)


def test_a_language_we_do_not_speak_changes_nothing(visitor: Visitor) -> None:
    visitor.post("/language", language="tlh", here="/")
    assert visitor.page.language == "en"


def test_starting_again_keeps_the_language(visitor: Visitor) -> None:
    visitor.post("/language", language="es", here="/")
    visitor.start()
    assert visitor.page.language == "es"


def test_a_date_is_written_as_the_language_writes_it(visitor: Visitor) -> None:
    visitor.walk_to("check")
    visitor.post("/language", language="es", here="/result")
    assert re.search(r"Respuesta del \d{1,2} de [a-z]+ de \d{4}\.", visitor.page.text)


def test_every_sentence_of_the_pages_has_its_twin_with_the_same_placeholders() -> None:
    placeholders = re.compile(r"\{\w*\}")
    differ = [
        key
        for key, text in knowledge().wording.items()
        if key.startswith("web.")
        and sorted(placeholders.findall(text.en)) != sorted(placeholders.findall(text.es))
    ]
    assert differ == []


def test_every_sentence_of_the_pages_is_used() -> None:
    from pathlib import Path

    import ablepath.entry.web

    folder = Path(ablepath.entry.web.__path__[0])
    code = "\n".join(file.read_text() for file in folder.rglob("*") if file.suffix in (".py", ".html"))
    made = re.compile(
        r"web\.(mistake|several|area|age|check\.section|result\.(steps|trust)|error|home\.\w+s)\."
    )
    unused = [
        key
        for key in knowledge().wording
        if key.startswith("web.") and f'"{key}"' not in code and not made.match(key)
        and f'"{key.rpartition(".")[0]}"' not in code
    ]  # fmt: skip
    assert unused == []


@pytest.mark.parametrize(
    ("written", "language", "shown"),
    [
        ("2017", "en", "2017"),
        ("2017-07", "en", "July 2017"),
        ("2017-07", "es", "julio de 2017"),
        ("2017-07-19", "en", "July 19, 2017"),
        ("2017-07-19", "es", "19 de julio de 2017"),
    ],
)
def test_a_source_is_dated_as_the_language_writes_it(written: str, language: str, shown: str) -> None:
    from django.utils import translation

    from ablepath.entry.web.sources import published_on

    with translation.override(language):
        assert published_on(written) == shown
