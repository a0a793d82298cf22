"""Which grids make one table: pages that go on, halves that a blank line split, and where a new table begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from yujue.forms import is_header_word, is_project_word, looks_like_title, plain, title_meaning
from yujue.reading import Block, Grid, Paragraph
from yujue.recognising.tables.captions import Caption, is_furniture, is_note, read_caption, same_title
from yujue.recognising.tables.split import split_at_titles

FORM_HEADS = frozenset({"项目名称", "一级项目名称", "二级项目名称"})
SHEETS = frozenset({"overall_performance", "project_performance", "self_evaluation"})
_CODE = re.compile(r"^(?:\d{5}|\d{7})$")
_AMOUNT = re.compile(r"^-?[\d,]+\.\d{2}$")
FEW = 3
_LEADER = re.compile(r"[.·…．]{3,}|…")
NEAR = 4.0
"""Points by which the edges of a column may differ from page to page."""


@dataclass(slots=True)
class Segment:
    """The grids of one table with its caption; `blocks` are indices of the source's blocks."""

    caption: Caption
    grids: list[Grid]
    blocks: set[int]
    notes: list[str] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The title above the first grid, or printed in its first row."""
        inner = _first_texts(self.grids[0])
        return self.caption.title or (inner[0] if len(inner) == 1 and looks_like_title(inner[0]) else "")

    @property
    def sheet(self) -> bool:
        """Whether this is a performance sheet."""
        meaning = title_meaning(self.title) if self.title else None
        return meaning is not None and meaning.form in SHEETS


def segments(blocks: Sequence[Block]) -> Iterator[Segment]:
    """Walk over the blocks and give each table's grids with what stands around them."""
    current: Segment | None = None
    waiting: list[tuple[int, Paragraph]] = []
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            waiting.append((index, block))
            continue
        if _is_contents(block):
            continue
        pieces = split_at_titles(block)
        caption = read_caption([p for _, p in waiting])
        if len(pieces) > 1:
            if current is not None:
                _take_notes(current, waiting)
                yield current
            used = {index, *(waiting[n][0] for n in caption.used)}
            yield Segment(caption, [pieces[0]], used)
            yield from (Segment(Caption(), [piece], {index}) for piece in pieces[1:-1])
            current, waiting = Segment(Caption(), [pieces[-1]], {index}), []
            continue
        if current is not None and _goes_on(current, block, caption, waiting):
            current.grids.append(block)
            current.blocks |= {index, *(waiting[n][0] for n in caption.used)}
        else:
            if current is not None:
                _take_notes(current, waiting)
                yield current
            current = Segment(caption, [block], {index, *(waiting[n][0] for n in caption.used)})
        waiting = []
    if current is not None:
        _take_notes(current, waiting)
        yield current


def _is_contents(grid: Grid) -> bool:
    """Tell whether a grid is a contents page: titles with leaders and page numbers."""
    firsts = [cell.text for cell in grid.cells if cell.column == 0 and cell.text.strip()]
    leaders = sum(bool(_LEADER.search(text)) for text in firsts)
    return grid.n_columns <= 3 and leaders > 0.5 * len(firsts)


def _take_notes(segment: Segment, after: Sequence[tuple[int, Paragraph]]) -> None:
    for index, paragraph in after[:4]:
        if is_note(paragraph.text):
            segment.notes.append(plain(paragraph.text))
            segment.blocks.add(index)
        elif not is_furniture(paragraph.text):
            break


def _goes_on(current: Segment, grid: Grid, caption: Caption, between: Sequence[tuple[int, Paragraph]]) -> bool:
    if _opens_anew(current, grid) or not _adjacent(current.grids[-1], grid) or _another(current, caption):
        return False
    if caption.title:
        return _alike(current, grid)
    if grid.source == "tabs":
        strange = [p.text for _, p in between if not is_furniture(p.text)]
        return not begins_with_header(grid) and all(len(text) <= 16 for text in strange) and len(strange) <= 3
    if caption.foreign or _starts_again(current, grid):
        return False
    return current.sheet or _alike(current, grid) or _form_goes_on(current, grid)


def _starts_again(current: Segment, grid: Grid) -> bool:
    """Tell whether a grid with a header of its own lists codes that the table has listed already."""
    if not begins_with_header(grid):
        return False
    mine = {cell.text for each in current.grids for cell in each.cells if cell.column == 0 and _CODE.match(cell.text)}
    theirs = [cell.text for cell in grid.cells if cell.column == 0 and _CODE.match(cell.text)][:FEW]
    return len(theirs) == FEW and all(code in mine for code in theirs)


def _another(current: Segment, caption: Caption) -> bool:
    """Tell whether a caption names another table, or the same one of another organisation."""
    mine, theirs = current.caption.department, caption.department
    other = bool(mine and theirs and mine != theirs)
    return other or bool(caption.title and not same_title(caption.title, current.caption.title))


def _form_goes_on(current: Segment, grid: Grid) -> bool:
    """Tell whether a form for one project, whose parts differ in columns, goes on at the top of the next page."""
    last = current.grids[-1]
    texts = [plain(cell.text) for cell in grid.cells]
    form = any(plain(cell.text) in FORM_HEADS for each in current.grids for cell in each.cells)
    opens = any(text in FORM_HEADS for text in texts)
    return form and not opens and (grid.page or 0) - (last.page or 0) == 1 and any("指标" in text for text in texts)


def _opens_anew(current: Segment, grid: Grid) -> bool:
    """Tell whether a grid brings its own title, or begins a sheet as the one before began."""
    first = _first_texts(grid)
    if len(first) == 1 and looks_like_title(first[0]):
        return current.sheet or not same_title(first[0], current.title)
    return current.sheet and first[:1] == _first_texts(current.grids[0])[:1] and any(map(is_project_word, first))


def _first_texts(grid: Grid) -> list[str]:
    for row in range(min(2, grid.n_rows)):
        texts = [cell.text for cell in grid.cells if cell.row == row and cell.text.strip()]
        if not (len(texts) == 1 and is_furniture(texts[0])):
            return texts
    return []


def _adjacent(one: Grid, other: Grid) -> bool:
    if one.page is None or other.page is None:
        return (other.line or 0) - (one.line or 0) - one.n_rows <= 12
    return 0 <= other.page - one.page <= 1


def _alike(current: Segment, grid: Grid) -> bool:
    """Tell whether a grid has the columns of the table so far, merged ones allowed."""
    first = current.grids[0]
    if grid.n_columns == first.n_columns and not grid.column_edges:
        return True
    near = sum(any(abs(edge - other) <= NEAR for other in first.column_edges) for edge in grid.column_edges)
    if grid.column_edges and near >= len(grid.column_edges) - 1 and grid.n_columns <= first.n_columns:
        return grid.n_columns == first.n_columns or not begins_with_header(grid) or grid.page != first.page
    return grid.n_columns == first.n_columns and not begins_with_header(grid)


def begins_with_header(grid: Grid) -> bool:
    """Tell whether the first row of a grid reads like a header."""
    texts = [cell.text for cell in grid.cells if cell.row == 0 and cell.text.strip()]
    if any(_AMOUNT.match(text.strip()) for text in texts):
        return False
    return len(texts) > 1 and sum(is_header_word(text) for text in texts) >= 0.6 * len(texts)
