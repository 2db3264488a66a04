"""What was heard in a person's own words: proposals to confirm, never answers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HeardFact:
    """One thing proposed, by its path (`symptoms.pain_knee`), and the words it was heard in."""

    fact: str
    words: str


@dataclass(frozen=True, slots=True)
class Heard:
    """
    Proposals for the person to confirm or refuse. Nothing here is an answer yet.

    `warnings` are danger signs that may be there, `present` what may be so, best first, `absent` what the
    words seem to deny, `onset_days` how long ago it seems to have begun. `unclear`: nothing was understood.
    """

    warnings: tuple[HeardFact, ...] = ()
    present: tuple[HeardFact, ...] = ()
    absent: tuple[HeardFact, ...] = ()
    onset_days: int | None = None

    @property
    def unclear(self) -> bool:
        """
        Whether nothing was understood.

        >>> Heard().unclear
        True
        """
        return not (self.warnings or self.present or self.absent)
