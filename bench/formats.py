"""One disclosure in every format: ours, and what LibreOffice makes of ours; each is read and compared with the book.

`python -m bench.formats [--scan] [BOOK.xlsx …]` (default: examples/*.xlsx). Prints, a line a format: the figures
that read back with the same slice and amount, those missing and those too many, and the findings of
the check by severity.
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
from collections import Counter
from pathlib import Path

import pypdfium2

from yujue import api
from yujue.disclosure import Disclosure
from yujue.reading.converted.converter import converter

EXAMPLES = Path(__file__).parents[1] / "examples"
CONVERSIONS = (("docx", "doc"), ("docx", "pdf"), ("docx", "html"), ("docx", "odt"), ("docx", "rtf"), ("xlsx", "xls"))


def figures(disclosure: Disclosure) -> Counter[tuple[str, str]]:
    """Give each figure by slice and amount; the separators of thousands are the format's business."""
    amounts = ((str(cell.slice), cell.amount) for _, _, cell in disclosure.figures())
    return Counter((slice_, "" if amount is None else str(amount.normalize())) for slice_, amount in amounts)


def converted(source: Path, suffix: str, folder: Path) -> Path | None:
    """Let LibreOffice write a file in another format; None where it is not installed or fails."""
    program = converter()
    if program is None:
        return None
    out = folder / f"lo-{suffix}"
    command = [program, "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", suffix]
    subprocess.run([*command, "--outdir", str(out), str(source)], capture_output=True, timeout=300, check=False)
    return next(iter(out.glob(f"*.{suffix}")), None)


def scanned(source: Path, folder: Path) -> Path:
    """Draw a PDF's pages at 200 dpi."""
    document = pypdfium2.PdfDocument(source)
    drawn = [document[n].render(scale=200 / 72).to_pil().convert("L") for n in range(len(document))]
    target = folder / "scan.pdf"
    drawn[0].save(target, save_all=True, append_images=drawn[1:], resolution=200)
    return target


def line(name: str, path: Path | None, truth: Counter[tuple[str, str]]) -> None:
    """Print one format's line."""
    if path is None:
        print(f"    {name:<22} not made")
        return
    report = api.check(path)
    found = figures(report.disclosure) if report.disclosure is not None else Counter[tuple[str, str]]()
    same, missing, extra = (found & truth).total(), (truth - found).total(), (found - truth).total()
    s = report.summary
    print(
        f"    {name:<22}{same:>6} of {truth.total():<6} missing {missing:<4} extra {extra:<4}"
        f" errors {s.error} rounding {s.rounding} warnings {s.warning}",
        flush=True,
    )


def measure(book: Path, *, scan: bool) -> None:
    """Build a book, convert, read everything back."""
    print(book.name)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        built = api.build(book, folder / "ours", formats=("docx", "xlsx", "pdf", "html"))
        truth = figures(built.disclosure)
        ours = {path.suffix[1:]: path for path in built.written}
        for suffix, path in ours.items():
            line(f"ours {suffix}", path, truth)
        for source, suffix in CONVERSIONS:
            line(f"LibreOffice {source}→{suffix}", converted(ours[source], suffix, folder), truth)
        if scan:
            line("scan 200 dpi of pdf", scanned(ours["pdf"], folder), truth)


def main() -> None:
    """Run over the books."""
    parser = argparse.ArgumentParser()
    parser.add_argument("books", nargs="*", type=Path)
    parser.add_argument("--scan", action="store_true")
    wanted = parser.parse_args()
    for book in wanted.books or sorted(EXAMPLES.glob("*.xlsx")):
        measure(book, scan=wanted.scan)


if __name__ == "__main__":
    main()
