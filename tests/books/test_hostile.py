"""A workbook whose cells lie far apart is refused before a library lays out all that is between."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests.books.example import example
from yujue.reading.book import read_book
from yujue.reading.errors import UnusableFileError
from yujue.writing.book import write_book


def changed(source: Path, target: Path, before: bytes, after: bytes) -> Path:
    """Change every sheet of a workbook; tells when there was nothing to change."""
    with zipfile.ZipFile(source) as box, zipfile.ZipFile(target, "w") as fresh:
        parts = {name: box.read(name) for name in box.namelist()}
        sheets = [name for name in parts if name.startswith("xl/worksheets/sheet")]
        assert any(before in parts[name] for name in sheets)
        for name, part in parts.items():
            fresh.writestr(name, part.replace(before, after) if name in sheets else part)
    return target


@pytest.mark.parametrize("place", [b"XFD1048576", b"B99999999", b"xfd900000"])
def test_a_cell_at_the_end_of_the_world(tmp_path: Path, place: bytes) -> None:
    write_book(example(), tmp_path / "book.xlsx")
    far = changed(tmp_path / "book.xlsx", tmp_path / "far.xlsx", b'r="B2"', b'r="' + place + b'"')
    with pytest.raises(UnusableFileError, match="上限") as error:
        read_book(far)
    assert len(str(error.value).splitlines()) == 1


def test_blank_cells_that_are_only_styled_take_no_place(tmp_path: Path) -> None:
    write_book(example(), tmp_path / "book.xlsx")
    row = b'<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>'
    (tmp_path / "b").mkdir()
    styled = changed(tmp_path / "book.xlsx", tmp_path / "b" / "book.xlsx", b"</sheetData>", row)
    want, found = read_book(tmp_path / "book.xlsx")[0], read_book(styled)[0]
    assert found.lines
    assert (found.lines, found.income) == (want.lines, want.income)
