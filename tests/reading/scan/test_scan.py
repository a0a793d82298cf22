"""Scans: rulings told from strokes, words cut at rulings, a whole page read where the extra is installed."""

from __future__ import annotations

import importlib.util
import io
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from yujue import api
from yujue.api.example import EXAMPLE
from yujue.checking.finding import Cause, Finding
from yujue.checking.scanned import softened
from yujue.disclosure import Disclosure, DocumentInfo, Place
from yujue.facts import State
from yujue.reading.errors import UnusableFileError
from yujue.reading.model import GridCell
from yujue.reading.pdf.rulings import Line, Rulings
from yujue.reading.scan.characters import characters, cut_at_rulings
from yujue.reading.scan.engine import Word
from yujue.reading.scan.rulings import standing
from yujue.recognising.tables.figures import UNSURE, read_figure

OCR = importlib.util.find_spec("rapidocr") is not None
needs_ocr = pytest.mark.skipif(not OCR, reason="the extra `ocr` is not installed")
INFO = DocumentInfo("a.pdf", "0" * 64, "scan", "", "budget", "department", None, 2026, None, 1)


def test_strokes_that_touch_no_two_lines_are_no_rulings() -> None:
    across = [Line(10, 0, 100), Line(40, 0, 100)]
    found = standing(Rulings(across, [Line(50, 10, 40), Line(70, 15, 30)]))
    assert found.vertical == [Line(50, 10, 40)]


def test_a_word_over_a_ruling_is_two_words_recognised_anew() -> None:
    word = Word(0, 0, 100, 20, "12 34", 0.9)
    lines = Rulings([], [Line(50, 0, 20)])
    pieces = cut_at_rulings([word], lines, 1.0, lambda w: ("左" if w.x0 == 0 else "右", 0.8))
    assert [(w.text, w.x0, w.x1) for w in pieces] == [("左", 0, 50), ("右", 50, 100)]
    assert cut_at_rulings([word], Rulings([], [Line(50, 30, 60)]), 1.0, lambda _: ("", 1)) == [word]


def test_characters_lie_within_their_word_in_order() -> None:
    (run,) = characters([Word(10, 0, 110, 20, "合计 12.5", 1.0)], 0.5)
    assert "".join(char.text for char in run) == "合计12.5"
    assert all(5 <= a.x0 < a.x1 <= b.x0 + 1e-6 for a, b in pairwise(run))
    assert run[-1].x1 <= 55


def test_a_figure_that_is_not_sure_is_doubted() -> None:
    from decimal import Decimal

    state, printed, doubt = read_figure(GridCell(0, 0, "12.50", sureness=0.5), Decimal(1))
    assert (state, doubt) == (State.NUMBER, UNSURE)
    assert printed is not None
    assert read_figure(GridCell(0, 0, "12.50", sureness=0.99), Decimal(1))[2] == ""


def test_nothing_on_a_scan_is_called_an_error() -> None:
    finding = Finding("r", "error", "不等", (), expected=("8.00",), cause=Cause("located", (Place(),)))
    (soft,) = softened((finding,), Disclosure(INFO))
    assert soft.severity == "warning"
    assert "扫描" in soft.message
    assert "8.00" in soft.remedy
    assert softened((finding,), Disclosure(replace(INFO, format="pdf"))) == (finding,)


def picture(folder: Path, pages: tuple[int, ...], turn: float = 0.0) -> Path:
    import pypdfium2

    document = pypdfium2.PdfDocument(EXAMPLE.parent / "qinghe-2026-budget-clean.pdf")
    drawn = [document[n].render(scale=200 / 72).to_pil().convert("L") for n in pages]
    drawn = [one.rotate(turn, fillcolor=255) for one in drawn] if turn else drawn
    target = folder / "扫描.pdf"
    drawn[0].save(target, save_all=True, append_images=drawn[1:], resolution=200)
    return target


@needs_ocr
def test_a_scanned_table_gives_the_figures_of_the_digital_one(tmp_path: Path) -> None:
    whole = api.read(EXAMPLE.parent / "qinghe-2026-budget-clean.pdf")
    table = next(table for table in whole.tables if table.form == "revenue_expenditure_total")
    found = api.read(picture(tmp_path, (0, table.pages[0] - 1), turn=0.7))
    assert found.document.format == "scan"
    read = {(str(c.slice), c.amount) for _, _, c in found.figures()}
    mine = [t for t in whole.tables if set(t.pages) == {table.pages[0]}]
    want = {(str(c.slice), c.amount) for t in mine for row in t.rows for c in row.cells if c.printed is not None}
    assert want
    assert want <= read


@needs_ocr
def test_pages_are_told_before_they_are_recognised(tmp_path: Path) -> None:
    heard: list[api.Step] = []
    with api.listening(heard.append):
        api.read(picture(tmp_path, (0, 1)))
    assert heard == [api.Step("扫描.pdf", 1, 2), api.Step("扫描.pdf", 2, 2)]


@needs_ocr
def test_a_folder_tells_the_pages_of_its_scans(tmp_path: Path) -> None:
    (tmp_path / "件").mkdir()
    heard: list[api.Step] = []
    files = [picture(tmp_path / "件", (0,))]
    batch = api.check_folder(files, tmp_path / "报告", form="json", jobs=1, stepped=heard.append)
    assert batch.count("done") == 1
    assert heard == [api.Step("扫描.pdf", 1, 1)]


def tiff(folder: Path, many: int, side: int = 40) -> Path:
    from PIL import Image

    path = folder / "图.tif"
    frames = [Image.new("L", (side, side), 255) for _ in range(many)]
    frames[0].save(path, save_all=True, append_images=frames[1:])
    return path


@needs_ocr
def test_more_pages_than_can_be_recognised_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yujue.reading.scan.read.MOST_PAGES", 2)
    for path in (picture(tmp_path, (0, 1, 2)), tiff(tmp_path, 3)):
        with pytest.raises(UnusableFileError, match="超过上限 2 页"):
            api.read(path)


@needs_ocr
def test_a_page_of_countless_pieces_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yujue.reading.scan.page.MOST_CUTS", 3)
    crossed = Rulings([], [Line(x, 0, 842) for x in range(40, 560, 20)])
    monkeypatch.setattr("yujue.reading.scan.page.rulings", lambda *_: crossed)
    with pytest.raises(UnusableFileError, match="太多"):
        api.read(picture(tmp_path, (1,)))


def test_strokes_of_characters_are_no_rulings() -> None:
    np = pytest.importorskip("numpy")
    pytest.importorskip("cv2")
    from yujue.reading.scan.rulings import rulings

    page = np.full((400, 600), 255, np.uint8)
    for y in (100, 150):
        page[y : y + 3, 50:550] = 0
    for x in (50, 300, 547):
        page[100:153, x : x + 3] = 0
    for top, bottom in ((104, 122), (127, 146)):  # the strokes of two characters above one another, a ruling's width
        page[top:bottom, 200:203] = 0
    found = rulings(page, 200.0)
    assert [round(line.at * 200 / 72) for line in found.vertical] == [52, 302, 548]


def test_a_ruling_does_not_run_on_along_a_stroke_in_its_way() -> None:
    np = pytest.importorskip("numpy")
    pytest.importorskip("cv2")
    from yujue.reading.scan.rulings import rulings

    page = np.full((500, 600), 255, np.uint8)
    for y in (100, 140, 300, 440):
        page[y : y + 3, 50:550] = 0
    for x in (50, 547):
        page[100:443, x : x + 3] = 0
    page[140:443, 300:303] = 0
    page[108:135, 300:303] = 0  # the stroke of a character in the heading over both columns
    dashes = [y for y in range(140, 443) if y % 8 < 5]
    page[dashes, 400:403] = 0  # a dashed ruling is one all the same
    found = sorted((round(line.at * 200 / 72), round(line.start * 200 / 72)) for line in rulings(page, 200.0).vertical)
    assert [at for at, _ in found] == [52, 302, 402, 548]
    assert [abs(start - true) < 8 for (_, start), true in zip(found, (100, 140, 140, 100), strict=True)] == [True] * 4


@needs_ocr
def test_a_damaged_picture_is_refused_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "图.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"x" * 50)
    with pytest.raises(UnusableFileError, match="图片不完整或已损坏") as error:
        api.read(path)
    assert len(str(error.value).splitlines()) == 1


@needs_ocr
def test_a_picture_of_too_many_points_is_called_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("PIL.Image.MAX_IMAGE_PIXELS", 1000)
    with pytest.raises(UnusableFileError, match="百万像素以上"):
        api.read(tiff(tmp_path, 1, 100))


def test_without_the_extra_the_message_says_how_to_add_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from PIL import Image

    from yujue.reading.scan.engine import engine

    engine.cache_clear()
    monkeypatch.setitem(__import__("sys").modules, "rapidocr", None)
    room = io.BytesIO()
    Image.new("L", (50, 50), 255).save(room, "PNG")
    path = tmp_path / "图.png"
    path.write_bytes(room.getvalue())
    with pytest.raises(UnusableFileError, match=r"yujue\[ocr\]"):
        api.read(path)
    engine.cache_clear()
