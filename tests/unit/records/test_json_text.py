"""Strict JSON: nothing is guessed, and nothing stops the program."""

from __future__ import annotations

import pytest

from ablepath.records.faults import InputFaults
from ablepath.records.json_text import LARGEST, read_json


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{}", {}),
        (' \n{"age_years": 60}\n', {"age_years": 60}),
        ('{"a": [1, 2.5, true, null, "é"]}', {"a": [1, 2.5, True, None, "é"]}),
        ('"\\ud83d\\ude00"', "😀"),
        ("1e300", 1e300),
    ],
)
def test_json_is_read(text: str, value: object) -> None:
    assert read_json(text) == value


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", 'input: "" is empty; bring one intake as a JSON object, for example {} or {"age_years": 60}'),
        (" \n", 'input: "" is empty; bring one intake as a JSON object, for example {} or {"age_years": 60}'),
        ("{", 'line 1, column 2: "{" is not JSON: Expecting property name enclosed in double quotes'),
        ('{\n"a": tru}', 'line 2, column 6: "{\\n\\"a\\": tru}" is not JSON: Expecting value'),
        ("{} {}", 'line 1, column 4: "{} {}" is not JSON: Extra data'),
        ("{'a': 1}", 'line 1, column 2: "{\'a\': 1}" is not JSON: '
                     "Expecting property name enclosed in double quotes"),
        ('{"a": 1, "a": 2}', "a: 2 is said twice; keep one of the two"),
        ('{"a": {"b": 1, "b": 1}}', "b: 1 is said twice; keep one of the two"),
        ('{"a": NaN}', 'input: "NaN" is not a JSON value'),
        ('{"a": Infinity}', 'input: "Infinity" is not a JSON value'),
        ('{"a": -Infinity}', 'input: "-Infinity" is not a JSON value'),
        ('{"a": 1e999}', 'input: "1e999" is too large a number'),
        ('{"a": -1e999}', 'input: "-1e999" is too large a number'),
        ('{"a": 1' + "0" * 5_000 + "}", 'input: "…" holds a number too long to be read'),
        ('{"a": "\\ud800"}', 'input: "…" holds something that is not Unicode text; save it as UTF-8'),
        ('{"a": "\udcff"}', 'input: "…" holds something that is not Unicode text; save it as UTF-8'),
        ("[" * 100_000 + "]" * 100_000, 'input: "…" is nested too deeply'),
        ('{"a":' * 100_000 + "1" + "}" * 100_000, 'input: "…" is nested too deeply'),
    ],
    ids=lambda text: text[:20],
)  # fmt: skip
def test_what_is_not_plain_json_is_refused_with_the_reason(text: str, fault: str) -> None:
    with pytest.raises(InputFaults) as caught:
        read_json(text)
    assert str(caught.value) == fault


def test_a_text_is_refused_by_its_length_before_it_is_read() -> None:
    assert read_json('"' + "a" * (LARGEST - 2) + '"') == "a" * (LARGEST - 2)
    with pytest.raises(
        InputFaults, match="is too large: more than 1000000 characters, which no person needs"
    ):
        read_json("[" * (LARGEST + 1))
