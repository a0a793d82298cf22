"""The process beside a converter: ends it and all it has started when its time is up, or when we are gone.

`python -m yujue.reading.converted.guard SECONDS COMMAND…`, standard input held open by whoever waits for it.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading

LATE = 124
UNSTARTED = 127
_NULL = subprocess.DEVNULL


def main() -> int:
    """Run the command; give 0, or `LATE`, or `UNSTARTED`."""
    seconds, command = float(sys.argv[1]), sys.argv[2:]
    try:
        process = subprocess.Popen(command, stdin=_NULL, stdout=_NULL, stderr=_NULL, start_new_session=True)  # noqa: S603
    except OSError:
        return UNSTARTED
    threading.Thread(target=_watch, args=(process,), daemon=True).start()
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return LATE
    finally:
        _end(process)
    return 0


def _watch(process: subprocess.Popen[bytes]) -> None:
    """Wait until nobody holds our standard input: then nobody waits for the converter either."""
    with contextlib.suppress(OSError):
        while os.read(0, 1024):
            pass
    _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the converter's whole process group, whether or not it is done."""
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()


if __name__ == "__main__":
    sys.exit(main())
