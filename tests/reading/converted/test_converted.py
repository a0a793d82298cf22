"""Old documents go through the converter that the machine has; where there is none, the message says what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from yujue import api
from yujue.reading.converted import converter as module
from yujue.reading.converted import convertible
from yujue.reading.converted.converter import converter
from yujue.reading.errors import UnusableFileError

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


@needs_converter
def test_text_and_table_of_an_rtf_are_read(tmp_path: Path) -> None:
    found = api.read(put(tmp_path, RTF))
    assert (found.document.format, found.document.file) == ("doc", "预算.rtf")
    assert any("2026" in text.text for text in found.texts)


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
