"""The command line: a thin face on `yujue.api`."""

from __future__ import annotations


def main() -> None:
    """Run the command line."""
    print("yujue 0.1.0")  # noqa: T201
