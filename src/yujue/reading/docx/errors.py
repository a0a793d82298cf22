"""What only a Word document can get wrong."""

from __future__ import annotations

from yujue.reading.errors import UnusableFileError


class BrokenDocumentError(UnusableFileError):
    """The document is cut off or damaged, or not what its container promises."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "Word 文档不完整或已损坏，请重新下载，或用 Word、WPS 打开后另存再试")


class OversizedDocumentError(UnusableFileError):
    """The document has more paragraphs, cells or marks than a disclosure can have."""

    def __init__(self, file: str, limit: int) -> None:
        super().__init__(file, f"Word 文档的内容超过上限（{limit} 个元素），不像正常的公开文件，请拆分后再试")


class NoContentError(UnusableFileError):
    """Nothing visible is in the document."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "Word 文档里没有可见的文字，可能全是图片，请改用文字版")
