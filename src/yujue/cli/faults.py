"""An internal fault never shows a traceback: it is written to a report file whose place is printed."""

from __future__ import annotations

import platform
import sys
import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path

from yujue import __version__
from yujue.cli.output import say


def report_fault(error: BaseException, doing: str) -> None:
    """Write the report and say in one line where it is."""
    now = datetime.now(UTC)
    text = "\n".join(
        [
            f"yujue {__version__} · Python {platform.python_version()} · {platform.platform()}",
            f"{now.isoformat(timespec='seconds')} · {doing}",
            f"命令：{' '.join(sys.argv)}",
            "",
            "".join(traceback.format_exception(error)),
        ]
    )
    try:
        place = str(_write(text, now))
    except OSError as problem:
        place = f"写不出来（{problem.strerror}）"
    say(f"{doing}：程序内部错误（{type(error).__name__}），报告在 {place}，请附上它反馈给我们")


def _write(text: str, now: datetime) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="yujue-fault-"))
    path = folder / f"fault-{now:%Y%m%dT%H%M%S}.txt"
    path.write_text(text, "utf-8", errors="backslashreplace")
    return path
