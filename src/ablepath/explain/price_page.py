"""The price of an episode as plain text: what the person pays first, what to ask, then how it comes about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from ablepath.explain.citing import Citations
from ablepath.explain.page import WIDTH
from ablepath.explain.price_headline import Headline, about, counted
from ablepath.explain.words import Words
from ablepath.model.insurance import InsuranceKind
from ablepath.model.money import dollars
from ablepath.model.note import Note
from ablepath.model.price_answer import Milestone, PriceAnswer

ASKED_OF_A_PLAN = ("allowed", "share", "deductible", "visits", "approval", "year")
SUMS = ("deductible", "copay", "coinsurance", "second_payer", "not_covered", "balance_bill", "plan")


def price_page(answer: PriceAnswer, words: Words) -> str:
    """The whole answer as text, at most 88 characters wide."""
    return "\n".join(_Page(answer, words).lines()) + "\n"


class _Page:
    """Writes the parts in order."""

    def __init__(self, answer: PriceAnswer, words: Words) -> None:
        self.answer = answer
        self.words = words
        self.citations = Citations(words)

    def lines(self) -> Iterator[str]:
        """Every line of the page."""
        yield from wrap(f"{Headline(self.answer, self.words).text()} {self._asking()}".strip(), WIDTH)
        yield from self._bullets(self._script())
        yield from self._spread()
        yield from self._part("why", self._sums())
        yield from self._part("years", self._years())
        yield from self._part("professions", self._professions())
        yield from self._part("warnings", map(self._milestone, self.answer.warnings))
        yield from self._part("missing", (self._note(one.note) for one in self.answer.missing))
        yield from self._part(
            "what_ifs", (self._note(note) for one in self.answer.what_ifs for note in one.notes)
        )
        yield from self._part("know", map(self._note, self._notes()))
        yield from self._part("rules", map(self.citations.rule, self.answer.rules))
        yield from self._part("not_modelled", map(self._note, self.answer.not_modelled))
        yield from self._part("sources", ())
        yield from self._sources()
        yield ""
        yield from wrap(self._say("notice"), WIDTH)

    def _asking(self) -> str:
        return self._say("no_promise") if list(self._script()) else ""

    def _script(self) -> Iterator[str]:
        """What to ask on the telephone."""
        kinds = {plan.kind for plan in self.answer.asked.plans}
        if any(kind.has_own_terms for kind in kinds):
            professions = self.words.listed([one.value for one in self.answer.by_profession])
            yield from (self._say(f"ask.{key}", professions=professions) for key in ASKED_OF_A_PLAN)
        if InsuranceKind.self_pay in kinds:
            yield self._say("ask.estimate")

    def _spread(self) -> Iterator[str]:
        found = self.answer.spread
        if found is not None:
            amounts = {"tenth": found.tenth, "half": found.half, "ninetieth": found.ninetieth}
            said = self._say("spread", **{name: about(amount) for name, amount in amounts.items()})
            yield from ("", *wrap(said, WIDTH))

    def _sums(self) -> Iterator[str]:
        totals = self.answer.totals
        amounts = {
            "deductible": totals.to_deductible,
            "copay": totals.copay,
            "coinsurance": totals.coinsurance,
            "second_payer": sum(line.second_payer for line in self.answer.ledger),
            "not_covered": totals.not_covered,
            "balance_bill": totals.balance_bill,
            "plan": totals.plan,
        }
        yield from (self._say(f"sum.{key}", amount=dollars(amounts[key])) for key in SUMS if amounts[key])

    def _years(self) -> Iterator[str]:
        if len(self.answer.by_year) > 1:
            for one in self.answer.by_year:
                yield self._say(
                    "year",
                    begins=one.begins.isoformat(),
                    ends=one.ends.isoformat(),
                    amount=dollars(one.totals.you_pay),
                    visits=counted(one.totals.visits, self.words),
                )

    def _professions(self) -> Iterator[str]:
        if len(self.answer.by_profession) > 1:
            for profession, totals in self.answer.by_profession.items():
                yield self._say(
                    "profession",
                    profession=profession.value,
                    amount=dollars(totals.you_pay),
                    visits=counted(totals.visits, self.words),
                )

    def _milestone(self, one: Milestone) -> str:
        return self._say("at_visit", number=one.number, day=one.day.isoformat(), says=self._note(one.note))

    def _notes(self) -> Iterable[Note]:
        """What is said of visits, once; amounts of single visits stand in the table."""
        notes = (note for line in self.answer.ledger for note in line.notes)
        return dict.fromkeys(
            note for note in notes if "amount" not in note.values and "less" not in note.values
        )

    def _sources(self) -> Iterator[str]:
        yield from self.citations.lines(self.answer.figures.items())

    def _note(self, note: Note) -> str:
        return self.words.say(note.key, **note.values)

    def _say(self, key: str, **values: object) -> str:
        return self.words.say(f"price.{key}", **values)

    def _part(self, name: str, bullets: Iterable[str]) -> Iterator[str]:
        bullets = list(bullets)
        if bullets or name == "sources":
            yield ""
            yield self._say(f"part.{name}")
            yield from self._bullets(bullets)

    def _bullets(self, bullets: Iterable[str]) -> Iterator[str]:
        for bullet in bullets:
            yield from wrap(bullet, WIDTH, initial_indent="  • ", subsequent_indent="    ")
