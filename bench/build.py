"""How fast a book is built: `python -m bench.build [BOOK.xlsx] [--edition NAME] [--units N] [--repeats N]`.

One run measures both by turns, each as a process of its own from start to end, medians over repeats: Yujue reading the
book, compiling, laying out and writing every format; and LibreOffice turning the same docx into PDF once. Printed are
seconds, peak memory, their ratios, and what Yujue's seconds went to. Without a book, an invented department's is
taken, with `--units` times as many units, each with lines and projects of its own.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

from yujue.facts.book import Book

_ONCE = "--once"
_PARTS = ("units", "lines", "projects", "procurement", "indicators", "balances")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process cost: seconds on the clock and of processor time, peak memory in MB; what it printed."""

    seconds: float
    processor: float
    megabytes: float
    printed: str


def run(line: list[str]) -> Cost:
    """Run a process to its end; memory is the most that it or one of its children held."""
    with tempfile.TemporaryFile() as out:
        started = time.perf_counter()
        process = subprocess.Popen(line, stdout=out, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"failed: {' '.join(line)}")
        out.seek(0)
        processor = usage.ru_utime + usage.ru_stime
        return Cost(seconds, processor, usage.ru_maxrss / 1024, out.read().decode("utf-8"))


def once(path: Path, folder: Path) -> dict[str, float]:
    """Build a book in every format as the command does; seconds by step, for each format from when it is begun."""
    begun = [("imports", time.perf_counter())]
    from yujue.api.publish.write import build

    begun.append(("book and tables", time.perf_counter()))
    built = build(path, folder, told=lambda name: begun.append((name, time.perf_counter())))
    begun.append(("", time.perf_counter()))
    docx = next(each for each in built.written if each.suffix == ".docx")
    shutil.copy(docx, folder / "built.docx")
    return {name: after - at for (name, at), (_, after) in pairwise(begun)}


def invented(edition: str, units: int) -> Book:
    """Give an invented department's book with so many times its units."""
    from tests.compiling.books import budget_book, final_book, income_of
    from tests.compiling.filled import filled

    book = final_book(edition) if edition.startswith("final") else budget_book(edition)
    copies = [copied(book, n) for n in range(units)]
    entries: dict[str, Any] = {
        name: tuple(entry for copy in copies for entry in getattr(copy, name)) for name in _PARTS
    }
    whole = replace(book, **entries)
    whole = replace(whole, income=income_of(whole.lines, whole.balances, by_function=book.kind == "final"))
    try:
        return filled(whole)
    except LookupError:
        return whole


def copied(book: Book, number: int) -> Book:
    """Give a book whose units and projects have codes of their own."""

    def changed(entry: Any) -> Any:
        fields = {}
        if code := getattr(entry, "agency_code", ""):
            fields["agency_code"] = f"{code[:3]}{int(code[3:] or 0) + 10 * number:03d}" if len(code) > 3 else code
        if project := getattr(entry, "pro_code", ""):
            fields["pro_code"] = f"{project[:-3]}{int(project[-3:]) + 10 * number:03d}"
        if number and "pro_cat_code" in type(entry).__dataclass_fields__:
            fields["name"] = f"{entry.name}（{number}）"
        return replace(entry, **fields)

    entries: dict[str, Any] = {name: tuple(map(changed, getattr(book, name))) for name in _PARTS}
    return replace(book, **entries)


def office_line(docx: Path, folder: Path) -> list[str]:
    """Give the command that converts a docx with LibreOffice, with a profile of its own."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise SystemExit("LibreOffice is not installed: nothing to compare with")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    return [program, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder / "office"), str(docx)]


def middle(costs: list[Cost]) -> list[float]:
    """Give the medians of seconds, processor seconds and memory."""
    columns = ([c.seconds for c in costs], [c.processor for c in costs], [c.megabytes for c in costs])
    return [median(column) for column in columns]


def measure(book: Path, folder: Path, repeats: int) -> None:
    """Measure by turns and print the table."""
    mine: list[Cost] = []
    office: list[Cost] = []
    for _ in range(repeats):
        mine.append(run([sys.executable, "-m", "bench.build", _ONCE, str(book), str(folder)]))
        office.append(run(office_line(folder / "built.docx", folder)))
    rows = {name: middle(costs) for name, costs in (("yujue, all formats", mine), ("LibreOffice, docx to PDF", office))}
    ours, theirs = rows.values()
    rows["ratio"] = [one / other for one, other in zip(ours, theirs, strict=True)]
    print(f"{'':26} {'seconds':>9} {'processor':>9} {'MB':>9}")
    for name, values in rows.items():
        print(f"{name:26}" + "".join(f" {value:9.2f}" for value in values))
    steps = [json.loads(cost.printed) for cost in mine]
    print("  ".join(f"{name} {median(each[name] for each in steps):.2f}" for name in steps[0]))
    files = sorted(path for path in folder.glob("*.*") if path.stem not in {"built", "book"})
    print("  ".join(f"{path.suffix[1:]} {path.stat().st_size // 1024} KB" for path in files))


def main() -> None:
    if sys.argv[1:2] == [_ONCE]:
        print(json.dumps(once(Path(sys.argv[2]), Path(sys.argv[3]))))
        return
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("book", nargs="?", type=Path)
    parser.add_argument("--edition", default="henan")
    parser.add_argument("--units", type=int, default=1)
    parser.add_argument("--repeats", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        book = given.book
        if book is None:
            from yujue.writing.book import write_book

            book = folder / "book.xlsx"
            write_book(invented(given.edition, given.units), book)
        measure(book, folder, given.repeats)


if __name__ == "__main__":
    main()
