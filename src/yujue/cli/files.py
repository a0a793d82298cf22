"""Which files a command was given: files as they are, folders walked through."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from yujue.api import (
    READABLE_SUFFIXES,
    UNREAD_SUFFIXES,
    Step,
    UnusableFileError,
    is_leftover,
    listening,
    turning,
)
from yujue.cli.codes import Code
from yujue.cli.faults import report_fault
from yujue.cli.output import say
from yujue.cli.watch import watched

MOST_NAMED = 5


def expand(given: list[Path]) -> list[Path]:
    """Give the files to work on; a folder stands for the documents in it, by name, hidden ones left out."""
    found: list[Path] = []
    for path in given:
        found += sorted(documents_in(path)) if path.is_dir() else [path]
    return list(dict.fromkeys(found))


def documents_in(folder: Path, suffixes: tuple[str, ...] = READABLE_SUFFIXES) -> Iterator[Path]:
    """Walk through a folder; what programs leave behind is passed over."""
    for path in folder.rglob("*"):
        inner = path.relative_to(folder).parts
        if path.suffix.lower() in suffixes and path.is_file() and not is_leftover(inner):
            yield path


def name_unread(given: list[Path]) -> None:
    """Say which files of the folders are documents, or hold some, of a type that is not read."""
    for folder in (path for path in given if path.is_dir()):
        names = sorted(path.name for path in documents_in(folder, UNREAD_SUFFIXES))
        if names:
            some = "、".join(names[:MOST_NAMED]) + (f"等 {len(names)} 个" if len(names) > MOST_NAMED else "")
            say(f"{folder}：{some}的类型不能读，没有检查，请解压或另存为 PDF、docx、xlsx 后再检查")


def empty_folders(given: list[Path]) -> list[Path]:
    """Give the folders in which there is nothing to read."""
    return [path for path in given if path.is_dir() and not any(documents_in(path))]


def work_through(given: list[Path], work: Callable[[Path], Code]) -> Code:
    """Do the work on each file, all of them whatever happens, and give the gravest code."""
    worst = Code.DONE
    for folder in empty_folders(given):
        say(f"{folder}：文件夹里没有可读的文件（{'、'.join(READABLE_SUFFIXES)}）")
        worst = Code.UNUSABLE
    name_unread(given)
    files = expand(given)
    with progress() as bar:
        task = bar.add_task("", total=len(files), visible=len(files) > 1)
        for after, path in zip(range(len(files) - 1, -1, -1), files, strict=True):
            bar.update(task, description=path.name)
            worst = max(worst, recognising(bar, path.name, lambda path=path: work(path), after))  # type: ignore[misc]
            bar.advance(task)
    return worst


def recognising(bar: Progress, name: str, work: Callable[[], Code], after: int = 0) -> Code:
    """Do the work on a file, after which others come, with a bar of its own while its pages are recognised."""
    pages = bar.add_task("", visible=False)

    def told(step: Step) -> None:
        alive()
        bar.update(pages, visible=True, description=step_words(step), completed=step.page - 1, total=step.pages or None)

    try:
        with watched(name, after=after) as alive, listening(told), turning(lambda _: alive()):
            return guarded(name, work)
    finally:
        bar.remove_task(pages)


def alone(name: str, work: Callable[[], Code]) -> Code:
    """Do the work on one file, or on a few together, without a bar; it is ended when it never gets on."""
    with watched(name) as alive, listening(lambda _: alive()), turning(lambda _: alive()):
        return guarded(name, work)


def step_words(step: Step) -> str:
    """Say which page is recognised."""
    return f"{step.file}：正在识别第 {step.page} 页" + (f"，共 {step.pages} 页" if step.pages else "")


def progress() -> Progress:
    """Give a bar on standard error, shown only to a person; it shows nothing while it has no visible task.

    What goes to standard output is written above the bar on a terminal, and left alone when it goes to a file.
    """
    console = Console(stderr=True)
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}", markup=False))
    shown = console.is_terminal
    return Progress(*columns, console=console, transient=True, disable=not shown, redirect_stdout=sys.stdout.isatty())


def guarded(doing: str, work: Callable[[], Code]) -> Code:
    """Do the work; a file that cannot be used is one line, our own fault a report."""
    try:
        return work()
    except UnusableFileError as error:
        say(str(error))
        return Code.UNUSABLE
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 — the last resort: no traceback ever reaches the user
        report_fault(error, doing)
        return Code.FAULT
