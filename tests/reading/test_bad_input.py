from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.drawing import Drawing
from yujue.reading.errors import (
    BrokenPdfError,
    EmptyFileError,
    EncryptedPdfError,
    MissingFileError,
    NotAFileError,
    NoTextLayerError,
    NotPdfError,
    TooManyPagesError,
    TooMuchTextError,
    UnreadableFileError,
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
        ("坏.docx", b"PK\x03\x04 broken", UnusableFileError, "没有可读的 Word、Excel 内容"),
        ("图.png", b"\x89PNG\r\n\x1a\n" + bytes(64), UnusableFileError, "图片"),
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


def test_a_download_that_broke_off(tmp_path: Path) -> None:
    whole = Drawing().text(60, 100, "第一页").page().text(60, 100, "第二页").data()
    assert len(read_file(write(tmp_path, "整.pdf", whole)).pages) == 2
    for share in (0.3, 0.6, 0.9):
        with pytest.raises(BrokenPdfError, match="重新下载"):
            read_file(write(tmp_path, "断.pdf", whole[: int(len(whole) * share)]))


def test_password(tmp_path: Path) -> None:
    locked = Drawing(encrypt="secret").text(60, 100, "机密").data()
    with pytest.raises(EncryptedPdfError, match="先解除密码"):
        read_file(write(tmp_path, "密.pdf", locked))


def test_two_thousand_pages(tmp_path: Path) -> None:
    drawn = Drawing()
    for _ in range(2000):
        drawn.text(60, 100, "页").page()
    with pytest.raises(TooManyPagesError, match="超过上限 1000 页"):
        read_file(write(tmp_path, "长.pdf", drawn.data()))


def test_a_page_of_very_many_characters(tmp_path: Path) -> None:
    many = Drawing()
    for row in range(1000):
        many.text(20, 10 + row * 0.8, "支出预算一二三四五六" * 10, 0.5)
    source = read_file(write(tmp_path, "密排.pdf", many.data()))
    assert source.pages[0].characters == 100_000


def test_a_page_of_too_many_characters(tmp_path: Path) -> None:
    many = Drawing()
    for row in range(401):
        many.text(20, 10 + row * 2, "支" * 500, 0.5)
    with pytest.raises(TooMuchTextError, match=r"第 1 页有 \d+ 个字符"):
        read_file(write(tmp_path, "过多.pdf", many.data()))


def test_no_text_layer(tmp_path: Path) -> None:
    drawn = Drawing().line(10, 10, 500, 500).page().line(10, 10, 90, 90)
    with pytest.raises(NoTextLayerError, match="扫描件，需要文字识别"):
        read_file(write(tmp_path, "扫描.pdf", drawn.data()))


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(UnreadableFileError, match="检查文件权限"):
        read_file(write(tmp_path, "锁.pdf", b"%PDF-1.7"))


def test_pages_that_are_no_documents_are_read_all_the_same(tmp_path: Path) -> None:
    scattered = Drawing()
    for row in range(150):
        for column in range(100):
            scattered.text(10 + 5.5 * column, 10 + 5.5 * row, "0", 3)
    scattered.page()
    for step in range(2500):
        scattered.line(10, 10 + 0.3 * step, 500, 10 + 0.3 * step).line(10 + 0.2 * step, 10, 10 + 0.2 * step, 800)
    source = read_file(write(tmp_path, "散.pdf", scattered.data()))
    assert [page.characters for page in source.pages] == [15_000, 0]
