"""Text files: lines to paragraphs, tab-separated runs to grids, and every way a file can be unusable."""

from __future__ import annotations

import pytest

from yujue.reading import Grid, Paragraph
from yujue.reading.errors import EmptyFileError, NotTextError, UnusableFileError
from yujue.reading.text import read_text, reader

TABLE = "收入总表\n单位：万元\n\n项目\t金额\t备注\n合计\t12.50\t\n\n其他\t\t无\n\n说明。\n"


def blocks(text: str) -> list[Paragraph | Grid]:
    return list(read_text("a.txt", text.encode()).blocks)


def test_tabbed_runs_are_grids_and_lines_are_paragraphs() -> None:
    found = blocks(TABLE)
    assert [type(block).__name__ for block in found] == ["Paragraph", "Paragraph", "Grid", "Grid", "Paragraph"]
    first, second = (block for block in found if isinstance(block, Grid))
    assert first.text_rows() == [["项目", "金额", "备注"], ["合计", "12.50", ""]]
    assert (first.line, second.line, second.source) == (4, 7, "tabs")
    assert [cell.line for cell in first.cells] == [4, 4, 4, 5, 5, 5]


def test_empty_cells_are_kept_as_empty_text() -> None:
    (grid,) = (block for block in blocks("甲\t\t1\n乙\t2\n") if isinstance(block, Grid))
    assert grid.text_rows() == [["甲", "", "1"], ["乙", "2", ""]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
def test_encodings(encoding: str) -> None:
    source = read_text("a.txt", "部门预算\n合计\t1.00\n".encode(encoding))
    assert isinstance(source.blocks[0], Paragraph)
    assert source.blocks[0].text == "部门预算"


def test_line_ends_of_other_systems_and_page_breaks() -> None:
    assert [(b.text, b.line) for b in blocks("甲\r\n乙\r\n\f丙\n") if isinstance(b, Paragraph)] == [
        ("甲", 1),
        ("乙", 2),
        ("丙", 4),
    ]


def test_marks_of_converters_are_taken_off() -> None:
    texts = [
        (b.text, b.bold) for b in blocks("# 目录\n- 一、收入\n**无：**没有。\n- 5.0\n") if isinstance(b, Paragraph)
    ]
    assert texts == [("目录", True), ("一、收入", False), ("无：没有。", False), ("- 5.0", False)]


def test_a_stray_tab_makes_no_table() -> None:
    assert [type(block) for block in blocks("正文\t\n\n一句话。\n")] == [Paragraph, Paragraph]


def test_a_document_without_tables() -> None:
    assert all(isinstance(block, Paragraph) for block in blocks("部门预算\n\n没有表。\n"))


@pytest.mark.parametrize("data", [b"", b"  \n\t\n", "\ufeff \n".encode(), "\u3000\n".encode()])
def test_nothing_in_it(data: bytes) -> None:
    with pytest.raises(EmptyFileError):
        read_text("a.txt", data)


@pytest.mark.parametrize(
    "data", [b"\x00\x01\x02\x03" * 50, b"abc\x00def", b"\xff\xff\xff\xfe\xfd", bytes(range(1, 32)) * 9]
)
def test_what_is_no_text(data: bytes) -> None:
    with pytest.raises(NotTextError):
        read_text("a.txt", data)


def test_a_huge_line_is_refused_with_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_CHARACTERS_A_LINE", 100)
    with pytest.raises(UnusableFileError, match="第 2 行有 101 个字符"):
        read_text("a.txt", ("甲\n" + "1" * 101).encode())


def test_many_columns_and_long_cells_are_read() -> None:
    row = "\t".join("9" * 50 for _ in range(400))
    (grid,) = blocks(row + "\n" + row + "\n")
    assert isinstance(grid, Grid)
    assert (grid.n_rows, grid.n_columns) == (2, 400)
