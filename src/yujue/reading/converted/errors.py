"""Why a document that needs a converter cannot be used."""

from __future__ import annotations

from yujue.reading.errors import UnusableFileError


class NoConverterError(UnusableFileError):
    """No converter is installed."""

    def __init__(self, file: str, kind: str) -> None:
        super().__init__(
            file, f"是{kind}，要先转换才能读；请装上 LibreOffice（转换程序 soffice），或者用 Word、WPS 另存为 docx 再试"
        )


class ConversionError(UnusableFileError):
    """The converter gave nothing, or took too long."""

    def __init__(self, file: str, converter: str, why: str) -> None:
        super().__init__(file, f"用 {converter} 转换{why}，文件可能已损坏或有密码，请用 Word、WPS 另存为 docx 再试")
