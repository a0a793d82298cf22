"""One server for a data folder: the lock ends with the process, however it ends."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

from yujue.api import UnusableFileError


def hold(root: Path) -> BinaryIO:
    """Lock the folder for as long as the file that is given stays open; `UnusableFileError` when another holds it."""
    try:
        root.mkdir(parents=True, exist_ok=True)
        file = (root / "server.lock").open("ab")
    except OSError as error:
        raise UnusableFileError(str(root), f"写不进这个文件夹（{error.strerror}），请用 --data 换一个") from error
    try:
        _lock(file)
    except OSError as error:
        file.close()
        raise UnusableFileError(
            str(root), "另一个工作台正在用这个数据文件夹，请先停掉它，或用 --data 换一个"
        ) from error
    return file


def _lock(file: BinaryIO) -> None:
    if os.name == "nt":
        import msvcrt

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
