"""Somebody in a browser, who finds everything by what stands on the page."""

from __future__ import annotations

from playwright.sync_api import ConsoleMessage, Page, Request

from ablepath.explain.words import Words, capital
from ablepath.knowledge.bundle import knowledge
from ablepath.model.text import Language


class Traveller:
    """Reads, ticks, types and presses; notes what the browser complains of and whom it asks."""

    def __init__(self, page: Page, site: str) -> None:
        self.page = page
        self.site = site
        self.words = Words(knowledge(), "en")
        self.complaints: list[str] = []
        self.strangers: list[str] = []
        self.widest = 0
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", self._watch)
        page.goto(site)

    @property
    def heading(self) -> str:
        """The main heading of the page."""
        return self.page.get_by_role("heading", level=1).inner_text()

    @property
    def text(self) -> str:
        """Everything that can be read."""
        return self.page.locator("main").inner_text()

    def speak(self, language: Language) -> None:
        """Switch the language with the button in the head."""
        self.page.get_by_role("button", name=self.say(f"web.language.{language}"), exact=True).click()
        self.words = Words(knowledge(), language)

    def say(self, key: str, **values: object) -> str:
        """A sentence of `knowledge/wording` in their language."""
        return self.words.say(key, **values)

    def press(self, key: str) -> None:
        """Press the button that says `key`."""
        self.page.get_by_role("button", name=self.say(key), exact=True).click()
        self._measure()

    def follow(self, key: str) -> None:
        """Follow the link that says `key`."""
        self.page.get_by_role("link", name=self.say(key), exact=True).first.click()
        self._measure()

    def answer(self, *said: str) -> None:
        """Tick the boxes with these words beside them, and go on."""
        for words in said:
            self.page.get_by_label(words, exact=True).check()
        self.press("web.continue")

    def type(self, number: str) -> None:
        """Type a number, and go on."""
        self.page.locator("#answer").fill(number)
        self.press("web.continue")

    def none_of_the_signs(self) -> None:
        """Say no to every danger sign, and that nobody does harm."""
        while self.heading == self.say("web.several.warnings.heading"):
            self.answer(self.say("web.several.warnings.none"))
        self.answer(capital(self.say("recommendation.criterion.no")))

    def fact(self, path: str) -> str:
        """What stands beside the box of a fact."""
        return capital(self.words.label(knowledge().facts[path]))

    def group(self, key: str) -> str:
        """What stands beside the box of an area."""
        return knowledge().groups[key].label.in_(self.words.language)

    def choice(self, path: str, answer: str) -> str:
        """What stands beside the button of one answer to a fact."""
        found = next(choice for choice in knowledge().facts[path].scale.choices if choice.id == answer)
        return capital(found.label.in_(self.words.language))

    def _measure(self) -> None:
        self.page.get_by_role("heading", level=1).wait_for()
        self.widest = max(self.widest, self.page.evaluate("document.documentElement.scrollWidth"))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):  # that the answers were cleared is good news
            self.complaints.append(message.text)

    def _watch(self, request: Request) -> None:
        if not request.url.startswith(f"{self.site}/"):
            self.strangers.append(request.url)
