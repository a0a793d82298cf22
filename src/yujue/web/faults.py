"""An internal fault: the report goes to a file, the user is told where it is."""

from __future__ import annotations

import platform
import secrets
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings

from yujue import __version__


def write_fault(trace: str, doing: str) -> str:
    """Write the report and give its place."""
    now = datetime.now(UTC)
    head = f"yujue {__version__} · Python {platform.python_version()} · {platform.platform()}"
    folder = Path(settings.YUJUE_PLACES.faults)
    path = folder / f"fault-{now:%Y%m%dT%H%M%S}-{secrets.token_hex(3)}.txt"
    text = "\n".join([head, f"{now.isoformat(timespec='seconds')} · {doing}", "", trace])
    try:
        path.write_text(text, "utf-8", errors="backslashreplace")
    except OSError as problem:
        return f"写不出来（{problem.strerror}）"
    return str(path)
