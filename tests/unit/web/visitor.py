"""Somebody at the pages: a browser without a script, and what can be read on a page."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

VOID = {"br", "hr", "img", "input", "link", "meta"}
MOST_PAGES = 80

Attributes = dict[str, str | None]


@dataclass
class Read:
    """A page as its reader sees it."""

    title: str = ""
    heading: str = ""
    language: str = ""
    text: str = ""
    html: str = ""
    boxes: list[str] = field(default_factory=list)
    """What the boxes for the answer would post, in order."""
    chosen: list[str] = field(default_factory=list)
    """What the ticked ones would post."""
    typed: str = ""
    focus: str = ""
    """The class of the part that takes the focus."""
    links: dict[str, str] = field(default_factory=dict)
    """Where each link leads, by its words, or by its spoken name where it has one."""


class _Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.read = Read(html=html)
        self.inside: list[tuple[str, Attributes]] = []
        self.words: dict[int, list[str]] = {}
        self.feed(html)
        self.close()
        assert not self.inside, f"not closed: {self.inside}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "html":
            self.read.language = values.get("lang") or ""
        if "autofocus" in values:
            self.read.focus = values.get("class") or tag
        if tag == "input" and values.get("name") == "answer":
            self._answer(values)
        if tag not in VOID:
            self.inside.append((tag, values))

    def handle_endtag(self, tag: str) -> None:
        depth = len(self.inside)
        found, values = self.inside.pop()
        assert found == tag, f"<{found}> is closed by </{tag}>"
        words = " ".join(" ".join(self.words.pop(depth, [])).split())
        if depth > 1:
            self.words.setdefault(depth - 1, []).append(words)
        match tag:
            case "title":
                self.read.title = words
            case "h1":
                self.read.heading = words
            case "a":
                self.read.links[values.get("aria-label") or words] = values.get("href") or ""
            case "body":
                self.read.text = words

    def handle_data(self, data: str) -> None:
        self.words.setdefault(len(self.inside), []).append(data)

    def _answer(self, values: Attributes) -> None:
        value = values.get("value") or ""
        if values.get("type") == "text":
            self.read.typed = value
            return
        self.read.boxes.append(value)
        if "checked" in values:
            self.read.chosen.append(value)


class Visitor:
    """Walks through the pages. Answers by what a box posts, so that tests outlive a better wording."""

    def __init__(self, **headers: str) -> None:
        from django.test import Client

        self.client = Client(SERVER_NAME="127.0.0.1", raise_request_exception=False, headers=headers)
        self.where = "/"
        self.status = 0
        self.headers: Any = {}
        self.page = Read()
        self.trail: list[str] = []

    def go(self, address: str) -> Read:
        """Open a page, following where it leads."""
        return self._arrive(self.client.get(address, follow=True), address)

    def post(self, address: str, **values: object) -> Read:
        """Send a form."""
        return self._arrive(self.client.post(address, values, follow=True), address)

    def start(self) -> Visitor:
        """Press "start"."""
        self.post("/start")
        return self

    def answer(self, *values: str, **others: object) -> Read:
        """Tick or type the answer to the question they are at, and press "continue"."""
        return self.post(self.where, answer=values, **others)

    def walk_to(self, page: str, **answers: str | tuple[str, ...]) -> Visitor:
        """Go on to a page; not sure of anything but what `answers` gives by page."""
        for _ in range(MOST_PAGES):
            if self.at == page:
                return self
            given = answers.get(self.at.replace(".", "__"), "unsure")
            self.answer(*([given] if isinstance(given, str) else given))
        raise AssertionError(f"never came to {page}, but to {self.at}")

    def follow(self, words: str) -> Read:
        """Follow the link with these words, or whose spoken name begins with them."""
        return self.go(next(to for said, to in self.page.links.items() if said.startswith(words)))

    @property
    def at(self) -> str:
        """The page they are at: `check`, `result`, or what a numbered address stands for."""
        path = self.where.partition("?")[0]
        if not path.startswith("/q/"):
            return path.strip("/")
        pages: list[str] = self.client.session["visit"]["pages"]
        return pages[int(path.removeprefix("/q/")) - 1]

    @property
    def known(self) -> dict[str, Any]:
        """The intake in their session."""
        held: dict[str, Any] = self.client.session["visit"]["intake"]
        return held

    def _arrive(self, response: Any, address: str) -> Read:
        self.where = response.redirect_chain[-1][0] if response.redirect_chain else address
        self.trail += [address, *(step for step, _ in response.redirect_chain)]
        self.status, self.headers = response.status_code, response.headers
        self.page = _Reader(response.content.decode()).read
        return self.page
