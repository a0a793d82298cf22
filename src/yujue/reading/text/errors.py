"""What only a text file can get wrong."""

from __future__ import annotations

from yujue.reading.errors import UnusableFileError


class LongLineError(UnusableFileError):
    """One line has more characters than a paragraph or a table row can have."""

    def __init__(self, file: str, line: int, characters: int, limit: int) -> None:
        super().__init__(file, f"第 {line} 行有 {characters} 个字符，超过单行上限 {limit} 个，请按段落换行后再试")
