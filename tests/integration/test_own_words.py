"""`recommend --text`: what was heard in a person's own words, to confirm before it counts."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.integration.command import ablepath

BUTTONS = "can't button my shirt since my stroke"
CHEST = "chest pain and my left arm is numb"


def heard(text: str, *options: str) -> dict[str, Any]:
    ran = ablepath("recommend", "--text", text, "--json", *options)
    assert (ran.code, ran.err) == (0, "")
    answer: dict[str, Any] = json.loads(ran.out)
    return answer


def test_what_is_heard_stands_with_the_words_it_was_heard_in() -> None:
    assert heard(BUTTONS) == {
        "heard": {
            "warnings": [],
            "present": [
                {"fact": "difficulties.dressing_upper", "words": BUTTONS},
                {"fact": "conditions.stroke", "words": BUTTONS},
            ],
            "absent": [],
            "onset_days": None,
            "unclear": False,
        },
        "intake": {"difficulties": {"dressing_upper": None}, "conditions": ["stroke"]},
        "confirmed": False,
    }


def test_a_danger_sign_comes_first_and_is_no_hand_problem() -> None:
    answer = heard(CHEST)["heard"]
    assert answer["warnings"][0]["fact"] == "warnings.chest_pain"
    assert answer["warnings"][0]["act"] == "call_911"
    assert answer["present"] == []


@pytest.mark.parametrize(
    ("lang", "first"), [("en", "If this is so: Call 911 now"), ("es", "Si esto es así: Llame al 911 ahora")]
)
def test_the_card_of_a_danger_sign_stands_above_everything(lang: str, first: str) -> None:
    ran = ablepath("recommend", "--text", CHEST, "--lang", lang)
    assert (ran.code, ran.out.splitlines()[0]) == (0, first)


@pytest.mark.parametrize("text", [BUTTONS, CHEST, "I fell and now I can't get out of bed"])
def test_nothing_is_taken_over_unconfirmed(text: str, tmp_path: Path) -> None:
    """The intake beside what was heard is refused until a person has filled its empty places."""
    file = tmp_path / "intake.json"
    file.write_text(json.dumps(heard(text)["intake"]), encoding="utf-8")
    ran = ablepath("recommend", file)
    assert (ran.code, ran.out) == (2, "")
    assert "null" in ran.err


def test_a_confirmed_intake_is_answered(tmp_path: Path) -> None:
    intake = heard(BUTTONS)["intake"]
    intake["difficulties"]["dressing_upper"] = "moderate"
    file = tmp_path / "intake.json"
    file.write_text(json.dumps(intake), encoding="utf-8")
    ran = ablepath("recommend", file, "--json")
    assert json.loads(ran.out)["disciplines"]["OT"]["indicated"] is True


def test_a_private_sign_stands_in_no_file_that_is_kept() -> None:
    """Output to a pipe is no terminal: the private card stays away, and so does its sign."""
    text = "my husband hits me so I can't lift my arm"
    ran = ablepath("recommend", "--text", text)
    assert (ran.code, ran.err) == (0, "")
    assert "hurt, threatened" not in ran.out
    assert "cannot be lifted" in ran.out, "what else was heard is still told"
    assert "can't lift" not in ran.out, "without the words it was heard in"
    assert "abuse_neglect" not in json.dumps(heard(text)["intake"])


@pytest.mark.parametrize("text", ["", "what time do you open?", "¿cuánto cuesta?", "🙂" * 1000, "\x07"])
def test_what_is_not_understood_is_said_to_be_so(text: str) -> None:
    ran = ablepath("recommend", "--text", text)
    assert ran.code == 0
    assert "We did not understand this." in ran.out
    assert "call 911" in ran.out.replace("\n", " ")


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_bytes_that_are_no_letters_do_not_hide_a_danger(options: tuple[str, ...]) -> None:
    ran = ablepath("recommend", "--text", os.fsdecode(b"chest pain \xff and my arm is numb"), *options)
    assert (ran.code, ran.err) == (0, "")
    assert "chest" in ran.out


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        ((), "Missing argument 'FILE', or --text with your own words."),
        (("-", "--text", "x"), "--text goes alone, or with --json and --lang."),
        (("--batch", "--text", "x"), "--text goes alone, or with --json and --lang."),
        (("--why", "--text", "x"), "--text goes alone, or with --json and --lang."),
    ],
)
def test_text_goes_alone(arguments: tuple[str, ...], fault: str) -> None:
    ran = ablepath("recommend", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert fault in ran.err
