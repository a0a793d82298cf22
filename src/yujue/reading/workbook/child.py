"""The process that reads an xls workbook: bytes from standard input, sheets as JSON to standard output."""

from __future__ import annotations

import contextlib
import json
import sys
from typing import Any

from yujue.reading.errors import EncryptedOfficeError
from yujue.reading.workbook.errors import BrokenWorkbookError, OversizedSheetError
from yujue.reading.workbook.sheet import Sheet
from yujue.reading.workbook.xls import read_xls

MEMORY = 2 << 30
"""Bytes of address space; a workbook of 117,000 cells takes a few hundred megabytes."""


def main() -> None:
    """Read one workbook within the memory allowed."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    told = json.dumps(_told(sys.argv[1], sys.stdin.buffer.read()))
    sys.stdout.buffer.write(told.encode("utf-8"))


def _told(file: str, data: bytes) -> dict[str, Any]:
    try:
        return {"sheets": [_plain(sheet) for sheet in read_xls(file, data)]}
    except EncryptedOfficeError:
        return {"error": "encrypted"}
    except OversizedSheetError as error:
        return {"error": "oversized", "sheet": error.sheet}
    except (BrokenWorkbookError, MemoryError):
        return {"error": "broken"}


def _plain(sheet: Sheet) -> dict[str, Any]:
    texts = [(row, column, text) for (row, column), text in sheet.texts.items()]
    return {"name": sheet.name, "texts": texts, "merged": sheet.merged}


if __name__ == "__main__":
    main()
