"""Hostile and broken Word documents: one line that says what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.reading.docx.writing import document, p, packed, read, row, table, texts
from yujue.reading.docx.errors import BrokenDocumentError, NoContentError, OversizedDocumentError
from yujue.reading.errors import EncryptedOfficeError, UnsafeOfficeError, UnusableFileError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BOMB = '<!DOCTYPE d [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>'
TYPES = "[Content_Types].xml"


def bare(main: str) -> bytes:
    return packed({TYPES: "<Types/>", "word/document.xml": main})


def nested(depth: int) -> str:
    return "<w:sdt><w:sdtContent>" * depth + p("深") + "</w:sdtContent></w:sdt>" * depth


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (document(p("文"))[:-200], BrokenDocumentError),
        (bare("<w:document>"), BrokenDocumentError),
        (packed({TYPES: "<Types/>", "word/other.xml": "<a/>"}), BrokenDocumentError),
        (bare(BOMB + "<d>&b;</d>"), UnsafeOfficeError),
        (bare(BOMB.encode("utf-16").decode("latin-1")), UnsafeOfficeError),
        (bare(" " * (20 << 20)), UnsafeOfficeError),
        (document(nested(400)), BrokenDocumentError),
        (document(p("")), NoContentError),
        (OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600), EncryptedOfficeError),
    ],
    ids=["cut", "xml", "parts", "entity", "utf-16", "bomb", "deep", "empty", "locked"],
)
def test_bad_documents_say_one_line(tmp_path: Path, data: bytes, error: type[UnusableFileError]) -> None:
    with pytest.raises(error) as caught:
        read(tmp_path, data)
    assert re.fullmatch(r"文\.docx：[^\n]*请[^\n]*", str(caught.value))


@pytest.mark.parametrize("limit", ["body.MOST_CELLS", "package.MOST_ELEMENTS"])
def test_more_than_a_disclosure_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    monkeypatch.setattr(f"yujue.reading.docx.{limit}", 10)
    with pytest.raises(OversizedDocumentError, match="超过上限"):
        read(tmp_path, document(table(*[row("1", "2")] * 6)))


def test_what_lies_outside_or_runs_is_never_looked_at(tmp_path: Path) -> None:
    made = packed(
        {
            TYPES: "<Types/>",
            "_rels/.rels": "<Relationships>"
            '<Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/document.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            f"<w:body>{p('文')}<w:altChunk/></w:body></w:document>",
            "word/_rels/document.xml.rels": "<Relationships>"
            '<Relationship Type="x/styles" Target="file:///etc/passwd" TargetMode="External"/>'
            '<Relationship Type="x/numbering" Target="../../../../etc/passwd"/></Relationships>',
            "word/vbaProject.bin": "MsgBox",
        }
    )
    assert texts(read(tmp_path, made)) == ["文"]


def test_a_strict_document_reads_too(tmp_path: Path) -> None:
    main = f'<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>{p("严")}</w:body></w:document>'
    assert texts(read(tmp_path, bare(main))) == ["严"]
