"""The fields of a JSON object, read one by one; what is wrong is collected, a line a fault."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from ablepath.knowledge.answers import AnswerError, read_day, suggestion
from ablepath.model.money import cents, share
from ablepath.records.faults import Fault

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True)
class Fields:
    """
    An object at `path` ("" for the whole), its fields and the faults found in them.

    Each reader gives the value, or None when the field is absent, null or faulty; a fault is noted then.
    """

    written: Mapping[str, object]
    path: str
    faults: list[Fault]

    def only(self, *allowed: str) -> None:
        """Refuse every key that is not `allowed`, with the nearest one."""
        for key, value in self.written.items():
            if key not in allowed:
                near = suggestion(key, allowed)
                self._fault(key, value, f"stands under a key that is not known here; {near}".rstrip("; "))

    def needs(self, key: str) -> bool:
        """Whether the field is there; a fault when it is not."""
        if not self.has(key):
            self._fault(key, None, "is missing")
        return self.has(key)

    def has(self, key: str) -> bool:
        """Whether the field is there and not null, sound or not."""
        return self.written.get(key) is not None

    def money(self, key: str) -> int | None:
        """An amount in cents, written as decimal text or a whole number of dollars."""
        return self._read(key, _cents)

    def share(self, key: str) -> int | None:
        """A share from 0 to 1 in ten-thousandths, written as decimal text."""
        return self._read(key, _share)

    def day(self, key: str) -> date | None:
        """A day written as YYYY-MM-DD."""
        return self._read(key, _day)

    def days(self, key: str) -> tuple[date, ...]:
        """A list of days."""
        listed = self.written.get(key)
        if listed is None:
            return ()
        if not isinstance(listed, list):
            self._fault(key, listed, "is not a list of days")
            return ()
        found = (self._take(f"{key}[{place}]", one, _day) for place, one in enumerate(listed))
        return tuple(one for one in found if one is not None)

    def yes_no(self, key: str, *, otherwise: bool) -> bool:
        """True or false; `otherwise` when it is not given."""
        found = self._read(key, _yes_no)
        return otherwise if found is None else found

    def whole(self, key: str, *, least: int, most: int) -> int | None:
        """A whole number within bounds."""
        return self._read(key, lambda value: _whole(value, least, most))

    def text(self, key: str) -> str | None:
        """Text."""
        return self._read(key, _text)

    def one_of(self, key: str, allowed: type[E]) -> E | None:
        """One of the words of `allowed`."""
        return self._read(key, lambda value: _one_of(value, allowed))

    def inner(self, key: str) -> Fields | None:
        """An object inside this one."""
        value = self.written.get(key)
        if value is None:
            return None
        if not isinstance(value, Mapping):
            self._fault(key, value, "is not an object")
            return None
        return Fields(value, self._at(key), self.faults)

    def objects(self, key: str) -> list[Fields]:
        """A list of objects, without those that are none."""
        listed = self.written.get(key)
        if listed is None:
            return []
        if not isinstance(listed, list):
            self._fault(key, listed, "is not a list of objects")
            return []
        found = []
        for place, one in enumerate(listed):
            if isinstance(one, Mapping):
                found.append(Fields(one, self._at(f"{key}[{place}]"), self.faults))
            else:
                self._fault(f"{key}[{place}]", one, "is not an object")
        return found

    def refuse(self, key: str, what: str) -> None:
        """Note that the field cannot stand as it is, for a reason only its reader knows."""
        self._fault(key, self.written.get(key), what)

    def _read(self, key: str, read: Callable[[object], T]) -> T | None:
        value = self.written.get(key)
        return None if value is None else self._take(key, value, read)

    def _take(self, key: str, value: object, read: Callable[[object], T]) -> T | None:
        try:
            return read(value)
        except AnswerError as error:
            self._fault(key, value, str(error))
            return None

    def _fault(self, key: str, value: object, what: str) -> None:
        self.faults.append(Fault(self._at(key), value, what))

    def _at(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key


def _cents(value: object) -> int:
    if isinstance(value, float):
        raise AnswerError('is a number with a binary fraction; write money as text, such as "283.00"')
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise AnswerError('is not an amount; write it as text, such as "283.00"')
    if str(value).strip().startswith("-"):
        raise AnswerError("is negative; an amount is 0 or more")
    try:
        return cents(str(value))
    except ValueError:
        raise AnswerError('is not an amount of dollars and cents, such as "283.00"') from None


def _share(value: object) -> int:
    try:
        if isinstance(value, str):
            return share(value)
    except ValueError:
        pass
    raise AnswerError('is not a share from 0 to 1 as text, such as "0.20"')


def _day(value: object) -> date:
    return read_day(value)


def _yes_no(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise AnswerError("is neither true nor false")


def _whole(value: object, least: int, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise AnswerError("is not a whole number")
    if not least <= value <= most:
        raise AnswerError(f"is not from {least} to {most}")
    return value


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    raise AnswerError("is not text")


def _one_of(value: object, allowed: type[E]) -> E:
    words: Iterable[str] = list(allowed)
    if isinstance(value, str) and value in words:
        return allowed(value)
    near = suggestion(str(value), words)
    raise AnswerError(f"is not one of {', '.join(words)}" + (f"; {near}" if "did you mean" in near else ""))
