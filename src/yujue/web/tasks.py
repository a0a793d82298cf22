"""What is done in a process of its own: checking, comparing, building, writing a download. No Django here.

Every function writes into a folder that is not there yet under a passing name, and moves it to its place when whole.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import traceback
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from yujue import __version__, api
from yujue.api import UnusableFileError
from yujue.api.batch.work import digest, limited, memory_words
from yujue.web import stages
from yujue.web.books.tasks import next_rows, performance, read_rows
from yujue.web.task import Task, put_json, remove

PLACES = "/look/places/{}/"
"""The address that leads to a document's result page, by its SHA-256."""


def get_ready(memory: int) -> None:
    """Prepare the process: limited memory; Ctrl-C is the server's business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limited(memory)


def do(task: Task) -> dict[str, Any]:
    """Do it; the outcome has `status` done | unusable | fault, `message`, `summary`."""
    fresh = Path(task.target).with_name(f".{Path(task.target).name}.{os.getpid()}.part{Path(task.target).suffix}")
    remove(fresh)
    try:
        summary = WORK[task.kind](task, fresh)
        if fresh.exists():
            remove(Path(task.target))
            fresh.replace(task.target)
    except UnusableFileError as error:
        outcome = {"status": "unusable", "message": str(error), "summary": {}}
    except MemoryError:
        outcome = {"status": "unusable", "message": memory_words(task.path), "summary": {}}
    except Exception as error:  # noqa: BLE001 — our own fault: written down by the server, told in a line
        trace = "".join(traceback.format_exception(error))
        outcome = {"status": "fault", "message": type(error).__name__, "summary": {}, "trace": trace}
    else:
        outcome = {"status": "done", "message": "", "summary": summary}
    remove(fresh)
    return outcome


def _checked(task: Task) -> api.Report:
    """Check the document, with `more` that are one disclosure with it, against `other`, last year's."""
    target = Path(task.target)
    with api.turning(lambda step: stages.tell(target, stages.READING, step.page, step.pages)):
        disclosure = api.read_together([task.path, *task.more]) if task.more else api.read(task.path)
        earlier = (api.read(task.other),) if task.other else ()
    stages.tell(target, stages.CHECKING)
    return api.check_disclosure(disclosure, earlier)


def _check(task: Task, folder: Path) -> dict[str, Any]:
    report = _checked(task)
    stages.tell(Path(task.target), stages.WRITING)
    plain = api.report_json(report)
    folder.mkdir(parents=True)
    put_json(folder / "report.json", plain)
    put_json(folder / "part.json", api.part_of(report.disclosure) if report.disclosure else {})
    write_parts(report, None if task.more else Path(task.path), folder)
    return {"document": plain["document"], "counts": plain["summary"], "version": __version__}


def write_parts(report: api.Report, original: Path | None, folder: Path) -> None:
    """Write what the result page puts together: findings, the document in chunks, explanations, what is on pages."""
    parts = api.report_parts(report)
    (folder / "chunks").mkdir()
    for number, chunk in enumerate(parts["chunks"]):
        (folder / "chunks" / f"{number}.html").write_text(chunk.pop("html"), "utf-8")
    put_json(folder / "parts.json", parts)
    if report.disclosure is not None:
        put_json(folder / "explain.json", api.explanations(report.disclosure))
    if report.document.format == "pdf" and original and original.suffix.lower() == ".pdf":
        put_json(folder / "pages.json", api.report_pages(report, original))


def _picture(task: Task, folder: Path) -> dict[str, Any]:
    """Draw a page; `other` is the file that says what is on it."""
    things = json.loads(Path(task.other).read_text("utf-8"))["on"].get(str(task.page), [])
    found = api.page_layout(Path(task.path), task.page, things)
    if found is None:
        raise UnusableFileError(Path(task.path).name, f"没有第 {task.page} 页，请换一页")
    folder.mkdir(parents=True)
    (folder / "page.webp").write_bytes(found[0])
    put_json(folder / "page.json", found[1])
    return {}


def _paged(task: Task, folder: Path) -> dict[str, Any]:
    """Print a document that has no pages, and find on them what its check found."""
    folder.mkdir(parents=True)
    api.print_pages(Path(task.path), folder / "document.pdf")
    put_json(folder / "pages.json", api.report_pages(_checked(task), folder / "document.pdf", seek=True))
    return {}


def _diff(task: Task, folder: Path) -> dict[str, Any]:
    found = api.diff(task.other, task.path)
    folder.mkdir(parents=True)
    put_json(folder / "diff.json", api.diff_json(found))
    (folder / "diff.html").write_text(api.diff_html(found), "utf-8")
    count = {kind: len(found.diff.of_kind(kind)) for kind in ("changed", "added", "removed")}
    return {"count": count, "findings": len(found.findings), "version": __version__}


def _look(task: Task, folder: Path) -> dict[str, Any]:
    found = api.look(task.path, *task.more)
    links = [PLACES.format(info.sha256) for info in found.documents]
    folder.mkdir(parents=True)
    put_json(folder / "look.json", api.look_json(found))
    parts = api.look_parts(found, links)
    put_json(folder / "parts.json", parts)
    (folder / "look.html").write_text(api.look_html(found), "utf-8")
    there = sum(not one["missing"] for one in parts["charts"])
    return {"names": parts["documents"], "charts": there, "version": __version__}


def _build(task: Task, folder: Path) -> dict[str, Any]:
    built = api.build(task.path, folder, task.edition or None)
    plain = api.build_json(built)
    names = [_packed(path) for path in built.written]
    whole = {**plain, "written": names}
    put_json(folder / "build.json", whole)
    digests = {path.name: digest(path) for path in sorted(folder.iterdir()) if path.is_file()}
    tally = {"digests": digests, "errors": built.errors, "problems": len(built.problems), "needs": len(built.needs)}
    return {"document": plain["document"], "files": names, **tally, "version": __version__}


def _packed(path: Path) -> str:
    """Give the name of a written file; the data package becomes a zip."""
    if not path.is_dir():
        return path.name
    shutil.make_archive(str(path), "zip", path)
    shutil.rmtree(path)
    return f"{path.name}.zip"


def _decided(task: Task) -> api.Report:
    return api.decide(_checked(task), {each.key: each for each in task.verdicts})


def _sheet(task: Task, file: Path) -> dict[str, Any]:
    api.write_sheet(_decided(task), file, None if task.more else Path(task.path))
    return {}


def _page(task: Task, file: Path) -> dict[str, Any]:
    file.write_text(api.report_html(_decided(task)), "utf-8")
    return {}


def _marked(task: Task, file: Path) -> dict[str, Any]:
    report = _decided(task)
    named = replace(report, document=replace(report.document, file=Path(task.path).name))
    return {"marks": api.mark_original(Path(task.target).suffix[1:], Path(task.path), named, file)}


WORK: dict[str, Callable[[Task, Path], dict[str, Any]]] = {
    "check": _check,
    "diff": _diff,
    "look": _look,
    "build": _build,
    "paged": _paged,
    "picture": _picture,
    "sheet": _sheet,
    "page": _page,
    "rows": read_rows,
    "next": next_rows,
    "marked": _marked,
    "performance": performance,
}
