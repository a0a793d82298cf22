"""A folder of many documents: throughput, memory over time, killed in the middle and begun again.

`python -m bench.folder [--documents 500] [--jobs 2]`

The documents are the samples (../shared where they are), our examples, what we write of a small book, multiplied; the
figures of texts, web pages and Word documents are changed, of PDFs only the bytes. `yujue check FOLDER --out DIR` is
started, ended with SIGKILL (workers too) when 40 % is done, and started again.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import random
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bench.originals import SAMPLES, written
from yujue import api
from yujue.api.batch.journal import NAME

SHARE_BEFORE = 0.4
_FIGURE = re.compile(rb"(?<=[\d,])\d(?=\.\d\d\b)")
_PART = "word/document.xml"


def changed(data: bytes, suffix: str, rng: random.Random) -> bytes:
    """Change some figures' last digit before the point; add a comment to a PDF."""
    if suffix == ".pdf":
        return data + f"\n%{rng.random()}\n".encode()
    if suffix != ".docx":
        return _digits(data, rng)
    room, box = io.BytesIO(), zipfile.ZipFile(io.BytesIO(data))
    with zipfile.ZipFile(room, "w", zipfile.ZIP_DEFLATED) as fresh:
        for name in box.namelist():
            part = box.read(name)
            fresh.writestr(name, _digits(part, rng) if name == _PART else part)
    return room.getvalue()


def _digits(data: bytes, rng: random.Random) -> bytes:
    return _FIGURE.sub(lambda found: b"%d" % rng.randrange(10) if rng.random() < 0.02 else found[0], data)


def sources(folder: Path) -> list[Path]:
    """Give the documents to multiply: few PDFs among many others, as PDFs cost most."""
    seeds = sorted((SAMPLES.parent / "seeds").glob("*.txt"))
    pdfs = [path for path in sorted(SAMPLES.glob("*.pdf")) if path.stat().st_size < 1_000_000]
    ours = [path for path in written(folder).values() if path.suffix in {".docx", ".html", ".pdf"}]
    return [*seeds, *sorted(api.EXAMPLE.parent.glob("*.txt")), *ours, *pdfs]


def fill(folder: Path, many: int) -> None:
    """Write the documents."""
    with tempfile.TemporaryDirectory() as name:
        given = sources(Path(name))
        for number in range(many):
            source, rng = given[number % len(given)], random.Random(number)  # noqa: S311
            target = folder / f"{number % 7}" / f"{number:04d}{source.suffix}"
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(changed(source.read_bytes(), source.suffix, rng))


def lines(out: Path) -> list[dict[str, str]]:
    """Give the journal's whole entries."""
    path = out / NAME
    found = []
    for line in path.read_text("utf-8").splitlines()[1:] if path.exists() else []:
        try:
            found.append(json.loads(line))
        except ValueError:
            continue
    return found


def start(folder: Path, out: Path, jobs: int) -> subprocess.Popen[bytes]:
    """Start the command in a session of its own."""
    command = [sys.executable, "-m", "yujue", "check", str(folder), "--out", str(out), "--format", "json"]
    return subprocess.Popen(
        [*command, "--jobs", str(jobs)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )


def resident(parent: int) -> tuple[float, list[float]]:
    """Give the resident memory in MB of a process and of its children."""
    children = []
    own = 0.0
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            told = dict(line.split(":", 1) for line in status.read_text().splitlines())
        except OSError:
            continue
        megabytes = int(told.get("VmRSS", "0").split()[0]) / 1024
        if int(told["Pid"]) == parent:
            own = megabytes
        elif int(told["PPid"]) == parent:
            children.append(megabytes)
    return own, children


def watched(process: subprocess.Popen[bytes], out: Path, until: int | None) -> Iterator[tuple[float, float]]:
    """Give (parent, largest worker) in MB every second; end all with SIGKILL when `until` documents are done."""
    while process.poll() is None:
        if until is not None and len(lines(out)) >= until:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            return
        own, children = resident(process.pid)
        yield own, max(children, default=0.0)
        time.sleep(1)


def quarters(name: str, values: list[float]) -> str:
    """Say the peak of a measure in each quarter of the run."""
    step = max(1, len(values) // 4)
    return f"{name} MB by quarter: " + " ".join(f"{max(values[i : i + step]):.0f}" for i in range(0, 4 * step, step))


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--documents", type=int, default=500)
    parser.add_argument("--jobs", type=int, default=2)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder, out = Path(name) / "folder", Path(name) / "out"
        folder.mkdir()
        fill(folder, wanted.documents)
        list(watched(start(folder, out, wanted.jobs), out, int(wanted.documents * SHARE_BEFORE)))
        before = {entry["file"]: (out / entry["report"]).stat().st_mtime_ns for entry in lines(out) if entry["report"]}
        print(f"killed when {len(lines(out))} of {wanted.documents} were done")
        resumed(folder, out, wanted, before)


def resumed(folder: Path, out: Path, wanted: argparse.Namespace, before: dict[str, int]) -> None:
    """Go on, and print what was measured and what was lost or done again."""
    used, clock = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    seen = list(watched(start(folder, out, wanted.jobs), out, None))
    after, seconds = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic() - clock
    entries = lines(out)
    fresh = len(entries) - len(before)
    processor = after.ru_utime + after.ru_stime - used.ru_utime - used.ru_stime
    print(f"begun again: {fresh} documents in {seconds:.0f} s with {wanted.jobs} jobs", end="; ")
    print(f"{processor:.0f} s of processor time, {60 * fresh / processor:.0f} documents a minute and core")
    print(quarters("parent", [own for own, _ in seen]))
    print(quarters("largest worker", [child for _, child in seen]))
    count = Counter(entry["file"] for entry in entries)
    again = sum((out / e["report"]).stat().st_mtime_ns != before[e["file"]] for e in entries if e["file"] in before)
    missing = [e["file"] for e in entries if e["report"] and not (out / e["report"]).exists()]
    print(
        f"lost {wanted.documents - len(count) + len(missing)}, in the journal twice {len(entries) - len(count)}",
        end=", ",
    )
    print(f"done again {again}, parts of reports left {len(list(out.rglob('*.part*')))}")
    print(dict(Counter(entry["status"] for entry in entries)))


if __name__ == "__main__":
    main()
