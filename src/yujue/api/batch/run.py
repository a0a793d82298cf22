"""Check a folder of documents: reports, a journal and a summary; broken off and begun again, it goes on."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from yujue import __version__
from yujue.api.batch.joint import digest_of, groups, name_of
from yujue.api.batch.journal import Entry, Journal
from yujue.api.batch.pool import Lost, work_through
from yujue.api.batch.work import SUFFIXES, Limits, Task, digest, do, limited, memory_words
from yujue.api.marks import MARKED
from yujue.reading.progress import Step
from yujue.writing.sheet.summary import write_summary_rows

SUMMARY = "检查汇总.xlsx"
Told = Callable[[Entry, bool], None]
Stepped = Callable[[Step], None]


@dataclass(frozen=True, slots=True)
class Batch:
    """What came of a batch: its entries (without findings) in the order of the files, the summary, how many were there.

    `joined` counts the files that are not entries of their own, for they are one disclosure with another.
    """

    entries: tuple[Entry, ...]
    summary: Path
    resumed: int
    joined: int = 0

    def count(self, status: str) -> int:
        """Give how many documents have a status: done | unusable | fault."""
        return sum(entry["status"] == status for entry in self.entries)

    @property
    def with_errors(self) -> int:
        """How many documents have at least one error."""
        return sum(entry["status"] == "done" and entry["counts"][3] > 0 for entry in self.entries)


def check_folder(  # noqa: PLR0913 — a batch has its settings
    files: Sequence[Path],
    out: Path,
    *,
    form: str = "html",
    root: Path | None = None,
    previous: Sequence[Path] = (),
    jobs: int | None = None,
    limits: Limits | None = None,
    told: Told | None = None,
    stepped: Stepped | None = None,
) -> Batch:
    """Check files in parallel and write a report each, below `out` as they lie below `root`, and the summary.

    A file whose bytes and report are as the journal says is not done again. `told` hears each entry and whether it
    was there before, `stepped` each page that is recognised. A file over its limits is an entry of status unusable;
    nothing else waits for it.
    """
    out.mkdir(parents=True, exist_ok=True)
    settings = {"version": __version__, "form": form, "previous": [digest(path) for path in previous]}
    desk = _Desk(Journal(out, settings), out, jobs, limits or Limits(), stepped)
    single = desk.done(_tasks(files, out, root, form, previous), told)
    resumed = desk.resumed
    joint = desk.done(_joint(single, out, form, previous), None)
    entries = _shown(single, joint)
    return Batch(entries, _summarise(desk.journal, entries, out), resumed, len(files) - len(entries))


class _Desk:
    """Does tasks that the journal does not know as done, and writes them down; gives the entries in their order."""

    def __init__(self, journal: Journal, out: Path, jobs: int | None, limits: Limits, stepped: Stepped | None) -> None:
        self.journal = journal
        self.out = out
        self.jobs = jobs
        self.limits = limits
        self.stepped = stepped
        self.resumed = 0

    def done(self, tasks: Sequence[Task], told: Told | None) -> tuple[Entry, ...]:
        known = {t.path: entry for t in tasks if (entry := self.journal.done(Path(t.path), t.sha256, self.out))}
        _tell(told, known.values(), before=True)
        self.resumed = len(known)
        for entry in _work([task for task in tasks if task.path not in known], self.jobs, self.limits, self.stepped):
            known[entry["file"]] = self.journal.add(entry)
            _tell(told, (entry,), before=False)
        return tuple(known[task.path] for task in tasks)


def _joint(entries: Sequence[Entry], out: Path, form: str, previous: Sequence[Path]) -> list[Task]:
    """Give the tasks for files that are one disclosure; a marked original is of one file, so these get a web page."""
    found = []
    shape = "html" if form in MARKED else form
    for group in groups(entries):
        files = tuple(str(entry["file"]) for entry in group)
        place = Path(group[0]["report"]).with_name(f"{Path(name_of(files)).name}.check{SUFFIXES[shape]}")
        digests = digest_of([entry["sha256"] for entry in group])
        earlier = tuple(map(str, previous))
        found.append(Task(name_of(files), digests, str(place), str(out / place), shape, earlier, files))
    return found


def _shown(single: Sequence[Entry], joint: Sequence[Entry]) -> tuple[Entry, ...]:
    """Put what was checked as one in the place of the first of its files."""
    whole = {name: entry for entry in joint if entry["status"] == "done" for name in entry["files"]}
    shown = [whole.get(entry["file"], entry) for entry in single]
    return tuple({str(entry["file"]): entry for entry in shown}.values())


def _tell(told: Told | None, entries: Iterable[Entry], *, before: bool) -> None:
    if told is not None:
        for entry in entries:
            told(entry, before)


def _tasks(files: Sequence[Path], out: Path, root: Path | None, form: str, previous: Sequence[Path]) -> list[Task]:
    earlier = tuple(map(str, previous))
    reports = _reports(files, root, form)
    return [Task(str(path), _digest(path), report, str(out / report), form, earlier) for path, report in reports]


def _work(tasks: Sequence[Task], jobs: int | None, limits: Limits, stepped: Stepped | None) -> Iterator[Entry]:
    many = max(1, min(jobs or os.cpu_count() or 1, len(tasks)))
    prepare = partial(limited, limits.memory)
    done = work_through(
        tasks,
        do,
        jobs=many,
        seconds=limits.seconds,
        page_seconds=limits.page_seconds,
        prepare=prepare,
        stepped=None if stepped is None else lambda _, step: stepped(step),
    )
    for task, result in done:
        yield _lost(task, result, limits) if isinstance(result, Lost) else result


def _lost(task: Task, lost: Lost, limits: Limits) -> Entry:
    late = f"{Path(task.path).name}：{limits.seconds:g} 秒内没有做完，已停止，请单独检查或用 --timeout 放宽后再试"
    message = late if lost.kind == "late" else memory_words(task.path)
    return {"file": task.path, "sha256": task.sha256, "report": None, "status": "unusable", "message": message}


def _reports(files: Sequence[Path], root: Path | None, form: str) -> Iterator[tuple[Path, str]]:
    """Give each file the place of its report: the file's own name kept, so that no two meet."""
    for path in files:
        inner = path.relative_to(root) if root is not None and path.is_relative_to(root) else Path(path.name)
        yield path, str(inner.with_name(f"{inner.name}.check{SUFFIXES[form]}"))


def _digest(path: Path) -> str:
    try:
        return digest(path)
    except OSError:
        return ""


def _summarise(journal: Journal, entries: Sequence[Entry], out: Path) -> Path:
    """Write the summary, what is bulky row by row out of the journal."""
    done = [entry for entry in entries if entry["status"] == "done"]
    unusable = [(entry["file"], entry["message"]) for entry in entries if entry["status"] != "done"]
    target = out / SUMMARY
    write_summary_rows(
        [entry["counts"] for entry in done],
        (row for entry in done for row in journal.whole(entry)["findings"]),
        (row for entry in done for row in journal.whole(entry)["open"]),
        unusable,
        target,
    )
    return target
