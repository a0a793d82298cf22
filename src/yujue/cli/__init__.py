"""The command line: a thin face on `yujue.api`."""

from __future__ import annotations

import sys

from yujue.cli.runner import run

__all__ = ["main", "run"]


def main() -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))
