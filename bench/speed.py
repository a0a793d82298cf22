"""How fast documents are read and checked: `python -m bench.speed [FILE_OR_FOLDER…] [--plumber] [--repeats N]`.

Per document: pages, milliseconds a page for raw text extraction (pypdfium2), for reading, for reading and checking,
and on request for pdfplumber; the ratios to raw extraction; and the peak memory of a process that checks it once.
Times are medians over repeats that alternate within the same run, so that a busy machine slows all alike.
"""

from __future__ import annotations

import argparse
import gc
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import pypdfium2

from yujue.api.check import check
from yujue.reading.files import read_file

SAMPLES = Path(__file__).parents[2] / "shared" / "samples"
_PEAK = "--peak"


@dataclass(frozen=True, slots=True)
class Measured:
    """One document's figures: milliseconds a page by what was done, and peak memory in MB."""

    name: str
    pages: int
    times: dict[str, float]
    megabytes: float

    def ratio(self, what: str) -> float:
        """How many times as long as raw text extraction."""
        return self.times[what] / self.times["raw"]


def raw_text(path: Path) -> None:
    document = pypdfium2.PdfDocument(path)
    for index in range(len(document)):
        page = document[index]
        text = page.get_textpage()
        text.get_text_range()
        text.close()
        page.close()
    document.close()


def plumber(path: Path) -> None:
    import pdfplumber

    with pdfplumber.open(path) as document:
        for page in document.pages:
            page.extract_text()
            page.extract_tables()
            page.close()


def seconds(action: Callable[[Path], object], path: Path) -> float:
    gc.collect()
    start = time.perf_counter()
    action(path)
    return time.perf_counter() - start


def measure(path: Path, actions: dict[str, Callable[[Path], object]], repeats: int) -> Measured:
    pages = len(read_file(path).pages)
    check(path)
    taken: dict[str, list[float]] = {what: [] for what in actions}
    for _ in range(repeats):
        for what, action in actions.items():
            taken[what].append(seconds(action, path))
    times = {what: median(values) / pages * 1000 for what, values in taken.items()}
    return Measured(path.name, pages, times, peak_megabytes(path))


def peak_megabytes(path: Path) -> float:
    """Check a document in a process of its own and give what that took at most."""
    command = [sys.executable, "-m", "bench.speed", _PEAK, str(path)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def print_peak(path: Path) -> None:
    check(path)
    print(high_water())


def high_water() -> float:
    """Give this process's peak memory in MB; Linux counts the parent's into ru_maxrss, so its own mark comes first."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text("utf-8").partition("VmHWM:")[2].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def table(measured: list[Measured]) -> str:
    """Write a Markdown table; the last row has all pages together."""
    names = list(measured[0].times)
    heads = ["document", "pages", *(f"{name} ms" for name in names), *(f"{name} ×" for name in names[1:]), "peak MB"]
    rows = [heads, ["---"] * len(heads)]
    pages = sum(each.pages for each in measured)
    sums = {name: sum(each.times[name] * each.pages for each in measured) / pages for name in names}
    whole = Measured("all", pages, sums, max(each.megabytes for each in measured))
    for each in [*measured, whole]:
        times = [f"{each.times[name]:.2f}" for name in names]
        ratios = [f"{each.ratio(name):.1f}" for name in names[1:]]
        rows.append([each.name, str(each.pages), *times, *ratios, f"{each.megabytes:.0f}"])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def pdfs(given: Path) -> list[Path]:
    """Give a file itself, or the PDFs of a folder (of its `samples`, when it has them)."""
    if not given.is_dir():
        return [given]
    samples = given / "samples"
    return sorted((samples if samples.is_dir() else given).glob("*.pdf"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--plumber", action="store_true", help="time pdfplumber as well")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument(_PEAK, type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.peak:
        print_peak(chosen.peak)
        return
    actions: dict[str, Callable[[Path], object]] = {"raw": raw_text, "read": read_file, "check": check}
    if chosen.plumber:
        actions["plumber"] = plumber
    files = [file for given in chosen.files or [SAMPLES] for file in pdfs(given)]
    print(table([measure(path, actions, chosen.repeats) for path in files]))


if __name__ == "__main__":
    main()
