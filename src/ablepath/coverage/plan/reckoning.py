"""One visit while it is being reckoned: what is settled of it so far, and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from ablepath.coverage.plan.amounts import Amount
from ablepath.coverage.plan.cost_share import CostShare
from ablepath.model.insurance import Insurance
from ablepath.model.note import Note
from ablepath.model.price_answer import LedgerLine, WarningKind
from ablepath.model.price_request import Visit


@dataclass(slots=True)
class Reckoning:
    """A visit under the plan at `place`, in the plan year begun on `year`. The steps fill in the rest."""

    visit: Visit
    amount: Amount
    plan: Insurance
    place: int
    year: date
    covered: bool = True
    share: CostShare = field(default_factory=CostShare)
    second_payer: int = 0
    pools_left: tuple[int, ...] = ()
    is_copay_alone: bool = False
    estimate: bool = False
    rules: list[str] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    reached: list[tuple[WarningKind, Note]] = field(default_factory=list)

    @property
    def patient(self) -> int:
        """The person's cost share, after a second payer."""
        return self.share.total - self.second_payer

    def say(self, key: str, **values: str) -> None:
        """Add a note to the line."""
        self.notes.append(Note(f"price.note.{key}", values))

    def reach(self, kind: WarningKind, **values: str) -> None:
        """Something is reached at this visit."""
        self.reached.append((kind, Note(f"price.warning.{kind}", values)))

    def line(self) -> LedgerLine:
        """The line of the ledger."""
        allowed, is_known = self.amount.total, self._is_known
        return LedgerLine(
            day=self.visit.day,
            profession=self.visit.profession,
            member=self.visit.member,
            year=self.year,
            allowed=allowed,
            amount_from=self.amount.source,
            covered=self.covered,
            to_deductible=self.share.to_deductible if is_known else None,
            copay=self.share.copay if is_known else None,
            coinsurance=self.share.coinsurance if is_known else None,
            patient=self.patient if is_known else None,
            not_covered=0 if self.covered else allowed,
            balance_bill=self._beyond(),
            plan=self._plan(),
            second_payer=self.second_payer,
            pools_left=self.pools_left,
            estimate=self.estimate or self.amount.estimate,
            rules=tuple(dict.fromkeys((*self.amount.rules, *self.rules))),
            notes=tuple(dict.fromkeys((*self.amount.notes, *self.notes))),
        )

    @property
    def _is_known(self) -> bool:
        """A copay without the deductible is known without the allowed amount, and so is nothing."""
        if self.amount.total is not None or not self.covered or self.plan.kind.is_free:
            return True
        return self.is_copay_alone

    def _plan(self) -> int | None:
        allowed = self.amount.total
        if not self.covered:
            return 0
        return None if allowed is None else allowed - self.patient

    def _beyond(self) -> int:
        """What is billed on top of the allowed amount."""
        allowed = self.amount.total
        if self.visit.charge is None or allowed is None or "plan.balance_bill" not in self.rules:
            return 0
        return max(0, self.visit.charge - allowed)
