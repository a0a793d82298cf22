"""What only a workbook can get wrong."""

from __future__ import annotations

from yujue.reading.errors import UnusableFileError


class BrokenWorkbookError(UnusableFileError):
    """The workbook is cut off or damaged, or not what its container promises."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "工作簿不完整或已损坏，请重新下载，或用 Excel、WPS 打开后另存再试")


class OversizedSheetError(UnusableFileError):
    """A sheet, or all sheets, have more cells than a disclosure can have."""

    def __init__(self, file: str, sheet: str, limit: int) -> None:
        super().__init__(file, f"工作表“{sheet}”的单元格超过上限 {limit} 个，不像正常的公开文件，请删去多余内容后再试")
        self.sheet = sheet


class NoSheetError(UnusableFileError):
    """No visible sheet has anything in it."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "工作簿里没有可见的内容，请检查工作表是否被隐藏或为空")


class WideSheetError(UnusableFileError):
    """A cell stands so far to the right that what is between can be no table."""

    def __init__(self, file: str, sheet: str, most: int) -> None:
        super().__init__(file, f"工作表“{sheet}”中的表超过 {most} 列，请删去远处多余的单元格再试")
