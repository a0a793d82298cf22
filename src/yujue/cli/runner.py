"""Run one command line to its exit code; nothing but a code ever leaves here."""

from __future__ import annotations

import typer

from yujue.cli import (
    backup,
    build,
    check,
    demo,
    diff,
    explain,
    indicators,
    journal,
    look,
    performance,
    read,
    report,
    restore,
    rules,
    serve,
    users,
)
from yujue.cli.app import app
from yujue.cli.codes import Code
from yujue.cli.faults import report_fault
from yujue.cli.output import prepare_streams, say, silence

COMMANDS = (
    read,
    check,
    explain,
    diff,
    look,
    build,
    performance,
    report,
    indicators,
    demo,
    rules,
    serve,
    users,
    backup,
    restore,
    journal,
)
USAGE_ERROR = typer.BadParameter.__mro__[1]
"""The class of all wrong command lines; typer brings its own click, so it cannot be imported by name."""


def run(arguments: list[str]) -> int:
    """Run the command line and give the exit code."""
    prepare_streams()
    try:
        code = app(arguments, standalone_mode=False)
    except typer.Abort:
        return interrupted()
    except KeyboardInterrupt:
        return interrupted()
    except BrokenPipeError:
        silence()
        return Code.PIPE_CLOSED
    except Exception as error:  # noqa: BLE001 — the last resort: no traceback ever reaches the user
        return usage(error) if isinstance(error, USAGE_ERROR) else fault(error)
    return interrupted() if code == Code.INTERRUPTED else int(code or 0)


def interrupted() -> int:
    """Say that the user stopped the work."""
    say("已中断")
    return Code.INTERRUPTED


def usage(error: Exception) -> int:
    """Say in one line what is wrong with the command line."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "yujue"
    message = error.format_message() if hasattr(error, "format_message") else str(error)
    if not message.strip():
        return Code.UNUSABLE
    say(f"命令有误：{message.strip()}（用法见 {path} --help）")
    return Code.UNUSABLE


def fault(error: Exception) -> int:
    """Write the fault's report."""
    report_fault(error, "yujue")
    return Code.FAULT
