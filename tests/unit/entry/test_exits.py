"""Exit codes: each means one thing, for ever."""

from __future__ import annotations

import pytest

from ablepath.entry.cli import exits


def test_each_code_means_one_thing() -> None:
    codes = {name: value for name, value in vars(exits).items() if name.isupper()}
    assert codes == {
        "OK": 0,
        "SOME_LINES_FAILED": 1,
        "BAD_INPUT": 2,
        "BAD_KNOWLEDGE": 3,
        "EXTRA_MISSING": 4,
    }
    assert all(f"{code} " in str(exits.__doc__) for code in codes.values())


def test_complaints_go_to_standard_error_a_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        exits.stop(exits.BAD_INPUT, ["first", ValueError("second")])
    assert ended.value.code == 2
    assert capsys.readouterr() == ("", "first\nsecond\n")


def test_a_missing_extra_is_said_with_how_to_install_it(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        exits.stop_for_extra("columns", "Answering many people at once")
    assert ended.value.code == 4
    assert capsys.readouterr().err == (
        "Answering many people at once needs an extra. Install it with: pip install 'ablepath[columns]'\n"
    )
