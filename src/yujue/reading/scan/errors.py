"""Why a scan cannot be used; each message says in one Chinese line what to do next."""

from __future__ import annotations

from yujue.reading.errors import UnusableFileError


class NoOcrError(UnusableFileError):
    """The text of pictures cannot be recognised: the extra is not installed."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file, "是扫描件或图片，需要文字识别（OCR）；请运行 pip install 'yujue[ocr]' 装上识别组件，或改用原始电子版"
        )


class OverfullPageError(UnusableFileError):
    """A page has more lines and words than a document's page has; recognising them would take minutes."""

    def __init__(self, file: str, page: int) -> None:
        super().__init__(
            file, f"第 {page} 页的线条和文字块太多，不像正常的公开文件，没有识别，请重新扫描或改用原始电子版"
        )


class BrokenPictureError(UnusableFileError):
    """The picture is damaged or of a kind that cannot be opened."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "图片不完整或已损坏，请重新扫描或另存为 PNG、JPEG、TIFF")


class OversizedPictureError(UnusableFileError):
    """The picture has more points than a scanned page."""

    def __init__(self, file: str, megapixels: int, limit: int) -> None:
        super().__init__(file, f"图片有 {megapixels} 百万像素以上，超过上限 {limit}，请把扫描分辨率降到 200 dpi 再试")
