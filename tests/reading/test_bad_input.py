from __future__ import annotations

from pathlib import Path

import pytest

from yujue.reading.errors import (
    BrokenPdfError,
    EmptyFileError,
    MissingFileError,
    NotAFileError,
    NotPdfError,
    UnsupportedTypeError,
    UnusableFileError,
)
from yujue.reading.files import read_file


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("name", "data", "error", "said"),
    [
        ("空.pdf", b"", EmptyFileError, "文件是空的"),
        ("空白.txt", b" \r\n\t", EmptyFileError, "文件是空的"),
        ("断.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog", BrokenPdfError, "不完整或已损坏"),
        ("假.pdf", b"PK\x03\x04 a document of Word", NotPdfError, "内容却不是 PDF（Word/Excel"),
        ("网页.pdf", b"<!DOCTYPE html><html>404</html>", NotPdfError, "网页"),
        ("表.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), UnsupportedTypeError, "目前支持"),
        ("图.png", b"\x89PNG\r\n\x1a\n" + bytes(64), UnsupportedTypeError, "图片"),
    ],
)
def test_says_in_one_line_what_to_do(
    tmp_path: Path, name: str, data: bytes, error: type[UnusableFileError], said: str
) -> None:
    with pytest.raises(error) as caught:
        read_file(write(tmp_path, name, data))
    message = str(caught.value)
    assert message.startswith(f"{name}：")
    assert said in message
    assert "请" in message
    assert "\n" not in message


def test_missing_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError, match="找不到该文件"):
        read_file(tmp_path / "没有.pdf")
    with pytest.raises(NotAFileError, match="文件夹"):
        read_file(tmp_path)
