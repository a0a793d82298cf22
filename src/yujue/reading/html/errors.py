"""What only a web page can get wrong."""

from __future__ import annotations

from yujue.reading.errors import UnusableFileError


class DeepPageError(UnusableFileError):
    """The page's tags are nested deeper than any reader follows; what stands there would be lost without a word."""

    def __init__(self, file: str, limit: int) -> None:
        super().__init__(file, f"网页的标签嵌套超过 {limit} 层，不像正常的公开网页，请用浏览器打开后另存为 PDF 再试")


class NoTextPageError(UnusableFileError):
    """The page has no text of its own and only shows, or links to, other files."""

    def __init__(self, file: str, names: tuple[str, ...]) -> None:
        some = "、".join(f"“{name}”" for name in names[:3]) + (f"等 {len(names)} 个" if len(names) > 3 else "")
        super().__init__(file, f"网页里没有正文，内容在附件 {some} 里，请下载附件再检查")
