"""Scans made of digital documents, read again: figures, digits, unmarked mistakes, speed; Tesseract on the same pages.

`python -m bench.ocr [--dpi 200] [--pages 6] [--worn] [FILE…]`

Pages with tables are drawn at the resolution asked for (`--worn`: turned by 0.6°, blurred, noisy, JPEG) and read as a
scan. A figure is *read* when the tables print its amount as often as in the digital document, *placed* when the same
slice under the same header prints it. A misread figure is *unmarked* when it is neither doubted nor named by a
finding, whether or not it is in an identity.
"""

from __future__ import annotations

import argparse
import io
import re
import shutil
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image, ImageFilter

from yujue import api
from yujue.disclosure import Disclosure

SAMPLES = Path(__file__).parents[2] / "shared" / "samples"
Key = tuple[str, str, str]
_DIGITS = re.compile(r"[\d.,]+")
_TORN = re.compile(r"([,.]) (?=\d)")
"""Tesseract writes a blank after separators; it is no fault of its reading."""


def figures(disclosure: Disclosure) -> Iterator[tuple[Key, str]]:
    """Give each figure of the tables by slice, label and column, as printed without separators."""
    for table, _, cell in disclosure.figures():
        key = ("/".join(table.columns[cell.column].path), str(cell.slice), table.form or "")
        yield key, cell.text.replace(",", "").strip()


def worn(picture: Image.Image) -> Image.Image:
    """Make a page look copied: askew, soft, speckled, compressed."""
    soft = picture.rotate(0.6, fillcolor=255, resample=Image.Resampling.BICUBIC).filter(ImageFilter.GaussianBlur(0.7))
    speckled = Image.blend(soft, Image.effect_noise(soft.size, 40), 0.06)
    room = io.BytesIO()
    speckled.save(room, "JPEG", quality=55)
    return Image.open(room).convert("L")


def scanned(path: Path, numbers: list[int], dpi: int, target: Path, *, spoil: bool) -> None:
    """Draw pages (from 0) as pictures into a PDF."""
    document = pypdfium2.PdfDocument(path)
    drawn = [document[n].render(scale=dpi / 72).to_pil().convert("L") for n in numbers]
    drawn = [worn(one) for one in drawn] if spoil else drawn
    drawn[0].save(target, save_all=True, append_images=drawn[1:], resolution=dpi)


def part(path: Path, numbers: list[int], target: Path) -> None:
    """Copy the same pages as they are, for the truth."""
    whole, fresh = pypdfium2.PdfDocument(path), pypdfium2.PdfDocument.new()
    fresh.import_pages(whole, numbers)
    fresh.save(target)


def compare(truth: Disclosure, found: Disclosure, named: set[str]) -> Counter[str]:
    """Count figures that are read and placed right, digits, and misread figures that nobody marks."""
    count: Counter[str] = Counter()
    want, have = Counter(figures(truth)), Counter(figures(found))
    printed, read = (Counter(text for _, text in those.elements()) for those in (want, have))
    doubted = {cell.text.replace(",", "").strip() for _, _, cell in found.figures() if cell.doubt}
    count["figures"] = want.total()
    count["read"] = (printed & read).total()
    count["placed"] = (want & have).total()
    count["digits"] = sum(map(len, printed.elements()))
    count["digits wrong"] = sum(map(len, (printed - read).elements()))
    count["unmarked"] = sum(text not in doubted and text not in named for text in (read - printed).elements())
    return count


def tesseract(path: Path, truth: Disclosure, folder: Path, dpi: int) -> str:
    """Give the share of the truth's figures that Tesseract's plain text of the same pages holds, and its speed."""
    if shutil.which("tesseract") is None:
        return "not installed"
    document = pypdfium2.PdfDocument(path)
    start, texts = time.perf_counter(), []
    for n in range(len(document)):
        picture = folder / f"{n}.png"
        document[n].render(scale=dpi / 72).to_pil().save(picture)
        command = ["tesseract", str(picture), "-", "-l", "chi_sim+eng", "--psm", "11", "--dpi", str(dpi)]
        texts.append(subprocess.run(command, capture_output=True, text=True, check=False).stdout)
    seconds = time.perf_counter() - start
    joined = _TORN.sub(r"\1", "\n".join(texts))
    have = Counter(text.replace(",", "") for text in _DIGITS.findall(joined))
    want = Counter(cell.text.replace(",", "").strip() for _, _, cell in truth.figures())
    right = sum(min(times, have[text]) for text, times in want.items())
    share, speed = 100 * right / max(want.total(), 1), 60 * len(texts) / seconds
    return f"{share:.1f} % of figures anywhere in its text, {speed:.1f} pages/min"


def main() -> None:
    """Run and print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--dpi", type=int, default=200)
    parser.add_argument("--pages", type=int, default=6)
    parser.add_argument("--worn", action="store_true")
    wanted = parser.parse_args()
    files = wanted.files or [path for path in sorted(SAMPLES.glob("*.pdf")) if "TEMPLATE" not in path.name]
    print(
        f"{'document':<46}{'pages':>6}{'figures':>9}{'read':>7}{'placed':>8}"
        f"{'digits':>9}{'wrong':>7}{'unmarked':>9}{'pages/min':>10}"
    )
    whole: Counter[str] = Counter()
    for path in files:
        with tempfile.TemporaryDirectory() as folder:
            whole += measure(path, wanted, Path(folder))
    print("all", dict(whole))


def measure(path: Path, wanted: argparse.Namespace, folder: Path) -> Counter[str]:
    """Measure one document and print its line."""
    pages = sorted({page - 1 for table in api.read(path).tables for page in table.pages})[: wanted.pages]
    if not pages:
        return Counter()
    digital, scan = folder / "truth.pdf", folder / "scan.pdf"
    part(path, pages, digital)
    scanned(path, pages, wanted.dpi, scan, spoil=wanted.worn)
    truth = api.read(digital)
    start = time.perf_counter()
    report = api.check(scan)
    seconds = time.perf_counter() - start
    found = report.disclosure
    if found is None:
        return Counter()
    named = {text.replace(",", "") for finding in report.findings for text in (*finding.found, *finding.expected)}
    named |= {
        place.text.replace(",", "").strip() for f in report.findings for place in (*f.places, *f.cause.candidates)
    }
    count = compare(truth, found, named)
    print(
        f"{path.name[:44]:<46}{len(pages):>6}{count['figures']:>9}{count['read']:>7}"
        f"{count['placed']:>8}{count['digits']:>9}"
        f"{count['digits wrong']:>7}{count['unmarked']:>9}{60 * len(pages) / seconds:>10.1f}"
    )
    print(f"    tesseract: {tesseract(scan, truth, folder, wanted.dpi)}", flush=True)
    return count


if __name__ == "__main__":
    main()
