from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.docx.writing import as_docx, document, p
from yujue import api
from yujue.api.example import CLEAN, EXAMPLE
from yujue.disclosure import Disclosure
from yujue.facts import Slice
from yujue.reading.files import read_file

NOTED = "<w:r><w:lastRenderedPageBreak/></w:r>"


@pytest.mark.parametrize("original", [EXAMPLE, CLEAN], ids=lambda path: path.stem)
def test_a_word_document_tells_the_same_as_the_pdf(tmp_path: Path, original: Path) -> None:
    made = tmp_path / "文.docx"
    made.write_bytes(as_docx(read_file(original)))
    theirs, ours = api.read(original), api.read(made)
    assert ours.document.format == "docx"
    assert figures(ours) == figures(theirs)
    assert len(ours.statements) == len(theirs.statements)
    assert said(made) == said(original)


def figures(read: Disclosure) -> list[tuple[str, list[list[tuple[str, Slice | None]]]]]:
    found = [(t.title, [[(c.text, c.slice) for c in row.cells] for row in t.rows]) for t in read.tables]
    assert sum(bool(text) for _, rows in found for row in rows for text, _ in row) > 100
    return found


def said(path: Path) -> list[tuple[str, str]]:
    return sorted((f.rule, f.message) for f in api.check(path).findings if f.severity == "error")


def test_the_number_of_pages_is_told_where_it_is_known(tmp_path: Path) -> None:
    for body, told in ((p("一"), "文.docx（DOCX）"), (p("一") + p(NOTED, "二"), "文.docx（DOCX，2 页）")):
        made = tmp_path / "文.docx"
        made.write_bytes(document(body))
        assert told in api.read_text(api.read(made))
