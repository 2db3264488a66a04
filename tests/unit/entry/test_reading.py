from __future__ import annotations

from pathlib import Path

import pytest

from ablepath.entry.cli.reading import lines_of, read_text


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "brought"


@pytest.mark.parametrize(
    ("held", "text"),
    [
        (b"", ""),
        (b"{}", "{}"),
        ("\ufeff{}".encode(), "{}"),
        ("señor 😀".encode(), "señor 😀"),
    ],
)
def test_a_file_is_read_as_utf_8_with_or_without_a_byte_order_mark(
    file: Path, held: bytes, text: str
) -> None:
    file.write_bytes(held)
    assert read_text(file, most=100) == text


@pytest.mark.parametrize("character", ["a", "é", "€", "😀"])
def test_of_a_long_text_little_more_than_the_most_is_read_and_always_more(file: Path, character: str) -> None:
    file.write_text(character * 1_000, encoding="utf-8")
    assert 100 < len(read_text(file, most=100)) <= 404


def test_what_is_not_utf_8_ends_the_program_with_the_place(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_bytes(b"abc\xff")
    with pytest.raises(SystemExit) as ended:
        read_text(file, most=100)
    assert ended.value.code == 2
    assert capsys.readouterr().err == f"{file}: is not UTF-8 text (byte 3)\n"


def test_lines_come_one_by_one_and_a_bad_byte_spoils_only_its_own(file: Path) -> None:
    file.write_bytes("\ufeff{}\n".encode() + b"\xff\n\n{}")
    assert list(lines_of(file)) == ["{}\n", "\udcff\n", "\n", "{}"]
