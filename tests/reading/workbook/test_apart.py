"""An xls workbook is read in a process of its own: what kills that process is one line, not our end."""

from __future__ import annotations

import subprocess

import pytest

from yujue.reading.errors import EncryptedOfficeError, UnusableFileError
from yujue.reading.workbook.apart import read_apart
from yujue.reading.workbook.errors import BrokenWorkbookError, OversizedSheetError


def told(monkeypatch: pytest.MonkeyPatch, output: bytes, code: int = 0) -> None:
    def run(*_: object, **__: object) -> subprocess.CompletedProcess[bytes]:
        return subprocess.CompletedProcess([], code, output, b"")

    monkeypatch.setattr(subprocess, "run", run)


def test_sheets_come_over_as_they_were_read(monkeypatch: pytest.MonkeyPatch) -> None:
    told(monkeypatch, b'{"sheets": [{"name": "a", "texts": [[0, 1, "1.50"]], "merged": [[0, 0, 0, 2]]}]}')
    (sheet,) = read_apart("a.xls", b"")
    assert (sheet.name, sheet.texts, sheet.merged) == ("a", {(0, 1): "1.50"}, ((0, 0, 0, 2),))


@pytest.mark.parametrize(
    ("output", "error"),
    [
        (b"", BrokenWorkbookError),
        (b'{"error": "broken"}', BrokenWorkbookError),
        (b'{"error": "encrypted"}', EncryptedOfficeError),
        (b'{"error": "oversized", "sheet": "a"}', OversizedSheetError),
    ],
)
def test_each_refusal_is_one_line(
    output: bytes, error: type[UnusableFileError], monkeypatch: pytest.MonkeyPatch
) -> None:
    told(monkeypatch, output, code=-6)
    with pytest.raises(error) as raised:
        read_apart("a.xls", b"")
    assert len(str(raised.value).splitlines()) == 1


def test_a_real_process_refuses_what_is_no_workbook() -> None:
    with pytest.raises(BrokenWorkbookError):
        read_apart("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
