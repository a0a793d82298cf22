"""Why a file cannot be used; each message says in one Chinese line what to do next. Exit code 2."""

from __future__ import annotations


class UnusableFileError(Exception):
    """A file that cannot be read; `str(error)` is one line for people."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(f"{file}：{reason}")
        self.file = file
        self.reason = reason


class MissingFileError(UnusableFileError):
    """There is no such file."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "找不到该文件，请检查路径和文件名")


class NotAFileError(UnusableFileError):
    """A folder or a device was given."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "不是文件（可能是文件夹），请给出文件夹里的具体文件")


class UnreadableFileError(UnusableFileError):
    """The operating system refuses to read the file."""

    def __init__(self, file: str, cause: str) -> None:
        super().__init__(file, f"无法读取（{cause}），请检查文件权限或是否被其他程序占用")


class EmptyFileError(UnusableFileError):
    """The file has no bytes, or only blanks."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "文件是空的，没有任何内容，请重新下载或另存后再试")


class OversizedFileError(UnusableFileError):
    """The file has more bytes than we load."""

    def __init__(self, file: str, megabytes: int, limit: int) -> None:
        super().__init__(file, f"文件有 {megabytes} MB，超过上限 {limit} MB，请压缩图片或拆分后再试")


class UnsupportedTypeError(UnusableFileError):
    """The content is of a kind that we do not read."""

    def __init__(self, file: str, kind: str) -> None:
        super().__init__(
            file,
            f"不支持的文件类型（{kind}），目前支持 PDF、Word（docx、doc、wps）、Excel（xlsx、xls）、网页 html、"
            "文本 txt、图片和 zip 压缩包，请另存为其中一种",
        )


class BrokenBoxError(UnusableFileError):
    """A zip container out of which no document can be read."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file,
            "里面没有可读的 Word、Excel 内容，可能没有下载完、已损坏，或是演示文稿等其他类型，请重新下载或另存后再试",
        )


class NotPdfError(UnusableFileError):
    """The name says PDF, the content does not."""

    def __init__(self, file: str, kind: str) -> None:
        super().__init__(file, f"名为 PDF，内容却不是 PDF（{kind}），请重新下载或用原程序另存为 PDF")


class BrokenPdfError(UnusableFileError):
    """The PDF is cut off or damaged."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "PDF 不完整或已损坏（可能下载中断），请重新下载或用原程序另存为 PDF")


class EncryptedPdfError(UnusableFileError):
    """The PDF opens only with a password, or with a security scheme that we do not know."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "PDF 已加密，需要密码才能打开，请先解除密码再检查")


class EncryptedOfficeError(UnusableFileError):
    """The workbook or Word document opens only with a password."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "文件已加密，需要密码才能打开，请先解除密码再检查")


class UnsafeOfficeError(UnusableFileError):
    """The container unpacks to more than an Office file can need, or its XML defines entities."""

    def __init__(self, file: str, why: str) -> None:
        super().__init__(file, f"文件内容异常（{why}），为安全起见没有打开，请用 Office、WPS 另存后再试")


class TooManyPagesError(UnusableFileError):
    """The PDF has more pages than a disclosure can have."""

    def __init__(self, file: str, pages: int, limit: int) -> None:
        super().__init__(file, f"共 {pages} 页，超过上限 {limit} 页，请按部门拆分成几个文件后再检查")


class TooMuchTextError(UnusableFileError):
    """One page has more characters than a page can show."""

    def __init__(self, file: str, page: int, characters: int, limit: int) -> None:
        super().__init__(
            file, f"第 {page} 页有 {characters} 个字符，超过单页上限 {limit} 个，不像正常的公开文件，请检查或拆分该页"
        )


class NoTextLayerError(UnusableFileError):
    """The PDF shows pictures of pages only."""

    def __init__(self, file: str, pages: int) -> None:
        super().__init__(
            file, f"共 {pages} 页都没有文字层，是扫描件，需要文字识别（OCR）；请改用原始电子版，或先做文字识别再检查"
        )


class NotTextError(UnusableFileError):
    """The file's bytes are not text in an encoding that we know."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "文本编码无法识别，请另存为 UTF-8 编码的文本后再试")
