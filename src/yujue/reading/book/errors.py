"""What only a book can get wrong as a file."""

from __future__ import annotations

from yujue.reading.errors import UnusableFileError


class NotABookError(UnusableFileError):
    """The file can be opened, but nothing in it is a part of a book."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file,
            "不是账套：没有找到“封面”“收入”“支出”等工作表（或同名的 CSV），"
            "请用 yujue new 生成的账套填写，或者按 docs/reference/book.md 的列名导出",
        )
