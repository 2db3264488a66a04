"""The rules that hold for one person, by what follows from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from ablepath.knowledge.contents import FitPlace, Indicate, NoTherapyNow, Rule, StartSoon, Warn
from ablepath.model.discipline import Discipline
from ablepath.model.outcome import Act, Level, Outcome
from ablepath.model.place import Place
from ablepath.triage.judgement import Judge, Judgement

K = TypeVar("K")
THERAPY = (Outcome.PT, Outcome.OT, Outcome.BOTH, Outcome.EITHER)


@dataclass(frozen=True, slots=True)
class Held:
    """Looks through the verdicts of one judgement."""

    judge: Judge
    judgement: Judgement

    def of(self, kind: type[K]) -> Iterator[tuple[Rule, K]]:
        """The rules that hold and conclude this kind of thing, in file order."""
        for key, rule in self.judge.rules.items():
            if self.judgement.verdicts[key] and isinstance(rule.then, kind):
                yield rule, rule.then

    def warnings(self) -> list[tuple[Rule, Warn]]:
        """The warnings, the most pressing first; the protective one is apart."""
        levels, acts = list(Level), list(Act)
        held = [(rule, warn) for rule, warn in self.of(Warn) if warn.level is not Level.protect]
        return sorted(held, key=lambda pair: (levels.index(pair[1].level), acts.index(pair[1].act)))

    def professions(self) -> list[tuple[Rule, Indicate]]:
        """The profession rules: PT then OT, the strongest first."""
        disciplines = list(Discipline)
        return sorted(
            self.of(Indicate),
            key=lambda pair: (disciplines.index(pair[1].discipline), -pair[1].strength),
        )

    def neither(self) -> Iterator[tuple[Rule, NoTherapyNow]]:
        """The grounds for NEITHER; where one settles the matter, those that do."""
        settled = self.judgement.steps["settled"]
        yield from ((rule, then) for rule, then in self.of(NoTherapyNow) if then.settles or not settled)

    def start_soon(self) -> list[tuple[Rule, StartSoon]]:
        """Why therapy should begin soon, the soonest first; nothing where therapy is not to begin."""
        if self.judgement.outcome in (Outcome.EMERGENCY, Outcome.NEITHER) or self.judgement.steps["settled"]:
            return []
        return sorted(self.of(StartSoon), key=lambda pair: pair[1].days)

    def places(self) -> list[tuple[Rule, FitPlace]]:
        """The places that fit, the most intensive first; nothing where no therapy was found to fit."""
        if self.judgement.outcome not in THERAPY:
            return []
        places = list(Place)
        return sorted(self.of(FitPlace), key=lambda pair: places.index(pair[1].place))
