"""Files to spoil, by format: what we write of a small book, what LibreOffice makes of it, archives, published ones."""

from __future__ import annotations

import tarfile
import zipfile
from pathlib import Path

import pypdfium2
from tests.compiling.books import budget_book

from bench.formats import CONVERSIONS, converted
from bench.mutants_wrapped import packed
from yujue import api
from yujue.writing.book import write_book

SAMPLES = Path(__file__).parents[2] / "shared" / "samples"
LARGEST = 1_200_000
READABLE = {".pdf", ".xlsx", ".xls", ".docx", ".html", ".txt"}
SLOW = ("doc", "odt", "rtf", "scan")
"""Formats that cost seconds a file: a converter is started, or characters are recognised."""

Groups = dict[str, list[Path]]


def written(folder: Path) -> dict[str, Path]:
    """Write a small book and every format of it into `folder`; give them by format."""
    book = folder / "book.xlsx"
    write_book(budget_book(), book)
    built = api.build(book, folder / "ours", formats=("docx", "xlsx", "pdf", "html"))
    return {path.suffix[1:]: path for path in built.written} | {"book": book}


def originals(folder: Path) -> Groups:
    """Write originals into `folder` and give all there are, by format."""
    ours = written(folder)
    groups: Groups = {name: [path] for name, path in ours.items()}
    for source, suffix in CONVERSIONS:
        path = converted(ours[source], suffix, folder)
        if path is not None:
            groups.setdefault(suffix, []).append(path)
    groups |= {"zip": [_zip(folder, ours)], "tar": [_tar(folder, ours)]}
    groups["nested"] = nested(folder)
    groups["scan"] = [_scan(folder, ours["pdf"])]
    for path in _published():
        groups.setdefault(path.suffix[1:], []).append(path)
    return groups


def _published() -> list[Path]:
    own = sorted(path for path in api.EXAMPLE.parent.iterdir() if path.suffix in READABLE)
    shared = sorted(SAMPLES.iterdir()) if SAMPLES.is_dir() else []
    return own + [path for path in shared if path.suffix in READABLE and path.stat().st_size < LARGEST]


def _zip(folder: Path, ours: dict[str, Path]) -> Path:
    target = folder / "together.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as box:
        box.write(ours["docx"], "公开/说明.docx")
        box.writestr("公开/请先读我.txt", "附件见公开表。")
    return target


def _tar(folder: Path, ours: dict[str, Path]) -> Path:
    target = folder / "together.tar.gz"
    with tarfile.open(target, "w:gz") as box:
        box.add(ours["xlsx"], "公开/公开表.xlsx")
    return target


def nested(folder: Path) -> list[Path]:
    """Pack the zip and the tar once more: archives in archives."""
    inner = [(folder / name).read_bytes() for name in ("together.zip", "together.tar.gz")]
    both = folder / "nested.zip"
    both.write_bytes(packed([("说明.zip", inner[0]), ("公开表.tar.gz", inner[1])], ".zip"))
    one = folder / "nested.tar.gz"
    one.write_bytes(packed([("说明.zip", inner[0]), ("请先读我.txt", "附件见内。".encode())], ".gz"))
    return [both, one]


def _scan(folder: Path, pdf: Path) -> Path:
    """Draw one page with a table as a picture: recognising characters costs seconds a page."""
    document = pypdfium2.PdfDocument(pdf)
    target = folder / "scan.png"
    document[min(len(document) - 1, len(document) // 2)].render(scale=100 / 72).to_pil().convert("L").save(target)
    return target
