"""The answer whether a referral is needed as plain text: the answer first, then both gates and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from textwrap import wrap

from ablepath.explain.page import WIDTH
from ablepath.explain.words import Words
from ablepath.knowledge.saying import in_words
from ablepath.model.licence_reach import Membership
from ablepath.model.referral import LimitEnd, ReferralAnswer, Said, Step, Wait
from ablepath.model.referral_law import LimitKind
from ablepath.model.referral_need import Need
from ablepath.model.source import Citation

WITHOUT_ORDER = (Need.not_needed, Need.probably_not, Need.not_verified, Need.not_known)
"""Where the law asks for no order, or is not known, it is not told who may write one."""


def referral_page(answer: ReferralAnswer, words: Words) -> str:
    """The whole answer as text, at most 88 characters wide."""
    return "\n".join(_Page(answer, words).lines()) + "\n"


class _Page:
    """Writes the parts in order."""

    def __init__(self, answer: ReferralAnswer, words: Words) -> None:
        self.answer = answer
        self.words = words

    def lines(self) -> Iterator[str]:
        """Every line of the page."""
        answer, language = self.answer, self.words.language
        yield from wrap(self._told(answer.headline), WIDTH)
        yield from self._part("next_steps", map(self._step, answer.next_steps))
        yield from self._part("start", self._start())
        yield from self._part("limit_end", self._limit_end(answer.limit_end))
        yield from self._part("law", self._law(), state=answer.state.name.in_(language))
        yield from self._part(
            "payer", map(self._told, answer.payer_gate.says), payer=answer.payer.name.in_(language)
        )
        yield from self._part("also", map(self._told, answer.also))
        yield from self._part("reach", self._reach())
        yield from self._part("none_near", map(self._told, answer.none_near))
        yield from self._sources()
        yield ""
        yield from wrap(self._say("notice"), WIDTH)

    def _say(self, key: str, **values: object) -> str:
        return self.words.say(f"access.{key}", **values)

    def _told(self, said: Said) -> str:
        return in_words(said, self.words.knowledge.wording, self.words.language)

    def _part(self, name: str, bullets: Iterable[str], **values: str) -> Iterator[str]:
        bullets = list(bullets)
        if bullets:
            yield ""
            yield self._say(f"part.{name}", **values)
            for bullet in bullets:
                yield from wrap(bullet, WIDTH, initial_indent="  • ", subsequent_indent="    ")

    def _step(self, step: Step) -> str:
        told = self._told(step.says)
        return self._say("by", day=step.by.isoformat(), step=told) if step.by else told

    def _law(self) -> Iterator[str]:
        yield from map(self._told, self.answer.law_gate.says)
        for state in self.answer.limits:
            yield " ".join(map(self._told, state.says))
        if self.answer.may_order:
            named = [self._say(f"orderer.{one}") for one in self.answer.may_order]
            yield self._say("law.who_may_order", who=self.words.listed(named))
        elif self.answer.law_gate.need not in WITHOUT_ORDER or self.answer.need is Need.needed:
            yield self._say("law.who_not_read")
        if self.answer.evaluation_free:
            yield self._say("law.evaluation_free")

    def _start(self) -> Iterator[str]:
        start, asked = self.answer.start, self.answer.asked
        if asked.first_visit:
            yield self._say("start.begun", day=asked.first_visit.isoformat())
        elif start.evaluation is None:
            yield self._waits("waits", start.evaluation_waits)
        elif start.treatment is None:
            yield self._say("start.evaluation_now", day=start.evaluation.isoformat())
        else:
            yield self._say("start.now", day=start.treatment.isoformat())
        if start.treatment_waits and start.treatment_waits != start.evaluation_waits:
            yield self._waits("treatment_waits", start.treatment_waits)

    def _waits(self, key: str, waits: tuple[Wait, ...]) -> str:
        return self._say(f"start.{key}", what=self.words.listed([self._say(f"wait.{one}") for one in waits]))

    def _limit_end(self, end: LimitEnd | None) -> Iterator[str]:
        if end is None:
            return
        if end.reached:
            yield self._say("limit_end.reached")
        if end.day:
            yield self._say("limit_end.day", day=end.day.isoformat())
        if end.kind is LimitKind.consult:
            yield self._say("limit_end.consult")
        if end.visits_left is not None and not end.reached:
            yield self._say("limit_end.visits_left", left=end.visits_left, visits=end.visits)
        elif end.visits:
            yield self._say("limit_end.visits", visits=end.visits)
        if not end.has_begun and end.day:
            yield self._say("limit_end.if_begun", day=end.counted_from.isoformat())

    def _reach(self) -> Iterator[str]:
        answer, language = self.answer, self.words.language
        yield from (rule.says.in_(language) for rule in answer.telehealth)
        yield answer.compact.says.in_(language)
        yield f"{self._membership(answer.membership, answer.asked.day)} {answer.compact.open.in_(language)}"

    def _membership(self, membership: Membership, day: date) -> str:
        return self._say(
            f"compact.{membership}",
            state=self.answer.state.name.in_(self.words.language),
            day=day.isoformat(),
            seen=self.answer.compact.validity.seen,
        )

    def _sources(self) -> Iterator[str]:
        answer = self.answer
        beside = [cited for rule in answer.telehealth for cited in rule.rests_on]
        cited = [*answer.citations, *beside, *answer.compact.rests_on]
        once: dict[tuple[str, str], Citation] = {}
        for one in cited:
            once.setdefault((one.source.id, one.at), one)
        yield ""
        yield self._say("part.sources")
        for one in once.values():
            yield from wrap(
                self._source(one),
                WIDTH,
                initial_indent="  • ",
                subsequent_indent="    ",
                break_long_words=False,
                break_on_hyphens=False,
            )

    def _source(self, cited: Citation) -> str:
        line = self.words.say(
            "recommendation.source_line",
            title=cited.source.title,
            publisher=cited.source.publisher,
            at=cited.at,
            url=cited.source.url or "",
        ).strip()
        return f"{line} ({self.words.say(f'recommendation.trust.{cited.trust}')})"
