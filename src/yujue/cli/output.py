"""Writing to the terminal, to files and to programs, whatever their encoding."""

from __future__ import annotations

import contextlib
import json
import sys
from pathlib import Path
from typing import Any, TextIO


def prepare_streams() -> None:
    """Let no character that the terminal cannot show stop the work."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]


def say(line: str) -> None:
    """Write one line to standard error."""
    sys.stderr.write(f"{' '.join(line.splitlines())}\n")
    sys.stderr.flush()


def write_text(text: str) -> None:
    """Write to standard output."""
    sys.stdout.write(text)
    sys.stdout.flush()


def json_line(value: dict[str, Any], stream: TextIO | None = None) -> str:
    """Give one JSON object as one line; escaped where the stream is not UTF-8."""
    encoding = (getattr(stream, "encoding", None) or "utf-8").lower().replace("-", "")
    return json.dumps(value, ensure_ascii=encoding != "utf8", allow_nan=False) + "\n"


def silence() -> None:
    """Forget a closed pipe, so that the interpreter does not complain when it flushes at exit."""
    with contextlib.suppress(OSError, ValueError):
        sys.stdout = Path("/dev/null").open("w") if Path("/dev/null").exists() else sys.stdout  # noqa: SIM115


def terminal_is_coloured() -> bool:
    """Tell whether standard output is a terminal that a person looks at."""
    return sys.stdout.isatty()
