"""Numbers that mean something: a blood pressure of 205 over 125, a fever of 102, an age of 6 weeks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ablepath.knowledge.phrases import Phrases
from ablepath.records.own_words.ages import YEAR, Age
from ablepath.records.own_words.times import Span, number_at
from ablepath.records.own_words.tokens import Pause, Token

Place = tuple[int, int]

HIGH_UPPER, HIGH_LOWER, LOW_UPPER = 180, 120, 90
"""Where the warning rules draw the line (`vitals_out_of_range`): 180 over 120 or more."""
OVER = frozenset("over sobre con por x entre".split())
PRESSURE = frozenset("pressure bp presion systolic sistolica cuff tension".split())
PULSE = frozenset("pulse heart heartbeat bpm beats hr rate pulso corazon latidos palpitaciones".split())
OXYGEN = frozenset("oxygen sat sats o2 saturation oximeter oxigeno saturacion spo2".split())
TEMPERATURE = frozenset(
    "fever temp thermometer temperature degrees fahrenheit celsius f c fiebre calentura temperatura "
    "termometro grados".split()
)
WEEKS = frozenset("weeks week wks semanas".split())
FIRST_WEEK, LAST_WEEK = 12, 43
LASTING_BEFORE = frozenset("for since past last hace desde llevo after in every about almost over".split())
LASTING_AFTER = frozenset("ago of old after post back early later con sin que despues".split())
NEAR = 5
MONTHS_3, MONTHS_18 = 93, 18 * 30.4
RECENT, OLDER = 1, 3


def readings_in(
    tokens: Sequence[Token], ages: Sequence[Age], spans: Sequence[Span], phrases: Phrases
) -> dict[str, list[Place]]:
    """The places of each kind of reading; `spans` are the lengths of time."""
    found: dict[str, list[Place]] = {
        "today": [(span.start, span.end) for span in spans if span.is_ago and span.days <= RECENT],
        "older": [(span.start, span.end) for span in spans if span.days >= OLDER],
        "weeks of pregnancy": [(span.start, span.end) for span in spans if _is_pregnancy(tokens, span)],
    }
    for age in ages:
        for name in _age_groups(age):
            found.setdefault(name, []).append((age.start, age.end))
    for place in range(len(tokens)):
        for name, end in _reading_at(tokens, place, phrases):
            found.setdefault(name, []).append((place, end))
    return found


def _is_pregnancy(tokens: Sequence[Token], span: Span) -> bool:
    """Whether a time can be how far along somebody is: "30 weeks", but not "for 30 weeks"."""
    weeks = tokens[span.end - 1].word in WEEKS and FIRST_WEEK <= span.days / 7 <= LAST_WEEK
    before = tokens[span.start - 1].word if span.start else ""
    after = tokens[span.end].word if span.end < len(tokens) else ""
    return weeks and not span.is_ago and before not in LASTING_BEFORE and after not in LASTING_AFTER


def _age_groups(age: Age) -> Iterator[str]:
    if age.days <= MONTHS_3:
        yield "baby under 3 months"
    if age.days < MONTHS_18:
        yield "baby under 18 months"
    if age.days < 18 * YEAR:
        yield "child"
    if age.days >= 50 * YEAR:
        yield "over 50"
    if age.days >= 65 * YEAR:
        yield "over 65"


def _reading_at(tokens: Sequence[Token], place: int, phrases: Phrases) -> Iterator[tuple[str, int]]:
    number = number_at(tokens, place, phrases.numbers)
    if not number:
        return
    value, end = number
    lower = _lower_pressure(tokens, end, value, phrases)
    about = _words_near(tokens, place, end)
    if lower:
        yield from ((name, lower[1]) for name in _pressure(value, lower[0]))
    elif about & PRESSURE and 60 <= value <= 300:
        yield from ((name, end) for name in _pressure(value, 80))
    if about & PULSE and not lower and 120 <= value <= 260:
        yield "fast pulse", end
    if about & PULSE and not lower and 20 <= value <= 45:
        yield "slow pulse", end
    if about & OXYGEN and 50 <= value <= 91:
        yield "low oxygen", end
    if (100.3 < value < 109 or 38 <= value < 43) and (about & TEMPERATURE or value != int(value)):
        yield "fever reading", end


def _pressure(upper: float, lower: float) -> Iterator[str]:
    if upper >= HIGH_UPPER or lower >= HIGH_LOWER:
        yield "very high pressure"
    if upper <= LOW_UPPER:
        yield "very low pressure"


def _lower_pressure(
    tokens: Sequence[Token], place: int, upper: float, phrases: Phrases
) -> tuple[float, int] | None:
    """The second number of "205 over 125" or "190/122", and where it ends."""
    if place < len(tokens) and tokens[place].word in OVER:
        place += 1
    elif place < len(tokens) and tokens[place].pause is not Pause.none:
        return None
    found = number_at(tokens, place, phrases.numbers)
    if not found or not (60 <= upper <= 300 and 30 <= found[0] <= 200 and found[0] < upper):
        return None
    return found


def _words_near(tokens: Sequence[Token], place: int, end: int) -> set[str]:
    near: set[str] = set()
    for token in reversed(tokens[max(0, place - NEAR) : place]):
        near.add(token.word)
        if token.pause is Pause.stop:
            break
    for token in tokens[end : end + NEAR]:
        if token.pause is Pause.stop:
            break
        near.add(token.word)
    return near
