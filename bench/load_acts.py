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
VERDICTS = ("true", "false", "accepted", "")


@dataclass(frozen=True, slots=True)
class Seeded:
    """What is there: the numbers of a check, a comparison and a build, and the findings of the check."""

    check: int
    diff: int
    build: int
    findings: tuple[str, ...]


def seed(user: User) -> Seeded:
    """Check the example, compare it with the clean one, build the example book; wait for all."""
    clean = api.EXAMPLE.with_name("qinghe-2026-budget-clean.pdf")
    check = done(user, "checks", sent(user, "check", {"file": api.EXAMPLE}))
    diff = done(user, "diffs", sent(user, "diff", {"old": clean, "new": api.EXAMPLE}))
    build = done(user, "builds", sent(user, "build", {"book": BOOK}))
    return Seeded(check["id"], diff["id"], build["id"], tuple(each["id"] for each in check["report"]["findings"]))


def sent(user: User, what: str, files: dict[str, Path]) -> dict[str, Any]:
    """Upload files to an operation and give its answer."""
    parts = [
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
    }
    return [partial(_read, kind, path) for kind, path in paths.items()]


def _read(kind: str, path: str, user: User) -> None:
    user.ask(kind, "GET", path)


def editing(seeded: Seeded) -> Sequence[Act]:
    """Give what editors do."""
    return [
        partial(_decide, seeded),
        partial(_decide, seeded),
        partial(_read, "result page", f"/checks/{seeded.check}/"),
    ]


def _decide(seeded: Seeded, user: User) -> None:
    plain = {"finding": user.rng.choice(seeded.findings), "verdict": user.rng.choice(VERDICTS), "reason": "压力测试"}
    user.ask("decide", "POST", f"/api/checks/{seeded.check}/decisions", plain)


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
