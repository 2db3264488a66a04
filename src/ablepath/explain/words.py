"""The sentences of `knowledge/wording`, and answers in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ablepath.knowledge.contents import Fact, Knowledge, ScaleKind
from ablepath.model.intake import Answer
from ablepath.model.text import Language

YEARS_SAID_IN_MONTHS = 2


@dataclass(frozen=True, slots=True)
class Words:
    """What can be said in one language from one body of knowledge."""

    knowledge: Knowledge
    language: Language

    def say(self, key: str, **values: object) -> str:
        """The sentence `key` of `knowledge/wording`, with its placeholders filled."""
        return self.knowledge.wording[key].in_(self.language).format(**values)

    def label(self, fact: Fact) -> str:
        """What the fact is called, to stand inside a sentence."""
        return fact.label.in_(self.language)

    def answer(self, fact: Fact, answer: Answer) -> str:
        """One answer in words: "very hard"."""
        match fact.scale.kind:
            case ScaleKind.yes_no:
                return self.say(f"recommendation.criterion.{'yes' if answer else 'no'}")
            case ScaleKind.ordered:
                return fact.scale.choices[int(answer)].label.in_(self.language)
            case ScaleKind.choice:
                found = next(choice for choice in fact.scale.choices if choice.id == answer)
                return found.label.in_(self.language)
            case _:
                return f"{answer:g}" if isinstance(answer, float) else str(answer)

    def given(self, fact: Fact, answer: Answer) -> str:
        """A fact with its answer: "walking indoors (very hard)", "back pain", "no back pain"."""
        if fact.scale.kind is ScaleKind.yes_no:
            key = "present" if answer else "absent"
            return self.say(f"recommendation.answer.{key}", label=self.label(fact))
        return self.say(
            "recommendation.answer.given", label=self.label(fact), answer=self.answer(fact, answer)
        )

    def age(self, years: float) -> str:
        """An age as people say it: "18 months" for a young child, else "4 years"."""
        if years < YEARS_SAID_IN_MONTHS or years % 1:
            months = round(years * 12)
            return self.say(
                "recommendation.age.month" if months == 1 else "recommendation.age.months", count=months
            )
        return self.say("recommendation.age.years", count=round(years))

    def listed(self, parts: Sequence[str]) -> str:
        """Parts as one phrase: "a, b and c". Spanish "y" becomes "e" before an i sound."""
        if len(parts) < 2:
            return "".join(parts)
        first, last = ", ".join(parts[:-1]), parts[-1]
        joined = self.say("recommendation.join.last_two", first=first, last=last)
        sounds_like_i = last.lower().startswith(("i", "í", "hi")) and not last.lower().startswith("hie")
        if self.language == "es" and sounds_like_i:
            return f"{first} e {last}"
        return joined


def capital(sentence: str) -> str:
    """The sentence with a capital at its beginning; the rest as it is."""
    return sentence[:1].upper() + sentence[1:]
