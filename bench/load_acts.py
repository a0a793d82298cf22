"""What readers open and editors change in the load bench, and what the server holds before they come."""

from __future__ import annotations

import http.client
import json
import random
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from bench.load_users import User
from yujue import api

Act = Callable[[User], None]
ROOT = Path(__file__).parents[1]
BOOK = ROOT / "examples" / "henan-qinghe-2025-budget.xlsx"
DONE, CONFLICT = 200, 409
VERDICTS = ("true", "false", "accepted", "")


@dataclass(frozen=True, slots=True)
class Seeded:
    """What is there: the numbers of a check, a comparison, a build, a book; the check's findings, the book's lines."""

    check: int
    diff: int
    build: int
    findings: tuple[str, ...]
    book: int
    rows: tuple[int, ...]


def seed(user: User) -> Seeded:
    """Check the example, compare it with the clean one, build the example book; wait for all."""
    clean = api.EXAMPLE.with_name("qinghe-2026-budget-clean.pdf")
    check = done(user, "checks", sent(user, "check", {"file": api.EXAMPLE}))
    diff = done(user, "diffs", sent(user, "diff", {"old": clean, "new": api.EXAMPLE}))
    build = done(user, "builds", sent(user, "build", {"book": BOOK}))
    findings = tuple(each["id"] for each in check["report"]["findings"])
    book = sent(user, "books", {"file": BOOK}, {"source": "file"})["id"]
    rows = json.loads(user.ask("book", "GET", f"/api/books/{book}")[1])["rows"]["lines"]
    user.measured.clear()
    return Seeded(check["id"], diff["id"], build["id"], findings, book, tuple(each["id"] for each in rows))


def sent(user: User, what: str, files: dict[str, Path], said: dict[str, str] | None = None) -> dict[str, Any]:
    """Upload files to an operation and give its answer."""
    fields = (said or {}).items()
    parts = [f'--yj\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{text}'.encode() for name, text in fields]
    parts += [
        f'--yj\r\nContent-Disposition: form-data; name="{name}"; filename="{path.name}"\r\n\r\n'.encode()
        + path.read_bytes()
        for name, path in files.items()
    ]
    line = http.client.HTTPConnection(user.host, user.port, timeout=120)
    body = b"\r\n".join([*parts, b"--yj--\r\n"])
    line.request("POST", f"/api/{what}", body, {"Content-Type": "multipart/form-data; boundary=yj"})
    answer: dict[str, Any] = json.loads(line.getresponse().read())
    return answer


def done(user: User, kind: str, job: dict[str, Any]) -> dict[str, Any]:
    """Wait until a piece of work is done and give it."""
    while True:
        found: dict[str, Any] = json.loads(user.ask("waiting", "GET", f"/api/{kind}/{job['id']}")[1])
        if found["status"] not in {"waiting", "running"}:
            if found["status"] != "done":
                raise RuntimeError(found["message"])
            user.measured.clear()
            return found
        time.sleep(0.2)


def pages(seeded: Seeded) -> Sequence[Act]:
    """Give what readers do."""
    paths = {
        "start page": "/",
        "list of checks": "/checks/",
        "result page": f"/checks/{seeded.check}/",
        "report as JSON": f"/api/checks/{seeded.check}",
        "comparison": f"/diffs/{seeded.diff}/page/",
        "build": f"/builds/{seeded.build}/",
        "journal": "/journal/",
        "list of books": "/books/",
        "rows of a book": f"/api/books/{seeded.book}",
        "problems of a book": f"/api/books/{seeded.book}/problems",
    }
    return [partial(_read, kind, path) for kind, path in paths.items()]


def _read(kind: str, path: str, user: User) -> None:
    user.ask(kind, "GET", path)


def editing(seeded: Seeded) -> Sequence[Act]:
    """Give what editors do."""
    return [
        partial(_decide, seeded),
        partial(_change, seeded),
        partial(_change, seeded),
        partial(_read, "result page", f"/checks/{seeded.check}/"),
    ]


def _decide(seeded: Seeded, user: User) -> None:
    plain = {"finding": user.rng.choice(seeded.findings), "verdict": user.rng.choice(VERDICTS), "reason": "压力测试"}
    user.ask("decide", "POST", f"/api/checks/{seeded.check}/decisions", plain)


def _change(seeded: Seeded, user: User) -> None:
    """Change an amount; when another changed the row meanwhile, take that version and try once more."""
    row = user.rng.choice(seeded.rows)
    for _ in range(2):
        values = {"budget": str(user.rng.randrange(1, 10**6))}
        one = {"op": "set", "row": row, "version": user.seen.get(row, 1), "values": values}
        status, answer = user.ask("change a row", "PATCH", f"/api/books/{seeded.book}", {"changes": [one]})
        if status == CONFLICT:
            user.seen[row] = json.loads(answer)["conflicts"][0]["version"]
        elif status == DONE:
            user.seen[row] = json.loads(answer)["rows"][0]["version"]
            return


def begin_long_check(like: User, after: float, document: Path | None) -> tuple[float, float]:
    """Upload a long PDF after some seconds and wait for its result; give when that was."""
    time.sleep(after)
    user = User(like.host, like.port, random.Random(0))  # noqa: S311
    with tempfile.TemporaryDirectory() as name:
        path = document or _built(Path(name))
        began = time.perf_counter()
        done(user, "checks", sent(user, "check", {"file": path}))
        return began, time.perf_counter()


def _built(folder: Path) -> Path:
    return next(each for each in api.build(BOOK, folder, None).written if each.suffix == ".pdf")
