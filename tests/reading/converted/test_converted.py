"""Old documents go through the converter that the machine has; where there is none, the message says what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from yujue import api
from yujue.reading.converted import converter as module
from yujue.reading.converted import convertible
from yujue.reading.converted.converter import converter
from yujue.reading.errors import UnusableFileError
from yujue.reading.files import read_file
from yujue.reading.model import Grid

RTF = rb"""{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0 SimSun;}}\f0 2026 \'c4\'ea\par
\trowd\cellx2000\cellx4000 \intbl A\cell 1.50\cell\row \pard\par}"""
needs_converter = pytest.mark.skipif(converter() is None, reason="LibreOffice is not installed")


def put(folder: Path, data: bytes, name: str = "预算.rtf") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_documents_are_told_by_their_content() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
    word = ole + "WordDocument".encode("utf-16-le")
    assert convertible(Path("a.doc"), word)[0] == ".doc"
    assert convertible(Path("a.wps"), word)[0] == ".wps"
    assert convertible(Path("a.xls"), ole) == ("", "")
    assert convertible(Path("a.txt"), RTF)[0] == ".rtf"
    odf = bytes(30) + b"mimetypeapplication/vnd.oasis.opendocument."
    assert [convertible(Path("a"), odf + kind)[0] for kind in (b"text", b"spreadsheet", b"chart")] == [
        ".odt",
        ".ods",
        "",
    ]
    assert convertible(Path("a.xml"), b'<?xml version="1.0"?><a/>') == ("", "")


@needs_converter
def test_text_and_table_of_an_rtf_are_read(tmp_path: Path) -> None:
    found = api.read(put(tmp_path, RTF))
    assert (found.document.format, found.document.file) == ("doc", "预算.rtf")
    assert any("2026" in text.text for text in found.texts)


SHEET = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="m"><NumberFormat ss:Format="#,##0.00"/></Style></Styles><Worksheet ss:Name="a"><Table>
<Row><Cell><Data ss:Type="String">项目</Data></Cell><Cell><Data ss:Type="String">合计</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">甲</Data></Cell><Cell ss:StyleID="m"><Data ss:Type="Number">1234.5</Data></Cell></Row>
</Table></Worksheet></Workbook>"""
TEXT = """<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body>
<w:p><w:r><w:t>2026年部门预算</w:t></w:r></w:p></w:body></w:wordDocument>"""


@needs_converter
def test_office_files_of_one_xml_are_read(tmp_path: Path) -> None:
    source = read_file(put(tmp_path, SHEET.encode(), "表.xls"))
    (grid,) = source.blocks
    assert isinstance(grid, Grid)
    assert (source.format, grid.text_rows()) == ("xls", [["项目", "合计"], ["甲", "1,234.50"]])
    (paragraph,) = read_file(put(tmp_path, TEXT.encode(), "文.doc")).blocks
    assert getattr(paragraph, "text", "") == "2026年部门预算"


def test_entities_in_an_office_file_of_one_xml_are_refused(tmp_path: Path) -> None:
    hostile = SHEET.replace("<?mso", '<!DOCTYPE x [<!ENTITY a "aa">]><?mso')
    with pytest.raises(UnusableFileError, match="实体"):
        read_file(put(tmp_path, hostile.encode(), "表.xls"))


def test_without_a_converter_the_message_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "converter", lambda: None)
    with pytest.raises(UnusableFileError, match="LibreOffice") as error:
        api.read(put(tmp_path, RTF))
    assert len(str(error.value).splitlines()) == 1


def test_a_converter_that_hangs_or_gives_nothing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "converter", lambda: "/bin/true")
    with pytest.raises(UnusableFileError, match="没有结果"):
        api.read(put(tmp_path, RTF))

    hanging = tmp_path / "hanging"
    hanging.write_text("#!/bin/sh\nsleep 60 & sleep 60\n")
    hanging.chmod(0o755)
    monkeypatch.setattr(module, "converter", lambda: str(hanging))
    monkeypatch.setattr(module, "SECONDS", 0.2)
    with pytest.raises(UnusableFileError, match="超过"):
        api.read(put(tmp_path, RTF))
