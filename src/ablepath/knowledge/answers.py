"""Reading one written answer against the scale of its fact."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ablepath.knowledge.contents import Scale, ScaleKind
from ablepath.model.intake import Answer

LARGEST = 2**53
"""Up to here every engine counts in the same whole numbers."""


class AnswerError(ValueError):
    """An answer its scale does not allow; the message says what is allowed."""


def read_answer(scale: Scale, written: object) -> Answer:
    """
    The answer that `written` (a JSON or YAML value) stands for on `scale`.

    Raises `AnswerError` when the scale does not allow it.
    """
    match scale.kind:
        case ScaleKind.yes_no:
            if isinstance(written, bool):
                return written
            raise AnswerError("is neither true nor false")
        case ScaleKind.ordered | ScaleKind.choice:
            return _read_choice(scale, written)
        case ScaleKind.number:
            return _read_number(scale, written)
        case ScaleKind.date:
            return read_day(str(written)).isoformat()
        case ScaleKind.text:
            if isinstance(written, str):
                return written
            raise AnswerError("is not text")


def read_day(written: object) -> date:
    """The day that `written` stands for; raises `AnswerError` for any but the plain form."""
    try:
        if isinstance(written, str) and date.fromisoformat(written).isoformat() == written:
            return date.fromisoformat(written)
    except ValueError:
        pass
    raise AnswerError("is not a day written as YYYY-MM-DD")


def nearest(word: str, allowed: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """The allowed words most like `word`, likest first; none when nothing is near."""
    from difflib import get_close_matches  # here, because it is only needed when something is wrong

    return tuple(get_close_matches(word, list(allowed), n=most, cutoff=0.6))


def suggestion(word: str, allowed: Iterable[str]) -> str:
    """What to write instead of `word`: the near misses, or everything when the list is short."""
    allowed = tuple(allowed)
    near = nearest(word, allowed)
    if near:
        return "did you mean " + " or ".join(near) + "?"
    return "allowed: " + ", ".join(allowed) if 0 < len(allowed) <= 12 else ""


def unknown(kind: str, name: object, allowed: Iterable[str]) -> str:
    """That there is no `kind` of this name, and what to write instead where we can tell."""
    near = suggestion(str(name), allowed)
    return f"there is no {kind} {name!r}" + (f"; {near}" if near else "")


def _read_choice(scale: Scale, written: object) -> Answer:
    if written not in scale.words:
        raise AnswerError("is not one of " + _first(scale.words))
    return scale.words.index(str(written)) if scale.kind is ScaleKind.ordered else str(written)


def _read_number(scale: Scale, written: object) -> Answer:
    if isinstance(written, bool) or not isinstance(written, int | float) or written != written:
        raise AnswerError("is not a number")
    if abs(written) > LARGEST:
        raise AnswerError("is too large a number")
    if scale.whole and written != int(written):
        raise AnswerError("is not a whole number")
    if scale.least is not None and written < scale.least:
        raise AnswerError(f"is below {scale.least:g}, the least possible")
    if scale.most is not None and written > scale.most:
        raise AnswerError(f"is above {scale.most:g}, the most possible")
    return written


def _first(words: tuple[str, ...], most: int = 12) -> str:
    return ", ".join(words[:most]) + (", …" if len(words) > most else "")
