"""Pages set in two columns are read column by column; pages in one column and tables stay as they are."""

from __future__ import annotations

import random
import re
from itertools import pairwise
from pathlib import Path

import pytest

from tests.reading.drawing import Drawing
from yujue.reading.model import Grid, Paragraph, Source
from yujue.reading.pdf.columns import most_covered

SIZE = 10.0
WIDE = 20
"""Characters in a line of a column."""
LEFT, RIGHT = 60.0, 285.0
WORDS = (
    "本年预算支出",
    "主要用于",
    "基层服务",
    "设备维护",
    "人员经费",
    "比上年增长",
    "百分之三",
    "项目安排",
    "资金来源",
)


def dice(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 — not secret


def prose(rng: random.Random, sentences: int) -> str:
    """Make one paragraph of sentences that no two share."""
    made = []
    for number in range(sentences):
        words = rng.sample(WORDS, 4)
        made.append(
            f"第{number}项{words[0]}{rng.randrange(1000)}.{rng.randrange(10)}万元，{words[1]}{words[2]}{words[3]}。"
        )
    return "".join(made)


def wrapped(text: str, wide: int = WIDE) -> list[str]:
    """Break paragraphs into lines of so many characters' width, the first set in by two; numbers stay whole."""
    lines, line, room = [], "　　", wide - 2.0
    pieces = re.findall(r"[0-9.]+|.[，。]?", text)
    for piece in pieces:
        width = sum(0.5 if char.isascii() else 1.0 for char in piece)
        if width > room:
            lines.append(line)
            line, room = "", float(wide)
        line += piece
        room -= width
    return [*lines, line]


def columns(drawn: Drawing, texts: list[str], top: float, pitch: float = 16, shift: float = 0) -> list[str]:
    """Set paragraphs in two columns; `shift` lowers the right one. Gives what was drawn, as it is to be read."""
    lines = [line for text in texts for line in wrapped(text)]
    half = (len(lines) + 1) // 2
    for number, line in enumerate(lines):
        x = LEFT if number < half else RIGHT
        stay = 2 * SIZE if line.startswith("　　") else 0
        y = top + (number % half if number >= half else number) * pitch + (shift if number >= half else 0)
        drawn.text(x + stay, y, line.strip("　"), SIZE)
    return texts


def texts(source: Source) -> list[str]:
    return [block.text for block in source.blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize("shift", [0, 3.0, 5.0, 8.0])
@pytest.mark.parametrize("seed", range(4))
def test_two_columns_are_read_one_after_the_other(tmp_path: Path, seed: int, shift: float) -> None:
    rng = dice(seed)
    drawn = Drawing()
    want = columns(drawn, [prose(rng, rng.randrange(4, 9)) for _ in range(3)], 100, shift=shift)
    assert texts(drawn.read(tmp_path)) == want


def test_headings_over_both_columns_part_them(tmp_path: Path) -> None:
    rng = dice(7)
    drawn = Drawing().text(200, 60, "2026年部门预算编制说明", 18)
    first = columns(drawn, [prose(rng, 8), prose(rng, 6)], 100)
    drawn.text(190, 360, "二、2026年部门预算收支情况的说明", 12)
    second = columns(drawn, [prose(rng, 8), prose(rng, 6)], 390)
    want = ["2026年部门预算编制说明", *first, "二、2026年部门预算收支情况的说明", *second]
    assert texts(drawn.read(tmp_path)) == want


def test_a_short_heading_of_both_columns_at_the_left_parts_them(tmp_path: Path) -> None:
    rng = dice(8)
    drawn = Drawing()
    first = columns(drawn, [prose(rng, 8)], 100)
    below = 100 + 16 * ((len(wrapped(first[0])) + 1) // 2) + 8
    drawn.text(LEFT, below, "二、其他说明", SIZE)
    second = columns(drawn, [prose(rng, 8)], below + 22)
    assert texts(drawn.read(tmp_path)) == [*first, "二、其他说明", *second]


def test_a_paragraph_goes_on_over_the_page_and_a_short_last_page_keeps_the_columns(tmp_path: Path) -> None:
    rng = dice(9)
    text = prose(rng, 40)
    lines = wrapped(text)
    drawn = Drawing()
    for number, line in enumerate(lines):
        page, place = divmod(number, 40)
        if place == 0 and page:
            drawn.page()
        stay = 2 * SIZE if line.startswith("　　") else 0
        drawn.text((LEFT, RIGHT)[place // 20] + stay, 100 + 16 * (place % 20), line.strip("　"), SIZE)
    assert len(lines) % 40 < 20, "the last page has lines in its left column only"
    (paragraph,) = [block for block in drawn.read(tmp_path).blocks if isinstance(block, Paragraph)]
    assert paragraph.text == text
    assert [start for start, _, _ in paragraph.line_boxes] == sorted({start for start, _, _ in paragraph.line_boxes})


def test_figures_of_a_paragraph_have_their_own_places(tmp_path: Path) -> None:
    drawn = Drawing()
    columns(drawn, [prose(dice(3), 12)], 100)
    (paragraph,) = [block for block in drawn.read(tmp_path).blocks if isinstance(block, Paragraph)]
    lefts = [box[0] for _, _, box in paragraph.line_boxes]
    half = (len(lefts) + 1) // 2
    assert max(lefts[:half]) < 100 < min(lefts[half:])
    assert paragraph.box is not None
    assert paragraph.box[2] < 300, "the paragraph's own box is where it begins"


def test_tables_in_a_column_and_over_both_stand_in_order(tmp_path: Path) -> None:
    rng = dice(5)
    drawn = Drawing()
    first = columns(drawn, [prose(rng, 10)], 100)
    drawn.table((60, 200, 340, 500), 330, [["项目", "预算", "决算"], ["合计", "10.00", "20.00"]])
    second = columns(drawn, [prose(rng, 10)], 420)
    source = drawn.read(tmp_path)
    kinds = ["table" if isinstance(block, Grid) else block.text for block in source.blocks]
    assert kinds == [*first, "table", *second]


def one_column(rng: random.Random) -> Drawing:
    """Draw a page of the usual kind: prose, captions with gaps, a list of terms beside their meaning."""
    drawn = Drawing()
    for number, line in enumerate(wrapped(prose(rng, 12), 45)):
        drawn.text(60 + (20 if line.startswith("　　") else 0), 80 + 18 * number, line.strip("　"), SIZE)
    for number in range(6):
        drawn.text(60, 420 + 18 * number, f"编制部门：第{number}科", SIZE).text(
            360, 420 + 18 * number, "单位：万元", SIZE
        )
    for number in range(8):
        drawn.text(60, 560 + 18 * number, f"名词{number}", SIZE).text(
            160, 560 + 18 * number, wrapped(prose(rng, 1), 35)[0]
        )
    return drawn


@pytest.mark.parametrize("seed", range(5))
def test_one_column_pages_are_read_across(tmp_path: Path, seed: int) -> None:
    found = texts(one_column(dice(seed)).read(tmp_path))
    assert sum("  单位：万元" in text for text in found) == 6
    for before, after in pairwise(found):
        assert before != after
    assert [text[:3] for text in found if text.startswith("名词")] == [f"名词{n}" for n in range(8)]


def test_an_unruled_table_of_texts_and_figures_is_no_columns(tmp_path: Path) -> None:
    rng = dice(2)
    drawn = Drawing()
    for number in range(10):
        y = 100 + 18 * number
        drawn.text(60, y, f"第{number}项支出，用于设施").text(330, y, f"{rng.randrange(100)}.50", right=True)
        drawn.text(430, y, f"{rng.randrange(100)}.20", right=True)
    (grid,) = [block for block in drawn.read(tmp_path).blocks if isinstance(block, Grid)]
    assert (grid.n_rows, grid.n_columns) == (10, 3)


def test_an_unruled_table_below_columns_is_still_a_table(tmp_path: Path) -> None:
    rng = dice(4)
    drawn = Drawing()
    first = columns(drawn, [prose(rng, 12)], 100)
    for number in range(8):
        y = 400 + 18 * number
        drawn.text(60, y, f"第{number}项").text(330, y, f"{number + 1}0.50", right=True).text(
            430, y, "0.20", right=True
        )
    source = drawn.read(tmp_path)
    (grid,) = [block for block in source.blocks if isinstance(block, Grid)]
    assert (texts(source), grid.n_rows, grid.n_columns) == (first, 8, 3)


def test_the_gap_that_most_lines_share_is_found_as_by_counting() -> None:
    chance = random.Random(7)  # noqa: S311
    for _ in range(200):
        starts = [float(chance.randrange(40)) for _ in range(chance.randrange(1, 30))]
        gaps = [(start, start + chance.randrange(1, 9)) for start in starts]
        counted = max((start for start, _ in gaps), key=lambda at: sum(one <= at < end for one, end in gaps))
        assert most_covered(gaps) == counted
